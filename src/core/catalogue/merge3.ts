import { sameJson } from '../shared/equal.ts';
import type { InterventionContent } from './intervention.ts';

/** Who changed a part: one side alone, both without getting in each other's way, or both in ways that a person has to decide about. */
export type MergeOutcome = 'mine' | 'theirs' | 'both' | 'asked';

/** One part that the two versions say differently. A side that is `undefined` does not have the part at all. */
export interface MergePart {
  /** The way to it, with the id where it stands in a list: `targetGroup`, `implementation.manual`, `offers.<id>.wait`, `verdicts.<id>`. */
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly outcome: MergeOutcome;
  /** What stands in the merged content: chosen, merged by itself, or mine where nobody has chosen yet. */
  readonly value: unknown;
}

export interface Merge3 {
  readonly content: InterventionContent;
  readonly parts: readonly MergePart[];
}

/** The version both started from (null where there is none to compare with), and what each made of it. */
export interface Versions {
  readonly base: InterventionContent | null;
  readonly mine: InterventionContent;
  readonly theirs: InterventionContent;
}

/** Decided values by `MergePart.field`; `undefined` leaves the part out. */
export type MergeChoices = ReadonlyMap<string, unknown>;

type Plain = Readonly<Record<string, unknown>>;
interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Stands for a base that nobody knows; something else than a part that was not there. */
const unknownBase = Symbol('unknown base');

/** Lists whose items have ids. Offers are kept by several people at once; a statement or a note is one person's words and is never stitched together. */
const byField: ReadonlySet<string> = new Set(['offers']);
const whole: ReadonlySet<string> = new Set(['verdicts', 'experience', 'localFollowUp', 'youthView']);

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const has = (list: readonly unknown[], wanted: unknown): boolean => list.some((item) => sameJson(item, wanted));
const without = (list: readonly unknown[], gone: readonly unknown[]): unknown[] => list.filter((item) => !has(gone, item));

/** Both lists' items, mine first, each once. */
export function unionOf(mine: unknown, theirs: unknown): unknown[] {
  return [...listOf(mine), ...without(listOf(theirs), listOf(mine))];
}

/** Items that came and went on both sides; null where both may have rewritten one and the same item. */
function mergedItems({ base, mine, theirs }: { base: readonly unknown[]; mine: readonly unknown[]; theirs: readonly unknown[] }): unknown[] | null {
  const [goneMine, goneTheirs] = [without(base, mine), without(base, theirs)];
  const [newMine, newTheirs] = [without(mine, base), without(theirs, base)];
  const rewritten = goneMine.some((item) => isPlain(item) && has(goneTheirs, item));
  if (rewritten && newMine.length > 0 && newTheirs.length > 0) return null;
  return [...without(mine, goneTheirs), ...without(newTheirs, mine)];
}

function settled({ base, mine, theirs }: Sides): { readonly outcome: MergeOutcome; readonly value: unknown } {
  if (base === unknownBase) {
    // Something that only one of two unrelated versions has was never taken away by the other.
    if (mine === undefined || theirs === undefined) return { outcome: 'both', value: mine ?? theirs };
    return { outcome: 'asked', value: mine };
  }
  if (sameJson(mine, base)) return { outcome: 'theirs', value: theirs };
  if (sameJson(theirs, base)) return { outcome: 'mine', value: mine };
  const lists = Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs);
  const items = lists ? mergedItems({ base, mine, theirs }) : null;
  return items === null ? { outcome: 'asked', value: mine } : { outcome: 'both', value: items };
}

class Merger {
  readonly parts: MergePart[] = [];
  private readonly choices: MergeChoices;

  constructor(choices: MergeChoices) {
    this.choices = choices;
  }

  part(field: string, sides: Sides): unknown {
    if (sameJson(sides.mine, sides.theirs)) return sides.mine;
    const { outcome, value } = settled(sides);
    const decided = this.choices.has(field) ? this.choices.get(field) : value;
    this.parts.push({ field, ...sides, base: sides.base === unknownBase ? undefined : sides.base, outcome, value: decided });
    return decided;
  }

  fields(prefix: string, { base, mine, theirs }: Sides, merge: (field: string, key: string, sides: Sides) => unknown): Plain {
    const [left, right] = [mine as Plain, theirs as Plain];
    const before = (key: string): unknown => (base === unknownBase ? unknownBase : isPlain(base) ? base[key] : undefined);
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
    return Object.fromEntries(keys.map((key) => [key, merge(prefix === '' ? key : `${prefix}.${key}`, key, { base: before(key), mine: left[key], theirs: right[key] })]));
  }

  private item(field: string, sides: Sides, perField: boolean): unknown {
    const splits = perField && isPlain(sides.mine) && isPlain(sides.theirs);
    return splits ? this.fields(field, sides, (way, _key, each) => this.part(way, each)) : this.part(field, sides);
  }

  items(field: string, sides: Sides, perField: boolean): unknown[] {
    const index = (side: unknown): Map<string, unknown> => new Map(listOf(side).map((item) => [String((item as Plain)['id']), item]));
    const [base, mine, theirs] = [index(sides.base), index(sides.mine), index(sides.theirs)];
    const before = (id: string): unknown => (sides.base === unknownBase ? unknownBase : base.get(id));
    return orderOf([...base.keys()], [...mine.keys()], [...theirs.keys()])
      .map((id) => this.item(`${field}.${id}`, { base: before(id), mine: mine.get(id), theirs: theirs.get(id) }, perField))
      .filter((item) => item !== undefined);
  }
}

/** The order of whoever changed it, mine where both did; what only the other side has comes last. */
function orderOf(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const kept = (ids: readonly string[]): string[] => ids.filter((id) => base.includes(id));
  const inOrder = (ids: readonly string[]): boolean => sameJson(kept(ids), base.filter((id) => ids.includes(id)));
  const theirsLeads = sameJson(mine, base) || (!sameJson(theirs, base) && inOrder(mine) && !inOrder(theirs));
  const [first, second] = theirsLeads ? [theirs, mine] : [mine, theirs];
  return [...new Set([...first, ...second])];
}

/**
 * Puts two versions together. What only one of them changed is taken from that one; lists without ids are merged item by item.
 * What both changed is asked about, and stays as mine until it is in `choices`.
 */
export function merge3({ base, mine, theirs }: Versions, choices: MergeChoices = new Map()): Merge3 {
  const merger = new Merger(choices);
  const content = merger.fields('', { base: base ?? unknownBase, mine, theirs }, (field, key, sides) => {
    if (byField.has(key) || whole.has(key)) return merger.items(field, sides, byField.has(key));
    if (key === 'implementation') return merger.fields(field, sides, (way, _key, each) => merger.part(way, each));
    return merger.part(field, sides);
  });
  return { content: content as InterventionContent, parts: merger.parts };
}

/** The parts that nobody has decided about. */
export function openParts(parts: readonly MergePart[], choices: MergeChoices): MergePart[] {
  return parts.filter((part) => part.outcome === 'asked' && !choices.has(part.field));
}
