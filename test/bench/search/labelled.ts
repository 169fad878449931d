import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const queryTypes = ['exact', 'abbreviation', 'alias', 'synonym', 'typo', 'compound', 'inflection', 'diacritics', 'prefix', 'descriptive', 'age'] as const;
export type QueryType = (typeof queryTypes)[number];
export const halves = ['tune', 'final'] as const;
export type Half = (typeof halves)[number];
/** The halves, the set that was written afterwards and that nothing is tuned on, and the one that whoever wrote the engine wrote to tune it on. */
export const parts = [...halves, 'unseen', 'dev'] as const;
export type Part = (typeof parts)[number];

const key = z.string().min(2);
const labelledSchema = z.strictObject({
  query: z.string().min(1),
  type: z.enum(queryTypes),
  /** Entries a caseworker would accept as the first answer. */
  expected: z.array(key).min(1),
  /** Entries that belong among the first five, but not first. */
  also: z.array(key).default([]),
  note: z.string().optional(),
  /** In which round of tuning it was written, where it was. */
  round: z.number().int().optional(),
});

/** A query with the entries that answer it, by the keys of `entries.json`. */
export type Labelled = z.infer<typeof labelledSchema>;

const folder = 'test/bench/search';

function fileText(name: string): string {
  return readFileSync(`${folder}/${name}.json`, 'utf8');
}

/** The keys the set uses, each with the id of a starter entry. */
export function entryIds(): ReadonlyMap<string, string> {
  return new Map(Object.entries(z.record(key, z.uuid()).parse(JSON.parse(fileText('entries')))));
}

/** The labelled queries of one half, or of the set written afterwards. */
export function labelledHalf(part: Part): Labelled[] {
  return z.array(labelledSchema).parse(JSON.parse(fileText(part)));
}

/** SHA-256 of a file of the set. A checkout that gave it other line ends has not changed it. */
export function hashOf(name: Part | 'entries'): string {
  return createHash('sha256').update(fileText(name).replaceAll('\r\n', '\n')).digest('hex');
}

/** The hashes at which the set was frozen. */
export function frozenHashes(): Record<string, string> {
  return z.record(z.string(), z.string()).parse(JSON.parse(fileText('frozen')));
}

/** Which half each query belongs to: within its type, in the order of the hashes of the texts, every other one. */
export function halvesByRule(queries: readonly Labelled[]): Map<string, Half> {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const placed = new Map<string, Half>();
  for (const type of queryTypes) {
    const texts = queries.filter((one) => one.type === type).map((one) => one.query);
    texts.sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
    texts.forEach((text, index) => placed.set(text, index % 2 === 0 ? 'tune' : 'final'));
  }
  return placed;
}
