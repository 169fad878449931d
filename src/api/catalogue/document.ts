import { toIntervention } from '#core/catalogue/apply.ts';
import { cardDocument, cardLevels, easyCardDocument, easyLevels, joinSheets, type SheetLevel } from '#core/catalogue/documents/card.ts';
import { catalogueDocument } from '#core/catalogue/documents/catalogue-document.ts';
import { compareDocument } from '#core/catalogue/documents/compare-document.ts';
import { documentWords } from '#core/catalogue/documents/document-words.ts';
import { namesFrom, type Names } from '#core/catalogue/documents/names.ts';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { publicContent, publishedStatuses } from '#core/catalogue/published.ts';
import type { DocumentModel } from '#core/document/model.ts';
import type { FileContent } from '#core/shared/schemas.ts';
import { refuse, today } from '../input.ts';
import type { Ports } from '../ports.ts';
import { firstFitting, renderDocument, type DocumentFormat } from '../render.ts';
import { presentInterventions, withOwnSaid } from './catalogue.ts';
import type { SearchFilters } from './contract-search.ts';
import { fileSlug } from './publish.ts';
import { search } from './search.ts';

/** Input of `catalogue.document`, checked by the contract. */
export interface DocumentInput {
  readonly kind: 'card' | 'easy-card' | 'compare' | 'catalogue';
  readonly ids?: readonly string[] | undefined;
  readonly filters?: SearchFilters | undefined;
  readonly format: DocumentFormat;
}

interface Setting {
  readonly district: string;
  readonly note: string;
  readonly day: string;
  readonly names: Names;
}

async function settingOf(ports: Ports): Promise<Setting> {
  const [vocabulary, settings] = await Promise.all([ports.team.vocabulary.get(), ports.team.settings.get()]);
  return { district: settings.data.districtName, note: settings.data.publishedNote, day: today(ports), names: namesFrom(vocabulary.data, today(ports)) };
}

const sheetLimit = 50;
const compareLimits = { least: 2, most: 4 } as const;

function checkIds({ kind, ids, filters }: DocumentInput): void {
  const twice = ids?.findIndex((id, index) => ids.indexOf(id) !== index) ?? -1;
  if (twice >= 0) refuse(['ids', twice], 'duplicate', 'the same intervention twice');
  if (kind === 'catalogue') {
    if (ids !== undefined && filters !== undefined) refuse(['filters'], 'either', 'either ids or filters');
    return;
  }
  if (filters !== undefined) refuse(['filters'], 'not-used', `${kind} takes ids`);
  if (ids === undefined) refuse(['ids'], 'required', `${kind} needs ids`);
  if (kind === 'compare' && (ids.length < compareLimits.least || ids.length > compareLimits.most)) refuse(['ids'], 'count', 'two to four are compared');
  if (ids.length > sheetLimit) refuse(['ids'], 'too_big', `at most ${sheetLimit} sheets at a time`);
}

async function chosen(ports: Ports, ids: readonly string[]): Promise<Intervention[]> {
  return (await withOwnSaid(ports, await presentInterventions(ports, ids))).map(toIntervention);
}

const everyHit = 100_000;

/** What a printed catalogue holds: the ids, or what the filters find, of what may be published unless they ask for other statuses. */
async function selected(ports: Ports, { ids, filters }: DocumentInput): Promise<Intervention[]> {
  if (ids !== undefined) return await chosen(ports, ids);
  const { hits } = await search(ports, { text: '', filters: { status: [...publishedStatuses], ...filters }, sort: 'name', limit: everyHit, offset: 0 });
  return await chosen(ports, hits.map((hit) => hit.id));
}

async function sheets(input: DocumentInput, entries: readonly Intervention[], setting: Setting): Promise<DocumentModel> {
  const { make, levels } = input.kind === 'card' ? { make: cardDocument, levels: cardLevels } : { make: easyCardDocument, levels: easyLevels };
  const all = (level: SheetLevel): DocumentModel[] => entries.map((intervention) => make({ intervention, ...setting }, level));
  // Plain text has no pages to fit.
  const level = input.format === 'md' ? levels[0] : await firstFitting(levels, all);
  return joinSheets(all(level), `${documentWords.files[input.kind]} ${entries.length}`);
}

async function documentOf(ports: Ports, input: DocumentInput, setting: Setting): Promise<{ document: DocumentModel; about: string }> {
  if (input.kind === 'catalogue') {
    const entries = (await selected(ports, input))
      .map((entry): Intervention => ({ id: entry.id, revision: entry.revision, ...publicContent(entry, setting.day) }))
      .sort((one, other) => one.name.localeCompare(other.name, 'sv'));
    const selection = input.ids !== undefined || input.filters !== undefined;
    return { document: catalogueDocument({ ...setting, interventions: entries, selection }), about: setting.district };
  }
  const entries = await chosen(ports, input.ids ?? []);
  const about = entries.map((entry) => entry.abbreviation || entry.name).slice(0, compareLimits.most).join(' ');
  const document = input.kind === 'compare' ? compareDocument({ ...setting, interventions: entries }) : await sheets(input, entries, setting);
  return { document, about };
}

/** A card, a comparison or the catalogue as a file; see the contract. */
export async function catalogueFile(ports: Ports, input: DocumentInput): Promise<FileContent> {
  checkIds(input);
  const setting = await settingOf(ports);
  const { document, about } = await documentOf(ports, input, setting);
  return await renderDocument(ports, document, { name: `${documentWords.files[input.kind]}-${fileSlug(about)}-${setting.day}`, format: input.format });
}
