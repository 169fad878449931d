import type { Intervention } from '../intervention.ts';
import type { Offer } from '../offer.ts';
import type { InterventionKind } from '../terms.ts';
import { formatList } from '#core/shared/format.ts';
import type { Say } from './say.ts';
import { catalogueWords, type WordId } from './words.ts';
import { ageText } from './fit-text.ts';
import { lowerFirst, type Names } from './names.ts';
import { providerText, waitText } from './offer-text.ts';
import { advisesAgainst } from './verdict-text.ts';

/** One block of the card: a question and the sentences that answer it. */
export interface EasyBlock {
  readonly key: string;
  readonly heading: string;
  readonly text: string;
}

const kinds: Readonly<Record<InterventionKind, WordId>> = {
  intervention: 'cards.easy.isIntervention',
  assessment: 'cards.easy.isAssessment',
  organisation: 'cards.easy.isOrganisation',
  activity: 'cards.easy.isActivity',
};

/** Terms that ship with the program have easy words; others are told by their label. */
function known(id: string): WordId | null {
  return id in catalogueWords ? (id as WordId) : null;
}

function whatText(t: Say, { kind, name, setting, summary }: Intervention): string {
  const place = setting === null ? null : known(`cards.easy.setting.${setting}`);
  const says = summary === '' ? t('cards.easy.noSummary') : t('cards.easy.says', { summary });
  return [t(kinds[kind], { name }), ...(place === null ? [] : [t(place)]), says].join(' ');
}

function forText(t: Say, { ages, problemAreas }: Intervention, names: Names): string {
  const age = ages.min === null && ages.max === null ? t('cards.easy.agesUnknown') : t('cards.easy.ages', { ages: ageText(t, ages) });
  const problems = problemAreas.map((id) => {
    const words = known(`cards.easy.problem.${id}`);
    return words === null ? lowerFirst(names.label('problemAreas', id)) : t(words);
  });
  return problems.length === 0 ? age : `${age} ${t('cards.easy.helps', { problems: formatList(problems) })}`;
}

function whereText(t: Say, offers: readonly Offer[], names: Names): string {
  const found = offers.map((offer) => providerText(t, { ...offer, contract: null }, names)).filter((name) => name !== null);
  if (found.length === 0) return t('cards.easy.whereUnknown');
  const text = t('cards.easy.whereIs', { providers: formatList([...new Set(found)]) });
  return offers.some((offer) => offer.isExample) ? `${text} ${t('cards.easy.whereExample')}` : text;
}

function howText(t: Say, offers: readonly Offer[]): string {
  const states = [...new Set(offers.map((offer) => offer.needsAssessment))];
  if (states.length === 2 && !states.includes(null)) return t('cards.easy.both');
  const [only] = states;
  return states.length !== 1 || only === null || only === undefined ? t('cards.easy.howUnknown') : t(`cards.easy.${only}`);
}

function waitSentence(t: Say, offers: readonly Offer[]): string {
  const timed = offers.filter((offer) => offer.wait.weeks !== null).sort((one, other) => (one.wait.weeks ?? 0) - (other.wait.weeks ?? 0));
  const [first] = timed;
  const last = timed.at(-1);
  if (first === undefined || last === undefined) return t('cards.easy.waitUnknown');
  const from = waitText(t, first) ?? '';
  if (first.wait.weeks !== last.wait.weeks) return t('cards.easy.waitSpan', { from: first.wait.weeks, to: last.wait.weeks });
  return first.wait.asOf === null ? t('cards.easy.wait', { wait: from }) : t('cards.easy.waitAsOf', { wait: from, asOf: first.wait.asOf });
}

const certaintyWords = {
  high: 'cards.easy.worksHigh',
  moderate: 'cards.easy.worksModerate',
  low: 'cards.easy.worksLow',
  'very-low': 'cards.easy.worksVeryLow',
  'not-assessable': 'cards.easy.worksNotAssessable',
} as const;

/** How sure researchers are, never how good it is: certainty is not direction. What nobody has judged is said to be unjudged (R5). */
function worksText(t: Say, { verdicts }: Intervention): string {
  const against = advisesAgainst(verdicts);
  if (against !== undefined) return t('cards.easy.against', { body: against.body });
  const graded = verdicts.filter((verdict) => verdict.type === 'effect' && verdict.certainty !== null);
  const levels = [...new Set(graded.filter((verdict) => verdict.scope === 'method').map((verdict) => verdict.certainty))];
  const [only] = levels;
  if (only === undefined || only === null) return t(graded.length > 0 ? 'cards.easy.worksGroup' : 'cards.easy.worksUnrated');
  return t(levels.length > 1 ? 'cards.easy.worksMixed' : certaintyWords[only]);
}

function askText(t: Say, offers: readonly Offer[]): string {
  const open = offers.flatMap((offer) => offer.contacts).filter((contact) => !contact.internal);
  const lines = open.map(({ name, phone, email }) => t('cards.easy.contact', { contact: [name, phone, email].filter((part) => part !== '').join(', ') }));
  return [...lines, t('cards.easy.ask')].join(' ');
}

/** The card's blocks, in short sentences made from the catalogue. What is not written there is said not to be. */
export function easyBlocks(t: Say, intervention: Intervention, names: Names): EasyBlock[] {
  const { offers, duration } = intervention;
  const price = offers.map((offer) => offer.price).filter((text) => text !== '');
  const block = (key: string, heading: WordId, text: string): EasyBlock => ({ key, heading: t(heading), text });
  return [
    block('what', 'cards.easy.what', whatText(t, intervention)),
    block('for', 'cards.easy.for', forText(t, intervention, names)),
    block('where', 'cards.easy.where', whereText(t, offers, names)),
    block('how', 'cards.easy.how', `${howText(t, offers)} ${waitSentence(t, offers)}`),
    block('long', 'cards.easy.long', duration === '' ? t('cards.easy.longUnknown') : duration),
    block('cost', 'cards.easy.cost', price.length === 0 ? t('cards.easy.costUnknown') : [...new Set(price)].join(' ')),
    block('works', 'cards.easy.works', worksText(t, intervention)),
    block('ask', 'cards.easy.askWho', askText(t, offers)),
  ];
}
