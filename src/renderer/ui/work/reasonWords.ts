import type { Reason } from '#core/catalogue/completeness.ts';
import { formatDay, formatList } from '#renderer/text/format.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import type { Text } from '#renderer/text/useText.ts';

const averageMonth = 30.44 * 86_400_000;

function monthsBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / averageMonth));
}

/** The word for a fact: the last part of its name (`offers.wait`). */
export function factWord(fact: string, t: Text): string {
  const id = `work.fact.${fact.split('.').at(-1) ?? ''}`;
  return id in messages ? t(id as TextId) : fact;
}

function figuresWords(reason: Extract<Reason, { kind: 'figures' }>, t: Text): string {
  const { facts, due } = reason;
  const provider = reason.providerName || 'none';
  const [fact] = facts;
  if (facts.length > 1 || fact === undefined) return t('work.figures.both', { provider });
  return t(due === null ? `work.figures.${fact}NoDay` : `work.figures.${fact}`, { provider });
}

/** Why the catalogue asks for something, in one or two short sentences. */
export function reasonWords(reason: Reason, day: string, t: Text): string {
  switch (reason.kind) {
    case 'missing':
      return t('work.missing', { facts: formatList(reason.facts.map((fact) => factWord(fact, t))) });
    case 'review':
      return t(reason.due < day ? 'work.review.late' : 'work.review.soon', { date: formatDay(reason.due) });
    case 'contract':
      return t(reason.due < day ? 'work.contract.late' : 'work.contract.soon', { provider: reason.providerName || 'none', date: formatDay(reason.due), months: monthsBetween(day, reason.due) });
    case 'licence':
      return t(reason.due < day ? 'work.licence.late' : 'work.licence.soon', { people: reason.people, date: formatDay(reason.due) });
    case 'figures':
      return figuresWords(reason, t);
    case 'unverified':
      return [reason.entry ? t('work.unverified.entry') : '', reason.verdicts > 0 ? t('work.unverified.verdicts', { count: reason.verdicts }) : ''].filter((part) => part !== '').join(' ');
    case 'verdict-years':
      return [reason.newest === null ? '' : t('work.verdictYears.old', { year: String(reason.newest) }), reason.withoutYear > 0 ? t('work.verdictYears.without', { count: reason.withoutYear }) : ''].filter((part) => part !== '').join(' ');
    case 'examples':
      return t('work.examples', { count: reason.offers });
  }
}

const sectionOfFact: Readonly<Record<string, string>> = {
  verdicts: 'underlag',
  sources: 'kallor',
  'implementation.manual': 'genomforande',
  'implementation.training': 'genomforande',
  offeredHere: 'utbud',
  'offers.howToApply': 'ansok',
  'offers.contacts': 'ansok',
};
const sectionOfKind: Readonly<Record<Exclude<Reason['kind'], 'missing'>, string>> = {
  review: '',
  contract: 'utbud',
  licence: 'genomforande',
  figures: 'utbud',
  unverified: 'underlag',
  'verdict-years': 'underlag',
  examples: 'utbud',
};

/** Where on the entry's page one fact stands. */
export function factAddress(id: string, fact: string): string {
  const section = sectionOfFact[fact] ?? (fact.startsWith('offers.') ? 'utbud' : '');
  return `/katalog/${id}${section === '' ? '' : `#${section}`}`;
}

/** Where what the catalogue asks for is mended. */
export function reasonAddress(id: string, reason: Reason): string {
  if (reason.kind === 'missing') return factAddress(id, reason.facts[0] ?? '');
  const section = sectionOfKind[reason.kind];
  return `/katalog/${id}${section === '' ? '' : `#${section}`}`;
}
