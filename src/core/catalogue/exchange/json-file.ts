import { z } from 'zod';
import { sameJson } from '#core/shared/equal.ts';
import { findIdentityNumberIn } from '#core/shared/identity-number-guard.ts';
import { migrateRecord, recordVersion } from '#core/shared/record.ts';
import { uuid } from '#core/shared/schemas.ts';
import { termSchema, vocabularyLists, type Term, type Vocabulary, type VocabularyList } from '#core/shared/vocabulary.ts';
import { diffInterventions } from '../diff.ts';
import { emptyIntervention, interventionContentSchema, interventionRecord, type InterventionContent } from '../intervention.ts';
import { catalogueFormat } from './canonical.ts';
import type { LineFault } from './columns.ts';
import { contentIssues } from './entry-plan.ts';
import { PresentEntries, type PresentEntry } from './identify.ts';
import type { PlannedEntry, PlannedRow } from './plan.ts';
import { tableLimits } from './table.ts';
import { refuseFile } from './zip.ts';

/** Entries of a file; `line` is the place in the list, from 1. */
export interface JsonFile {
  readonly version: number;
  readonly entries: readonly { readonly line: number; readonly id: string; readonly raw: unknown }[];
  readonly terms: Readonly<Partial<Record<VocabularyList, readonly Term[]>>>;
  readonly faults: readonly LineFault[];
  /** As it stands in the file: whoever takes it in reads it. */
  readonly evidence: unknown;
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return refuseFile('not_json', 'the file is not JSON');
  }
}

/** The version its entries are written in. The starter catalogue is shipped in the version of the program, or the first. */
function versionOf(file: Plain): number {
  const newest = recordVersion(interventionRecord);
  const isStarter = file['format'] === undefined && typeof file['version'] === 'string' && isPlain(file['vocabulary']);
  if (isStarter) return newest;
  if (file['format'] !== catalogueFormat) return refuseFile('wrong_kind', 'the file is not an exported catalogue');
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refuseFile('wrong_kind', 'the file does not say its version');
  if (version > newest) return refuseFile('newer_version', `the file is of version ${version}; this program knows ${newest}`, { version, known: newest });
  return version;
}

const termLists = z.partialRecord(z.enum(vocabularyLists), z.array(termSchema).max(5_000));

function readTerms(value: unknown, faults: LineFault[]): JsonFile['terms'] {
  const parsed = termLists.safeParse(value ?? {});
  const place = findIdentityNumberIn(value ?? {});
  if (place !== null) faults.push({ line: 0, field: `terms.${place.field}`, code: 'identity_number', message: 'an identity number' });
  if (parsed.success) return parsed.data;
  for (const { path, code, message } of parsed.error.issues.slice(0, 20)) faults.push({ line: 0, field: ['terms', ...path].join('.'), code, message });
  return {};
}

/** Reads a file of exported entries, or a starter catalogue. Refuses what is neither. */
export function readJson(text: string): JsonFile {
  const file = parse(text);
  if (!isPlain(file)) return refuseFile('wrong_kind', 'the file is not an exported catalogue');
  const version = versionOf(file);
  const list = file['interventions'];
  if (!Array.isArray(list)) return refuseFile('wrong_kind', 'the file holds no list of interventions');
  if (list.length > tableLimits.rows) return refuseFile('too_many_rows', `more than ${tableLimits.rows} interventions`, { limit: tableLimits.rows });
  const faults: LineFault[] = [];
  const terms = readTerms(file['terms'] ?? file['vocabulary'], faults);
  const entries = (list as unknown[]).map((raw, index) => ({ line: index + 1, id: isPlain(raw) && typeof raw['id'] === 'string' ? raw['id'].toLowerCase() : '', raw }));
  return { version, entries, terms, faults, evidence: file['evidence'] };
}

function mergedList(present: readonly Term[], given: readonly Term[], replace: boolean): readonly Term[] {
  const known = new Map(present.map((term) => [term.id, term]));
  const fresh = given.filter((term) => !known.has(term.id));
  if (!replace) return fresh.length === 0 ? present : [...present, ...fresh];
  const said = new Map(given.map((term) => [term.id, term]));
  const changed = present.some((term) => !sameJson(term, said.get(term.id) ?? term));
  return fresh.length === 0 && !changed ? present : [...present.map((term) => said.get(term.id) ?? term), ...fresh];
}

