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

/** Fields whose way in the form is longer than the fact's name. */
const longerWays: Readonly<Record<string, string>> = { ages: 'ages.min', 'offers.wait': 'offers.any.wait.weeks', 'offers.capacity': 'offers.any.capacity.places' };

function editAddress(id: string, field: string): string {
  return `/katalog/${id}/redigera?falt=${field}`;
}

/** Where one fact is filled in. */
export function factAddress(id: string, fact: string): string {
  return editAddress(id, longerWays[fact] ?? fact.replace(/^offers\./, 'offers.any.'));
}

/** Where what the catalogue asks for is mended. To review an entry one reads it. */
export function reasonAddress(id: string, reason: Reason): string {
  switch (reason.kind) {
    case 'review':
      return `/katalog/${id}`;
    case 'missing':
      return factAddress(id, reason.facts[0] ?? 'name');
    case 'contract':
      return editAddress(id, `offers.${reason.offerId}.contract.to`);
    case 'figures':
      return editAddress(id, `offers.${reason.offerId}.${reason.facts[0] === 'capacity' ? 'capacity.places' : 'wait.weeks'}`);
    case 'licence':
      return editAddress(id, 'implementation.trainedStaff');
    case 'unverified':
      return editAddress(id, reason.entry ? 'verified' : 'verdicts');
    case 'verdict-years':
      return editAddress(id, 'verdicts');
    case 'examples':
      return editAddress(id, 'offers');
  }
}
