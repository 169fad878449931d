import { bold, cell, heading, link, pageBreak, paragraph, plain, table } from '#core/document/build.ts';
import type { Block, Cell, DocumentModel, Run } from '#core/document/model.ts';
import { slug } from '#core/shared/terms.ts';
import { evidenceSummary, type Grade } from '../evidence-summary.ts';
import type { Intervention } from '../intervention.ts';
import { supplyOn } from '../supply.ts';
import { documentWords } from './document-words.ts';
import { evidenceBlocks, fitTable, fullName, leadBlocks, offerBlocks, sourceBlock } from './entry-parts.ts';
import { ageText } from './fit-text.ts';
import type { Limits } from './limits.ts';
import { lowerFirst, upperFirst, type Names } from './names.ts';
import { say } from './say.ts';
import { hasVeryLow } from './verdict-text.ts';
import { sheet, word, type Made } from './sheet.ts';

const words = documentWords.catalogue;
const everything: Limits = { text: Number.POSITIVE_INFINITY, offers: 999, verdicts: 999, sources: 999 };

export interface CatalogueRequest extends Made {
  /** Only what may leave the team folder (`publicContent`), in the order of names. */
  readonly interventions: readonly Intervention[];
  readonly names: Names;
  /** True where not all that is published is in it. */
  readonly selection: boolean;
  /** Said on the cover; the district's own words. */
  readonly note: string;
}

interface Area {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly Intervention[];
}

