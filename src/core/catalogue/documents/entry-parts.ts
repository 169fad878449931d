import { bold, cell, link, list, paragraph, plain, table } from '#core/document/build.ts';
import { plainFromMarkdown } from '#core/document/from-markdown.ts';
import type { Block, Run } from '#core/document/model.ts';
import type { Intervention } from '../intervention.ts';
import type { Offer } from '../offer.ts';
import type { Verdict } from '../verdict.ts';
import { levelLine, offerLine, verdictHead } from './card-text.ts';
import { documentWords } from './document-words.ts';
import { ageText, fitsFor, fitsForHeading, fitsNot } from './fit-text.ts';
import { clip, type Limits } from './limits.ts';
import { hasOwnAbbreviation, labelList, type Names } from './names.ts';
import { applyGroups, applyParts, inReadingOrder, providerText } from './offer-text.ts';
import { say } from './say.ts';
import { hostOf } from './source-text.ts';
import { advisesAgainst, bodyYear, hasVeryLow, pairFirst } from './verdict-text.ts';

/** What the parts of an entry need: what to tell, how terms are named, how much there is room for. */
export interface EntryPart {
  readonly intervention: Intervention;
  readonly names: Names;
  readonly limits: Limits;
}

/** "Multisystemisk terapi (MST)". */
export function fullName(intervention: Pick<Intervention, 'name' | 'abbreviation'>): string {
  return hasOwnAbbreviation(intervention) ? `${intervention.name} (${intervention.abbreviation})` : intervention.name;
}

/** Kind, status, level, setting and age on one line; then a warning where a source advises against; then what it is. */
export function leadBlocks({ intervention, names, limits }: EntryPart): Block[] {
  const { kind, status, preventionLevel, setting, ages, aliases, abbreviation, verdicts } = intervention;
  const others = aliases.filter((alias) => alias !== abbreviation).slice(0, 4);
  const facts = [
    say(`terms.kind.${kind}`),
    ...(status === 'offered' ? [] : [say(`terms.status.${status}`)]),
    ...(preventionLevel === null ? [] : [names.label('preventionLevels', preventionLevel)]),
    ...(setting === null ? [] : [names.label('settings', setting)]),
    ageText(say, ages),
    ...(others.length === 0 ? [] : [say('cards.aliases', { names: clip(others.join(', '), limits.text) })]),
  ];
  const against = advisesAgainst(verdicts);
  const warning = against === undefined ? [] : [paragraph(`${say('entry.against.title')}. ${say('entry.against.text', { source: bodyYear(say, against) })}`, 'notice')];
  const text = plainFromMarkdown(intervention.description) || intervention.summary || say('entry.noDescription');
  return [paragraph(facts.join(' · '), 'small'), ...warning, paragraph(clip(text, limits.text))];
}

/** Whom it is for and not for, side by side. */
export function fitTable({ intervention, limits }: EntryPart): Block {
  const lines = (of: readonly { readonly text: string }[]): string[] => of.map((line) => clip(line.text, limits.text));
  return table({
    caption: '',
    head: [fitsForHeading(say, intervention), say('cards.notFor')],
    rows: [[cell(lines(fitsFor(say, intervention))), cell(lines(fitsNot(say, intervention)))]],
    rowHeads: false,
  });
}

function applyBlock(offers: readonly Offer[], { names, limits }: EntryPart): Block[] {
  const [first] = offers;
  if (first === undefined) return [];
  const { steps, paragraphs } = applyParts(first.howToApply);
  const contacts = offers.flatMap((offer) => offer.contacts).map(({ name, phone, email }) => [name, phone, email].filter((part) => part !== '').join(', '));
  const who = offers.map((offer) => providerText(say, { ...offer, contract: null }, names)).filter((name) => name !== null);
  const words = [...paragraphs, ...steps, ...(contacts.length === 0 ? [] : [`${contacts.join('; ')}.`])].join(' ');
  const assessment = say(`entry.apply.assessment.${first.needsAssessment ?? 'unknown'}`);
  return [paragraph([bold(`${clip([say('cards.apply'), who.join(', ')].filter((part) => part !== '').join(', '), limits.text)}:`), plain(` ${assessment}. ${clip(words, limits.text)}`)])];
}

