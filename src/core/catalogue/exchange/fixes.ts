import { findIdentityNumber } from '#core/shared/identity-number.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { fieldOfKey } from './fields.ts';
import type { FileRow } from './table.ts';

/** What a person has written instead of what stands in the file. The field '' says that the row as a whole is right as it is read. */
export interface Fix {
  readonly line: number;
  readonly field: string;
  readonly value: string;
}

/** One cell of a row as it is read; null where it holds an identity number, which is never said again (R3). */
export interface RowCell {
  readonly field: string;
  readonly value: string | null;
}

export type LineFixes = ReadonlyMap<string, string>;

/** What has been mended and what is left out, by line. */
export interface Mended {
  readonly fixes: ReadonlyMap<number, LineFixes>;
  readonly leftOut: ReadonlySet<number>;
}

const none: LineFixes = new Map();

/** Gathers fixes by line; the last word about a cell counts. */
export function mended(fixes: readonly Fix[] = [], leaveOut: readonly number[] = []): Mended {
  const byLine = new Map<number, Map<string, string>>();
  for (const { line, field, value } of fixes) {
    const said = byLine.get(line) ?? new Map<string, string>();
    byLine.set(line, said.set(field, value));
  }
  return { fixes: byLine, leftOut: new Set(leaveOut) };
}

/** The fixes of one line. */
export function fixesOf({ fixes }: Mended, line: number): LineFixes {
  return fixes.get(line) ?? none;
}

/** A value as it may be shown. */
export function shownCell(field: string, value: string): RowCell {
  return { field, value: findIdentityNumber(value) === null ? value : null };
}

/** The cells of a row that are taken in, with what has been written instead of them. */
export function cellsOf(row: FileRow, places: readonly { readonly index: number; readonly field: string | null }[], fixes: LineFixes): RowCell[] {
  const cells = places.flatMap(({ index, field }) => (field === null ? [] : [shownCell(field, fixes.get(field) ?? row.cells[index] ?? '')]));
  const known = new Set(cells.map((cell) => cell.field));
  const added = [...fixes].filter(([field]) => field !== '' && !known.has(field)).map(([field, value]) => shownCell(field, value));
  return [...cells, ...added];
}

type Tree = Readonly<Record<string, unknown>> | readonly unknown[];

function replaced(tree: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  const put = (item: unknown): unknown => (rest.length > 0 ? replaced(item, rest, value) : typeof item === 'number' && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value);
  if (Array.isArray(tree)) return (tree as readonly unknown[]).map((item, index) => (String(index) === step ? put(item) : item));
  return { ...(tree as Readonly<Record<string, unknown>>), [step]: put((tree as Readonly<Record<string, unknown>>)[step]) };
}

/** A word that is chosen among a few stands for the value that the file would have. */
function valueOf(way: string, said: string, vocabulary: Vocabulary): unknown {
  const type = fieldOfKey(way.split('.').at(-1) ?? '')?.type;
  const read = type?.choices === undefined ? null : type.read(said, vocabulary);
  return read !== null && 'value' in read ? read.value : said;
}

/** An entry of a JSON file with its fixes, whose fields are ways such as `offers.0.price`. */
export function fixedEntry(raw: unknown, fixes: LineFixes, vocabulary: Vocabulary): unknown {
  return [...fixes].filter(([field]) => field !== '').reduce((entry, [field, value]) => replaced(entry, field.split('.'), valueOf(field, value, vocabulary)), raw);
}

/** The texts and numbers of an entry that stand at these ways, so that they can be written anew. */
export function entryCells(raw: unknown, ways: Iterable<string>): RowCell[] {
  return [...new Set(ways)].flatMap((way) => {
    const value = way.split('.').reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Tree as Readonly<Record<string, unknown>>)[step] : undefined), raw);
    if (value === null && way !== '') return [{ field: way, value: '' }];
    return typeof value === 'string' || typeof value === 'number' ? [shownCell(way, String(value))] : [];
  });
}
