import { sameJson } from '#core/shared/equal.ts';
import type { Path } from './paths.ts';

/** A part that both have changed, each in a way of their own. */
export interface Clash {
  readonly path: Path;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged<T> {
  /** Mine stands where both have changed, until somebody chooses. */
  readonly content: T;
  readonly clashes: readonly Clash[];
}

interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (item: unknown): string | null => (isPlain(item) && typeof item['id'] === 'string' ? item['id'] : null);
const isListed = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.every((item) => idOf(item) !== null);
const named = (list: readonly unknown[], id: string): unknown => list.find((item) => idOf(item) === id);

/** Items by their ids: what one has added stays, what one has taken away and the other left alone goes. */
function mergeLists(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[], path: Path): Merged<unknown> {
  const clashes: Clash[] = [];
  const ids = [...new Set([...mine, ...theirs].map((item) => idOf(item) ?? ''))];
  const items = ids.flatMap((id) => {
    const part = mergeParts({ base: named(base, id), mine: named(mine, id), theirs: named(theirs, id) }, [...path, id]);
    clashes.push(...part.clashes);
    return part.content === undefined ? [] : [part.content];
  });
  return { content: items, clashes };
}

function mergeFields(sides: { base: Readonly<Record<string, unknown>>; mine: Readonly<Record<string, unknown>>; theirs: Readonly<Record<string, unknown>> }, path: Path): Merged<unknown> {
  const clashes: Clash[] = [];
  const content: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(sides.mine), ...Object.keys(sides.theirs)])) {
    const part = mergeParts({ base: sides.base[key], mine: sides.mine[key], theirs: sides.theirs[key] }, [...path, key]);
    if (part.content !== undefined) content[key] = part.content;
    clashes.push(...part.clashes);
  }
  return { content, clashes };
}

function mergeParts({ base, mine, theirs }: Sides, path: Path): Merged<unknown> {
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return { content: mine, clashes: [] };
  if (sameJson(base, mine)) return { content: theirs, clashes: [] };
  if (isListed(mine) && isListed(theirs)) return mergeLists(isListed(base) ? base : [], mine, theirs, path);
  // A grading or a judgement is one person's whole: it is never stitched together of two.
  if (isPlain(mine) && isPlain(theirs) && isPlain(base) && path.at(-1) !== 'grade') return mergeFields({ base, mine, theirs }, path);
  return { content: mine, clashes: [{ path, mine, theirs }] };
}

/** What two have made of one version, put together; what both have changed is listed. Items of lists are told apart by their ids. */
export function mergeWritten<T>(base: T, mine: T, theirs: T): Merged<T> {
  return mergeParts({ base, mine, theirs }, []) as Merged<T>;
}

/** The content with their words in one part. Steps of lists are ids, as in a clash. */
export function takeTheirs<T>(content: T, { path, theirs }: Clash): T {
  const [step, ...rest] = path;
  if (step === undefined) return theirs as T;
  const inner = { path: rest, theirs, mine: null };
  if (!Array.isArray(content)) return { ...(content as object), [step]: takeTheirs((content as Record<string, unknown> | null)?.[step], inner) } as T;
  const items = content as readonly unknown[];
  const kept = items.some((item) => idOf(item) === step) ? items : [...items, undefined];
  return kept.map((item) => (item === undefined || idOf(item) === step ? takeTheirs(item, inner) : item)).filter((item) => item !== undefined) as T;
}