/**
 * The vocabulary with the terms that the file brings. A term that exists keeps what it is called here, unless `replace`:
 * in a folder whose terms nobody has touched, those of the file are as good. The very same object where nothing changes.
 */
export function withTerms(vocabulary: Vocabulary, terms: JsonFile['terms'], replace: boolean): Vocabulary {
  const lists = vocabularyLists.map((list) => [list, mergedList(vocabulary[list], terms[list] ?? [], replace)] as const);
  return lists.every(([list, merged]) => merged === vocabulary[list]) ? vocabulary : (Object.fromEntries(lists) as Vocabulary);
}

function brought(raw: Plain, version: number): unknown {
  const { id: _id, revision: _revision, ...data } = raw;
  const present = recordVersion(interventionRecord);
  if (version < present) return migrateRecord(interventionRecord, data, version);
  // A starter catalogue does not say its version: what does not fit may be of the first.
  return present > 1 && !interventionContentSchema.safeParse(data).success ? migrateRecord(interventionRecord, data, 1) : data;
}

/** Which entry each place in the list is about, and what it would do there. */
export class JsonPlanner {
  private readonly seen = new Map<string, number>();
  private readonly taken = new Map<string, number>();
  private readonly present: PresentEntries;
  private readonly vocabulary: Vocabulary;
  private readonly version: number;

  constructor(file: JsonFile, entries: readonly PresentEntry[], vocabulary: Vocabulary) {
    this.present = new PresentEntries(entries, new Set(file.entries.map((entry) => entry.id)));
    this.vocabulary = vocabulary;
    this.version = file.version;
  }

  plan({ line, id, raw }: JsonFile['entries'][number]): PlannedEntry {
    const faults: Omit<LineFault, 'line'>[] = [];
    const refused = (): PlannedEntry => this.result({ line, id, faults, present: null, after: emptyIntervention('?') });
    if (!isPlain(raw)) return faults.push({ field: '', code: 'wrong_kind', message: 'not an intervention' }), refused();
    const place = findIdentityNumberIn(raw);
    if (place !== null) return faults.push({ field: place.field, code: 'identity_number', message: 'an identity number' }), refused();
    if (!uuid.safeParse(id).success) return faults.push({ field: 'id', code: 'not_an_id', message: 'not an id of an intervention' }), refused();
    const earlier = this.seen.get(id);
    this.seen.set(id, this.seen.get(id) ?? line);
    if (earlier !== undefined) return faults.push({ field: 'id', code: 'duplicate', message: `the same id as number ${earlier}` }), refused();
    const checked = contentIssues(brought(raw, this.version) as InterventionContent, this.vocabulary);
    for (const { path, code = 'invalid', message } of checked.issues) faults.push({ field: path.join('.'), code, message });
    if (faults.length > 0) return refused();
    return this.result({ line, id, faults, present: this.match(id, checked.content, { line, faults }), after: checked.content });
  }

  private match(id: string, { name, abbreviation }: InterventionContent, { line, faults }: { line: number; faults: Omit<LineFault, 'line'>[] }): PresentEntry | null {
    // An abbreviation alone is too little to say that entries of two districts are one.
    const found = this.present.identify({ id, name, abbreviation });
    if ('fault' in found) return faults.push(found.fault), null;
    if (found.present === null || (found.byName && found.present.data.name.toLowerCase() !== name.toLowerCase())) return null;
    const earlier = this.taken.get(found.present.id);
    if (earlier !== undefined) return faults.push({ field: 'name', code: 'duplicate', message: `the same intervention as number ${earlier}` }), null;
    this.taken.set(found.present.id, line);
    return found.present;
  }

  private result({ line, id, faults, present, after }: { line: number; id: string; faults: Omit<LineFault, 'line'>[]; present: PresentEntry | null; after: InterventionContent }): PlannedEntry {
    const failed = faults.length > 0;
    const changes = failed ? [] : diffInterventions(present?.data ?? emptyIntervention(after.name), after);
    const fine = present === null ? 'create' : changes.length === 0 ? 'same' : 'update';
    const known = uuid.safeParse(id).success ? { id: present?.id ?? id } : {};
    const row: PlannedRow = {
      line,
      action: failed ? 'error' : fine,
      ...known,
      ...(present !== null && { revision: present.revision }),
      ...(!failed && { name: after.name }),
      errors: faults,
      ...(changes.length > 0 && { changes }),
    };
    return { action: row.action, id: present?.id ?? id, present, after, rows: [row] };
  }
}
