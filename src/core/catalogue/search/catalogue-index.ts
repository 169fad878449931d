import type { Vocabulary } from '#core/shared/vocabulary.ts';
import type { InterventionContent } from '../intervention.ts';
import { isUntouchedStarter } from '../examples.ts';
import type { EngineHit, SearchEngine } from './engine.ts';
import { searchDocument } from './document.ts';
import { profileOf, type Profile } from './facets.ts';
import type { Token } from './fold.ts';
import { foldNames, NameBook, type FoldedNames } from './names.ts';

/** A stored entry, as the stores give it. */
export interface CatalogueRecord {
  readonly id: string;
  readonly revision: number;
  readonly note: { readonly at: string };
  readonly data: InterventionContent;
}

/** An entry with all that a search needs of it. */
export interface IndexedEntry {
  readonly record: CatalogueRecord;
  readonly profile: Profile;
  readonly names: FoldedNames;
  /** False for starter entries nobody has edited: being shipped is not a change. */
  readonly edited: boolean;
}

const collator = new Intl.Collator('sv', { numeric: true });

function byName(a: IndexedEntry, b: IndexedEntry): number {
  return collator.compare(a.record.data.name, b.record.data.name) || (a.record.id < b.record.id ? -1 : 1);
}

function sameRecord(a: CatalogueRecord, b: CatalogueRecord): boolean {
  return a.data === b.data || (a.revision === b.revision && a.note.at === b.note.at);
}

function sameRecords(a: readonly CatalogueRecord[], b: readonly CatalogueRecord[]): boolean {
  return a === b || (a.length === b.length && a.every((record, index) => record.data === b[index]?.data && record.id === b[index]?.id));
}

/** The catalogue prepared for searching. Kept up to date entry by entry; words are indexed first when somebody searches for words. */
export class CatalogueIndex {
  private entries = new Map<string, IndexedEntry>();
  private ordered: IndexedEntry[] = [];
  private latest: readonly CatalogueRecord[] = [];
  private vocabulary: Vocabulary | null = null;
  private day = '';
  private engine: SearchEngine | null = null;
  /** Which entries a text names exactly. */
  readonly names = new NameBook();
  private readonly makeEngine: () => SearchEngine;

  constructor(makeEngine: () => SearchEngine) {
    this.makeEngine = makeEngine;
  }

  /** All entries, in the order of their names. */
  get all(): readonly IndexedEntry[] {
    return this.ordered;
  }

  get(id: string): IndexedEntry | undefined {
    return this.entries.get(id);
  }

  /** Takes over what is stored now. Only entries that have changed cost anything, unless the vocabulary or the day is another. */
  sync(records: readonly CatalogueRecord[], vocabulary: Vocabulary, day: string): void {
    const fresh = vocabulary !== this.vocabulary || day !== this.day;
    if (!fresh && sameRecords(records, this.latest)) return;
    if (vocabulary !== this.vocabulary) this.engine = null;
    this.vocabulary = vocabulary;
    this.day = day;
    const known = this.entries;
    const changed: IndexedEntry[] = [];
    this.entries = new Map();
    for (const record of records) {
      const old = known.get(record.id);
      if (!fresh && old !== undefined && sameRecord(old.record, record)) this.entries.set(record.id, old);
      else this.entries.set(record.id, this.prepare(record, old, changed));
    }
    this.latest = records;
    this.reorder(changed, known);
  }

  private prepare(record: CatalogueRecord, old: IndexedEntry | undefined, changed: IndexedEntry[]): IndexedEntry {
    const profile = profileOf(record.data, this.vocabulary as Vocabulary, this.day);
    const same = old !== undefined && sameRecord(old.record, record);
    const names = same ? old.names : foldNames(record.data);
    const entry: IndexedEntry = { record, profile, names, edited: !isUntouchedStarter(record) };
    changed.push(entry);
    if (same) return entry;
    if (old !== undefined) this.names.remove(record.id, old.names);
    this.names.set(record.id, names);
    this.engine?.set(this.document(record));
    return entry;
  }

  private reorder(changed: readonly IndexedEntry[], known: ReadonlyMap<string, IndexedEntry>): void {
    for (const [id, { names }] of known) {
      if (this.entries.has(id)) continue;
      this.engine?.remove(id);
      this.names.remove(id, names);
    }
    const touched = new Set(changed.map((entry) => entry.record.id));
    const kept = this.ordered.filter((entry) => !touched.has(entry.record.id) && this.entries.has(entry.record.id));
    if (changed.length > kept.length / 10) this.ordered = [...this.entries.values()].sort(byName);
    else this.ordered = changed.reduce((list, entry) => insert(list, entry), kept);
  }

  private document(record: CatalogueRecord): ReturnType<typeof searchDocument> {
    return searchDocument(record.id, record.data, this.vocabulary as Vocabulary);
  }

  /** Entries in which any of the words was found. */
  find(words: readonly Token[]): EngineHit[] {
    if (this.engine === null) {
      this.engine = this.makeEngine();
      for (const entry of this.ordered) this.engine.set(this.document(entry.record));
    }
    return this.engine.find(words);
  }
}

function insert(list: IndexedEntry[], entry: IndexedEntry): IndexedEntry[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byName(list[middle] as IndexedEntry, entry) < 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, entry);
  return list;
}