/** Problem areas by name, each with its entries; last what has none. */
function areasOf({ interventions, names }: CatalogueRequest): Area[] {
  const ids = [...new Set(interventions.flatMap((one) => one.problemAreas))];
  const areas = ids
    .map((id) => ({ id: `omrade-${slug(id)}`, label: upperFirst(names.label('problemAreas', id)), entries: interventions.filter((one) => one.problemAreas.includes(id)) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'sv'));
  const none = interventions.filter((one) => one.problemAreas.length === 0);
  return none.length === 0 ? areas : [...areas, { id: 'omrade-inget', label: words.noArea, entries: none }];
}

/** The area that describes the entry: its first. */
function homeOf(entry: Intervention, areas: readonly Area[]): Area | undefined {
  const [first] = entry.problemAreas;
  return first === undefined ? areas.at(-1) : areas.find((area) => area.id === `omrade-${slug(first)}`);
}

function anchor(entry: Intervention): string {
  return `insats-${entry.id}`;
}

function gradeWords(grades: readonly Grade[], pattern: string): string[] {
  const levels = [...new Set(grades.filter((grade) => grade.type === 'effect').map((grade) => grade.certainty))];
  return levels.map((level) => word(pattern, { level: lowerFirst(say(`terms.certainty.${level}`)) }));
}

/** Method grades first, then what is said of the group, then how many recommendations; never mixed into one (R5). */
function evidenceLines(entry: Intervention): string[] {
  const { method, group, recommendations } = evidenceSummary(entry.verdicts);
  const own = gradeWords(method, words.grades);
  const advice = recommendations.length === 0 ? [] : [word(words.recommendations, { count: recommendations.length })];
  return [...(own.length === 0 ? [say('entry.unrated')] : own), ...gradeWords(group, words.groupGrades), ...advice].map(upperFirst);
}

function formLine(entry: Intervention, day: string): string {
  const { forms, examplesOnly } = supplyOn(entry, day);
  const names = forms.map((form) => say(`terms.supplyForm.${form}`)).join(', ') || say('entry.noOffer');
  return examplesOnly ? `${names} (${lowerFirst(say('entry.example'))})` : names;
}

/** The name leads to the text; on paper it says where, when that is in another area. */
function nameCell(entry: Intervention, area: Area, areas: readonly Area[]): Cell {
  const home = homeOf(entry, areas);
  const name: Run = { ...link(fullName(entry), `#${anchor(entry)}`), bold: true };
  return home === undefined || home === area ? cell([[name]]) : cell([[name], [plain(word(words.described, { area: home.label }))]]);
}

function areaTable(area: Area, areas: readonly Area[], day: string): Block[] {
  const rows = area.entries.map((entry) => [
    nameCell(entry, area, areas),
    cell(ageText(say, entry.ages)),
    cell(formLine(entry, day)),
    cell(evidenceLines(entry)),
  ]);
  const caption = word(words.inArea, { area: lowerFirst(area.label) });
  const caveat = area.entries.some((entry) => hasVeryLow(entry.verdicts)) ? [paragraph([bold(say('entry.evidence.absence'))])] : [];
  return [table({ caption, head: [words.name, words.ages, words.formHead, words.evidence], rows, widths: [4, 2, 3, 3] }), ...caveat];
}

function entryBlocks(entry: Intervention, names: Names): Block[] {
  const part = { intervention: entry, names, limits: everything };
  const label = (name: string, text: string): Block => heading(3, `${anchor(entry)}-${name}`, text);
  return [
    heading(2, anchor(entry), fullName(entry)),
    ...leadBlocks(part),
    fitTable(part),
    label('utbud', say('cards.offers')),
    ...offerBlocks(part),
    label('underlag', say('cards.evidence')),
    ...evidenceBlocks(part, true),
    label('kallor', say('cards.sources')),
    sourceBlock(part),
  ];
}

function areaBlocks(area: Area, areas: readonly Area[], { day, names }: CatalogueRequest): Block[] {
  const described = area.entries.filter((entry) => homeOf(entry, areas) === area);
  return [pageBreak, heading(1, area.id, area.label), ...areaTable(area, areas, day), ...described.flatMap((entry) => entryBlocks(entry, names))];
}

function front(): Block[] {
  const pairs = (rows: readonly (readonly [string, string])[]) => rows.map(([name, meaning]) => [cell(name), cell(meaning)]);
  return [
    heading(1, 'sa-laser-du', words.how),
    paragraph(words.howText),
    heading(2, 'ord-om-underlaget', words.glossary),
    paragraph(words.glossaryLead),
    table({ caption: '', head: [words.word, words.meaning], rows: pairs(documentWords.glossary), widths: [5, 16] }),
    heading(2, 'regiformer', words.forms),
    paragraph(words.formsText),
    table({ caption: '', head: [words.formHead, words.meaning], rows: pairs(documentWords.forms), widths: [5, 16] }),
  ];
}

function register(interventions: readonly Intervention[], areas: readonly Area[]): Block[] {
  const rows = interventions.map((entry) => {
    const home = homeOf(entry, areas);
    const where: Run = home === undefined ? plain('') : link(home.label, `#${home.id}`);
    const page: Run = { text: `, ${lowerFirst(documentWords.page)} `, pageOf: anchor(entry) };
    return [cell([[link(fullName(entry), `#${anchor(entry)}`)]]), cell([home === undefined ? [where] : [where, page]])];
  });
  return [pageBreak, heading(1, 'register', words.register), table({ caption: '', head: [words.name, say('entry.field.problemAreas')], rows, widths: [3, 2] })];
}

/** The whole catalogue on paper: cover, contents, how to read it, then every intervention under its problem area, and a register. */
export function catalogueDocument(request: CatalogueRequest): DocumentModel {
  const { interventions, day, selection, note } = request;
  const areas = areasOf(request);
  const lines = [word(words.count, { count: interventions.length }), ...(selection ? [words.selection] : []), word(words.made, { date: day }), words.internal, ...(note === '' ? [] : [note])];
  const body = interventions.length === 0 ? [paragraph(words.nothing)] : [...areas.flatMap((area) => areaBlocks(area, areas, request)), ...register(interventions, areas)];
  return {
    ...sheet(request),
    title: word(words.title, { year: day.slice(0, 4) }),
    cover: { subtitle: words.subtitle, lines },
    contents: { heading: documentWords.contents, depth: 2 },
    blocks: [...front(), ...body],
  };
}