/** Offers one to a line, then how to apply. An example says that it is one. */
export function offerBlocks(part: EntryPart): Block[] {
  const { intervention, names, limits } = part;
  const offers = inReadingOrder(intervention.offers);
  if (offers.length === 0) return [paragraph(say(`entry.offers.none.${intervention.offeredHere}`))];
  const line = (offer: Offer): Run[] => {
    const provider = clip(providerText(say, offer, names) ?? say('entry.offers.providerUnknown'), limits.text);
    const example = offer.isExample ? ` (${say('entry.example').toLocaleLowerCase('sv')})` : '';
    return [bold(`${say(`terms.supplyForm.${offer.supplyForm}`)}: ${provider}${example}.`), plain(` ${clip(offerLine(say, offer, names), limits.text)}.`)];
  };
  const more = offers.length - limits.offers;
  const groups = applyGroups(offers).slice(0, limits.offers);
  return [
    list(offers.slice(0, limits.offers).map(line)),
    ...(more > 0 ? [paragraph(say('cards.moreOffers', { count: more }))] : []),
    ...(groups.length === 0 ? [paragraph(say('entry.apply.none'))] : groups.flatMap((group) => applyBlock(group, part))),
  ];
}

function verdictRuns(verdict: Verdict, { names, limits }: EntryPart, full: boolean): Run[] {
  const { url, note, verified, direction, convertedFrom } = verdict;
  const parts = [
    clip(verdict.result || say('entry.verdict.noResult'), limits.text),
    ...(direction === null ? [] : [`${say(`terms.direction.${direction}`)}.`]),
    clip(levelLine(say, verdict), limits.text),
    ...(full && convertedFrom !== null ? [`${say('entry.verdict.convertedFrom', { words: convertedFrom })}.`] : []),
    ...(verified ? [] : [say('cards.unverified')]),
    ...(full && note !== null && note !== '' ? [`${say('entry.verdict.note')}: ${note}`] : []),
  ];
  const source = full && url !== null ? [plain(' ('), link(`${documentWords.catalogue.source}: ${hostOf(url)}`, url), plain(')')] : [];
  return [bold(`${clip(verdictHead(say, verdict, names), limits.text)}.`), plain(` ${parts.join(' ')}`), ...source];
}

/** What the sources say, each with source, year, scope and outcome; the fixed sentence wherever something is graded very low (R5). */
export function evidenceBlocks(part: EntryPart, full: boolean): Block[] {
  const { intervention, limits } = part;
  const { verdicts, verdictsDiffer } = intervention;
  if (verdicts.length === 0) return [paragraph(say('cards.noEvidence'))];
  const { pair, rest } = pairFirst(verdicts);
  const shown = [...pair, ...rest].slice(0, limits.verdicts);
  const more = verdicts.length - shown.length;
  return [
    list(shown.map((verdict) => verdictRuns(verdict, part, full))),
    ...(more > 0 ? [paragraph(say('cards.moreVerdicts', { count: more }))] : []),
    ...(verdictsDiffer === '' ? [] : [paragraph([bold(`${say('entry.evidence.differ')}.`), plain(` ${clip(verdictsDiffer, limits.text)}`)])]),
    ...(hasVeryLow(verdicts) ? [paragraph([bold(say('entry.evidence.absence'))])] : []),
  ];
}

/** Problem areas, duration and legal basis; what nobody has said is unknown. */
export function factsTable({ intervention, names, limits }: EntryPart): Block {
  const { problemAreas, duration, legalBasis, legalBasisVerified } = intervention;
  const legal = legalBasis !== '' && legalBasisVerified !== true ? say('cards.legalUnchecked', { legal: legalBasis }) : legalBasis;
  const shown = (text: string): string => clip(text || say('entry.unknown'), limits.text);
  return table({
    caption: '',
    head: [say('cards.problemAreas'), say('cards.duration'), say('cards.legal')],
    rows: [[cell(shown(labelList(names, 'problemAreas', problemAreas))), cell(shown(duration)), cell(shown(legal))]],
    rowHeads: false,
  });
}

/** Numbered sources; the address is a link, and its host is in words for paper. */
export function sourceBlock({ intervention, limits }: EntryPart): Block {
  const { sources } = intervention;
  if (sources.length === 0) return paragraph(say('entry.sources.none'));
  const lines = sources.slice(0, limits.sources).map(({ title, url, isMethodGuide }) => {
    const host = url === null ? '' : hostOf(url);
    const name = title || (isMethodGuide ? say('entry.sources.methodGuide') : host);
    return [link(clip(name, limits.text), url), ...(host === '' || name === host ? [] : [plain(` (${host})`)])];
  });
  return list(lines, true);
}
