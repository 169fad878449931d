import { vocabularyOn } from '#core/shared/vocabulary-day.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import type { InterventionContent } from '../intervention.ts';
import { withOwnGrades } from '../own-grades.ts';
import type { Verdict } from '../verdict.ts';
import { isUntouchedStarter } from '../examples.ts';
import { searchDocument } from './document.ts';
import { FacetCodes } from './facet-codes.ts';
import { profileOf, type Profile } from './facets.ts';
import { foldNames, NameBook, type FoldedNames } from './names.ts';
import type { SynonymGroup } from './synonym-record.ts';
import { readSynonyms } from './synonyms.ts';
import { starterSynonyms } from './starter-synonyms.ts';
import { WordEngine } from './word-engine.ts';

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
  /** The facet values as numbers. */
  readonly codes: readonly number[];
  readonly names: FoldedNames;
  /** False for starter entries nobody has edited: being shipped is not a change. */
  readonly edited: boolean;
  /** The number the engine knows it by. */
  readonly number: number;
  /** Place in the order of names, the last word in every order. Changes as entries come and go. */
  place: number;
}

/** What a search needs of an entry, worked out before the entry is taken over. */
interface Read {
  readonly profile: Profile;
  readonly names: FoldedNames;
}

/** Entries read before they are taken over, and what they were read by. */
interface ReadAhead {
  readonly vocabulary: Vocabulary;
  readonly day: string;
  readonly own: ReadonlyMap<string, readonly Verdict[]>;
  readonly records: readonly CatalogueRecord[];
  readonly entries: Map<CatalogueRecord, Read>;
  /** How far in `records` reading has come. */
  at: number;
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
  private byNumber: (IndexedEntry | undefined)[] = [];
  private readonly free: number[] = [];
  private latest: readonly CatalogueRecord[] = [];
  private vocabulary: Vocabulary | null = null;
  private groups: readonly SynonymGroup[];
  private day = '';
  private own: ReadonlyMap<string, readonly Verdict[]> = new Map();
  private built: WordEngine | null = null;
  /** How many of the entries in order a new engine has been given, until it has them all. */
  private indexed = 0;
  private isComplete = false;
  private ahead: ReadAhead | null = null;
  /** Which entries a text names exactly. */
  readonly names = new NameBook();
  readonly codes = new FacetCodes();

  constructor(groups: readonly SynonymGroup[] = starterSynonyms) {
    this.groups = groups;
  }

  /** All entries, in the order of their names. */
  get all(): readonly IndexedEntry[] {
    return this.ordered;
  }

  get(id: string): IndexedEntry | undefined {
    return this.entries.get(id);
  }

  /** The entry the engine knows by this number. */
  at(number: number): IndexedEntry {
    return this.byNumber[number] as IndexedEntry;
  }

  /** Other synonyms from now on. They are part of how a query is read, so nothing is indexed anew. */
  useSynonyms(groups: readonly SynonymGroup[]): void {
    if (groups === this.groups) return;
    this.groups = groups;
    this.built?.useSynonyms(readSynonyms(groups));
  }

  /** The levels that the group itself has confirmed, by entry; only entries whose levels are others cost anything. */
  useOwnGrades(own: ReadonlyMap<string, readonly Verdict[]>): void {
    if (own === this.own) return;
    const before = this.own;
    this.own = own;
    for (const id of new Set([...before.keys(), ...own.keys()])) {
      const entry = this.entries.get(id);
      if (entry === undefined || before.get(id) === own.get(id)) continue;
      const profile = this.profile(entry.record);
      const graded: IndexedEntry = { ...entry, profile, codes: this.codes.of(profile) };
      this.entries.set(id, graded);
      this.byNumber[entry.number] = graded;
      this.ordered[entry.place] = graded;
    }
  }

  private profile(record: CatalogueRecord): Profile {
    return profileOf(withOwnGrades(record.data, this.own.get(record.id)), this.vocabulary as Vocabulary, this.day);
  }

  /** Goes through at most `most` records and reads those that `sync` would have to read; true where none is left. For reading a large catalogue in pieces, between which others are let in. */
  readAhead(records: readonly CatalogueRecord[], stored: Vocabulary, day: string, most: number): boolean {
    const vocabulary = vocabularyOn(stored, day);
    const fresh = vocabulary !== this.vocabulary || day !== this.day;
    if (!fresh && sameRecords(records, this.latest)) return true;
    const ahead = this.aheadFor(records, vocabulary, day);
    const end = Math.min(records.length, ahead.at + most);
    for (; ahead.at < end; ahead.at += 1) {
      const record = records[ahead.at] as CatalogueRecord;
      const known = fresh ? undefined : this.entries.get(record.id);
      if (ahead.entries.has(record) || (known !== undefined && sameRecord(known.record, record))) continue;
      ahead.entries.set(record, { profile: profileOf(withOwnGrades(record.data, this.own.get(record.id)), vocabulary, day), names: foldNames(record.data) });
    }
    return end === records.length;
  }

