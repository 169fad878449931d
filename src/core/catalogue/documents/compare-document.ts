import { bold, cell, heading, link, paragraph, plain, table } from '#core/document/build.ts';
import { plainFromMarkdown } from '#core/document/from-markdown.ts';
import type { Cell, DocumentModel, Run } from '#core/document/model.ts';
import { formatList, formatNumber } from '#core/shared/format.ts';
import { compareRows, isKnown, shownRows } from '../compare.ts';
import type { Intervention, Note } from '../intervention.ts';
import type { Offer } from '../offer.ts';
import type { Verdict } from '../verdict.ts';
import { levelLine } from './card-text.ts';
import { documentWords } from './document-words.ts';
import { fullName } from './entry-parts.ts';
import { ageText } from './fit-text.ts';
import { labelList, type Names } from './names.ts';
import { inReadingOrder, providerText, responsibleText, waitText } from './offer-text.ts';
import { say } from './say.ts';
import { sheet, word, type Made } from './sheet.ts';
import { hostOf } from './source-text.ts';
import { hasVeryLow, kindLine, sourceText } from './verdict-text.ts';
import { catalogueWords, type WordId } from './words.ts';

type Field = (entry: Intervention, names: Names) => Cell;

function verdictCell(verdict: Verdict, names: Names): Run[] {
  const { result, direction } = verdict;
  const parts = [
    `${kindLine(say, verdict, names)}.`,
    ...(direction === null ? [] : [`${say(`terms.direction.${direction}`)}.`]),
    ...(result === '' ? [] : [result]),
    levelLine(say, verdict),
    ...(verdict.verified ? [] : [say('cards.unverified')]),
  ];
  return [bold(`${sourceText(say, verdict)}. `), plain(parts.join(' '))];
}

function offerCell(offer: Offer, names: Names): Run[] {
  const places = offer.capacity.places === null ? say('entry.unknown') : formatNumber(offer.capacity.places);
  const example = offer.isExample ? ` (${say('entry.example').toLocaleLowerCase('sv')})` : '';
  const facts = [
    `${providerText(say, offer, names) ?? say('entry.offers.providerUnknown')}${example}`,
    responsibleText(say, offer, names),
    `${say('entry.offers.places')}: ${places}`,
    `${say('entry.offers.wait')}: ${waitText(say, offer) ?? say('entry.unknown')}`,
  ];
  return [bold(`${say(`terms.supplyForm.${offer.supplyForm}`)}. `), plain(`${facts.join('. ')}.`)];
}

function notes(items: readonly Note[]): Cell {
  return cell(items.map(({ text, author, date }) => [text, [author, date].filter(Boolean).join(', ')].filter((part) => part !== '').join(' · ')));
}

function implementation({ implementation: parts }: Intervention): Cell {
  const { trainedStaff, ...texts } = parts;
  const staff = trainedStaff.map(({ name, until }) => (until === null ? name : say('entry.implementation.trainedUntil', { name, until })));
  const lines = [...Object.entries(texts), ['trainedStaff', staff.join('; ')] as const].filter(([, text]) => text !== '');
  return cell(lines.map(([field, text]) => [bold(`${say(`entry.field.${field as 'manual'}`)}: `), plain(text)]));
}

const fields: Readonly<Record<string, Field>> = {
  kind: (entry) => cell(say(`terms.kind.${entry.kind}`)),
  status: (entry) => cell(say(`terms.status.${entry.status}`)),
  ages: (entry) => cell(ageText(say, entry.ages)),
  problemAreas: (entry, names) => cell(labelList(names, 'problemAreas', entry.problemAreas)),
  needs: (entry, names) => cell(labelList(names, 'needs', entry.needs)),
  riskFactors: (entry, names) => cell(labelList(names, 'riskFactors', entry.riskFactors)),
  protectiveFactors: (entry, names) => cell(labelList(names, 'protectiveFactors', entry.protectiveFactors)),
  methodGroups: (entry, names) => cell(labelList(names, 'methodGroups', entry.methodGroups)),
  preventionLevel: (entry, names) => cell(names.label('preventionLevels', entry.preventionLevel ?? '')),
  setting: (entry, names) => cell(names.label('settings', entry.setting ?? '')),
  verdicts: (entry, names) => entry.verdicts.map((one) => verdictCell(one, names)),
  offers: (entry, names) => inReadingOrder(entry.offers).map((one) => offerCell(one, names)),
  offeredHere: (entry) => cell(say(`terms.offered.${entry.offeredHere}`)),
  legalBasis: (entry) => cell(`${entry.legalBasis} (${say(entry.legalBasisVerified === true ? 'entry.facts.checked' : 'entry.facts.notChecked')})`),
  implementation,
  description: (entry) => cell(plainFromMarkdown(entry.description)),
  experience: (entry) => notes(entry.experience),
  localFollowUp: (entry) => notes(entry.localFollowUp),
  youthView: (entry) => notes(entry.youthView),
  sources: (entry) => entry.sources.map(({ title, url, isMethodGuide }) => [link(title || (isMethodGuide ? say('entry.sources.methodGuide') : hostOf(url ?? '')), url)]),
  verified: (entry) => cell(say(entry.verified === true ? 'entry.facts.verifiedYes' : 'entry.facts.verifiedNo')),
  aliases: (entry) => cell(entry.aliases.join(', ')),
  tags: (entry) => cell(entry.tags.join(', ')),
};

function fieldCell(entry: Intervention, field: string, names: Names): Cell {
  if (!isKnown(entry, field)) return cell(say(field === 'verdicts' ? 'entry.unrated' : 'entry.unknown'));
  const special = fields[field];
  if (special !== undefined) return special(entry, names);
  const value = entry[field as keyof Intervention];
  return cell(typeof value === 'string' ? value : '');
}

function fieldLabel(field: string): string {
  const id = `entry.field.${field}`;
  return id in catalogueWords ? say(id as WordId) : field;
}

export interface CompareRequest extends Made {
  readonly interventions: readonly Intervention[];
  readonly names: Names;
}

/** Two to four interventions side by side, field by field, on paper that lies down. */
export function compareDocument({ interventions, names, ...made }: CompareRequest): DocumentModel {
  const words = documentWords.compare;
  const shown = shownRows(compareRows(interventions), interventions, false);
  const title = word(words.title, { names: formatList(interventions.map((one) => one.abbreviation || one.name)) });
  const likeness = (same: boolean): string => say(same ? 'compare.same' : 'compare.differs');
  const rows = shown.rows.map(({ field, same }) => [cell([[bold(fieldLabel(field))], [plain(likeness(same))]]), ...interventions.map((one) => fieldCell(one, field, names))]);
  const unknown = formatList(shown.unknown.map((field) => fieldLabel(field).toLocaleLowerCase('sv')));
  return {
    ...sheet(made),
    title,
    orientation: 'landscape',
    size: 'compact',
    blocks: [
      heading(1, 'jamforelse', title),
      table({ caption: words.caption, head: [words.field, ...interventions.map(fullName)], rows, widths: [1, ...interventions.map(() => 5 / interventions.length)] }),
      ...(unknown === '' ? [] : [paragraph(word(words.unknown, { fields: unknown }), 'small')]),
      ...(interventions.some((one) => hasVeryLow(one.verdicts)) ? [paragraph([bold(say('entry.evidence.absence'))])] : []),
    ],
  };
}
