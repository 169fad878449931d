import { namedLists } from './change-words.ts';

/** One field that differs, as the back end tells it. */
export interface Change {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly text?: readonly Segment[] | undefined;
  readonly item?: unknown;
}

export interface Segment {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The changes inside one offer, verdict or note; `id` is null for what stands in the entry itself. */
export interface Part {
  readonly id: string | null;
  readonly item: unknown;
  readonly changes: readonly Change[];
}

/** All changes of one field of the entry. */
export interface Group {
  readonly field: string;
  readonly parts: readonly Part[];
}

function partId({ field }: Change): string | null {
  const [list = '', id = null] = field.split('.');
  return namedLists.has(list) && id !== 'order' ? id : null;
}

function asParts(changes: readonly Change[]): Part[] {
  const parts = new Map<string | null, Change[]>();
  for (const change of changes) parts.set(partId(change), [...(parts.get(partId(change)) ?? []), change]);
  return [...parts].map(([id, all]) => ({ id, item: all[0]?.item, changes: all }));
}

/** The changes as they are read: by field, and within a list by the thing they are about. */
export function groupChanges(changes: readonly Change[]): Group[] {
  const fields = new Map<string, Change[]>();
  for (const change of changes) {
    const field = change.field.split('.')[0] ?? '';
    fields.set(field, [...(fields.get(field) ?? []), change]);
  }
  return [...fields].map(([field, all]) => ({ field, parts: asParts(all) }));
}

const longestSame = 280;
const keptAround = 110;

/** A long stretch that nobody has changed, cut in its middle; at either end of the text only the part nearest the change is kept. */
export function folded(segments: readonly Segment[]): { readonly segments: readonly Segment[]; readonly cut: boolean } {
  let cut = false;
  const shorter = segments.map((segment, index): Segment => {
    if (segment.kind !== 'same' || segment.text.length <= longestSame) return segment;
    cut = true;
    const head = index === 0 ? '' : segment.text.slice(0, keptAround).replace(/\S*$/u, '');
    const tail = index === segments.length - 1 ? '' : segment.text.slice(-keptAround).replace(/^\S*/u, '');
    return { kind: 'same', text: `${head}[…]${tail}` };
  });
  return { segments: cut ? shorter : segments, cut };
}

/** What two lists have in common and not, by what their items say: removed ones where they stood, added ones last. */
export function listDifference(before: readonly unknown[], after: readonly unknown[]): { readonly kind: Segment['kind']; readonly value: unknown }[] {
  const keys = (values: readonly unknown[]): Set<string> => new Set(values.map((value) => JSON.stringify(value)));
  const [old, present] = [keys(before), keys(after)];
  return [
    ...before.map((value) => ({ kind: present.has(JSON.stringify(value)) ? ('same' as const) : ('removed' as const), value })),
    ...after.filter((value) => !old.has(JSON.stringify(value))).map((value) => ({ kind: 'added' as const, value })),
  ];
}