  /** What was read by the same words on the same day still holds; where the records are others, they are gone through from the start. */
  private aheadFor(records: readonly CatalogueRecord[], vocabulary: Vocabulary, day: string): ReadAhead {
    const before = this.ahead;
    const holds = before?.vocabulary === vocabulary && before.day === day && before.own === this.own;
    if (holds && before.records === records) return before;
    this.ahead = { vocabulary, day, own: this.own, records, entries: holds ? before.entries : new Map(), at: 0 };
    return this.ahead;
  }

  /** What was read ahead of the entry, where that still holds. */
  private readOf(record: CatalogueRecord): Read | undefined {
    const { ahead } = this;
    return ahead?.vocabulary === this.vocabulary && ahead?.day === this.day && ahead.own === this.own ? ahead.entries.get(record) : undefined;
  }

  /** Takes over what is stored now. Only entries that have changed cost anything, unless the vocabulary or the day is another. */
  sync(records: readonly CatalogueRecord[], stored: Vocabulary, day: string): void {
    const vocabulary = vocabularyOn(stored, day);
    const fresh = vocabulary !== this.vocabulary || day !== this.day;
    if (!fresh && sameRecords(records, this.latest)) return;
    if (vocabulary !== this.vocabulary) this.built = null;
    this.vocabulary = vocabulary;
    this.day = day;
    const known = this.entries;
    const changed: IndexedEntry[] = [];
    this.entries = new Map();
    const given = new Set(records.map((record) => record.id));
    for (const [id, entry] of known) if (!given.has(id)) this.forget(entry);
    for (const record of records) {
      const old = known.get(record.id);
      if (!fresh && old !== undefined && sameRecord(old.record, record)) this.entries.set(record.id, old);
      else this.entries.set(record.id, this.prepare(record, old, changed));
    }
    this.ahead = null;
    this.latest = records;
    this.reorder(changed);
  }

  private forget(entry: IndexedEntry): void {
    this.engineIfComplete()?.remove(entry.number, this.document(entry.record));
    this.names.remove(entry.record.id, entry.names);
    this.byNumber[entry.number] = undefined;
    this.free.push(entry.number);
  }

  private prepare(record: CatalogueRecord, old: IndexedEntry | undefined, changed: IndexedEntry[]): IndexedEntry {
    const read = this.readOf(record);
    const profile = read?.profile ?? this.profile(record);
    const same = old !== undefined && sameRecord(old.record, record);
    const names = same ? old.names : (read?.names ?? foldNames(record.data));
    const number = old?.number ?? this.free.pop() ?? this.byNumber.length;
    const entry: IndexedEntry = { record, profile, codes: this.codes.of(profile), names, edited: !isUntouchedStarter(record), number, place: 0 };
    changed.push(entry);
    this.byNumber[number] = entry;
    if (same) return entry;
    const engine = this.engineIfComplete();
    if (old !== undefined) {
      this.names.remove(record.id, old.names);
      engine?.remove(number, this.document(old.record));
    }
    this.names.set(record.id, names);
    engine?.add(number, this.document(record));
    return entry;
  }

  private reorder(changed: readonly IndexedEntry[]): void {
    const touched = new Set(changed.map((entry) => entry.record.id));
    const kept = this.ordered.filter((entry) => !touched.has(entry.record.id) && this.entries.has(entry.record.id));
    if (changed.length > kept.length / 10) this.ordered = [...this.entries.values()].sort(byName);
    else this.ordered = changed.reduce((list, entry) => insert(list, entry), kept);
    this.ordered.forEach((entry, place) => (entry.place = place));
  }

  /** The entry as the engine sees it. */
  document(record: CatalogueRecord): ReturnType<typeof searchDocument> {
    return searchDocument(record.id, record.data, this.vocabulary as Vocabulary);
  }

  /** A half-built engine is thrown away rather than changed: what it has been given goes by the order, which a change may move. */
  private engineIfComplete(): WordEngine | null {
    if (!this.isComplete) this.built = null;
    return this.built;
  }

  /** Indexes at most `most` entries more; true where all are done. For building in pieces, between which others are let in. */
  build(most: number): boolean {
    if (this.isBuilt) return true;
    if (this.built === null) {
      this.built = new WordEngine(readSynonyms(this.groups));
      this.indexed = 0;
      this.isComplete = false;
    }
    const end = Math.min(this.ordered.length, this.indexed + most);
    for (; this.indexed < end; this.indexed += 1) {
      const { number, record } = this.ordered[this.indexed] as IndexedEntry;
      this.built.add(number, this.document(record));
    }
    this.isComplete = this.indexed === this.ordered.length;
    if (this.isComplete) this.built.settle();
    return this.isComplete;
  }

  /** Whether a search for words would find everything indexed. */
  get isBuilt(): boolean {
    return this.built !== null && this.isComplete;
  }

  /** The engine with every entry in it. */
  get engine(): WordEngine {
    if (!this.isBuilt) this.build(Number.POSITIVE_INFINITY);
    return this.built as WordEngine;
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
