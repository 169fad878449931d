import { fail } from './errors.ts';
import { findIdentityNumber } from './identity-number.ts';

/** Fields that hold a value of a known form, not free text (R3). A list under such a name is typed as well. */
export const typedFieldNames = ['id', 'boardId', 'groupId', 'mergedInto', 'responsibleBoardId', 'unitId', 'url', 'phone', 'email', 'isbn', 'doi'] as const;

export interface IdentityNumberPlace {
  /** Way to the field, e.g. `['offers', 0, 'howToApply']`; empty where the value itself is the text. */
  readonly path: readonly (string | number)[];
  /** The same way as one text, `offers.0.howToApply`. */
  readonly field: string;
  /** First character of the number in the field's text, from 0. */
  readonly index: number;
  readonly length: number;
}

export interface GuardOptions {
  /** Names of fields that are typed and pass; replaces `typedFieldNames`. */
  readonly typedFields?: readonly string[];
  /** Prefixed to the path, where `value` is one field of something larger. */
  readonly field?: string;
}

/** A value and the way to it, as a chain: a copied path for each step would make deep input slow. */
interface Visit {
  readonly value: unknown;
  readonly key: string | number | null;
  readonly parent: Visit | null;
}

function pathOf(visit: Visit): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Visit | null = visit; at !== null; at = at.parent) if (at.key !== null) path.unshift(at.key);
  return path;
}

function placeIn(text: string, visit: Visit): IdentityNumberPlace | null {
  const hit = findIdentityNumber(text);
  if (hit === null) return null;
  const path = pathOf(visit);
  return { path, field: path.join('.'), index: hit.index, length: hit.length };
}

function partsOf(parent: Visit): Visit[] {
  const { value } = parent;
  if (Array.isArray(value)) return value.map((item: unknown, key) => ({ value: item, key, parent }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, item]: [string, unknown]) => ({ value: item, key, parent }));
}

/** The first identity number in any text, number or key inside a JSON value, with the way to it; null where there is none. */
export function findIdentityNumberIn(value: unknown, options: GuardOptions = {}): IdentityNumberPlace | null {
  const typed = new Set<string>(options.typedFields ?? typedFieldNames);
  const waiting: Visit[] = [{ value, key: options.field ?? null, parent: null }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    // A key that is itself a number is named `*`, so that the path never repeats it.
    const inKey = typeof next.key === 'string' ? placeIn(next.key, { ...next, key: '*' }) : null;
    if (inKey !== null) return inKey;
    if (typeof next.key === 'string' && typed.has(next.key)) continue;
    const inText = typeof next.value === 'string' || typeof next.value === 'number' ? placeIn(String(next.value), next) : null;
    if (inText !== null) return inText;
    for (const part of partsOf(next).reverse()) waiting.push(part);
  }
  return null;
}

/** Refuses `value` with RULE_VIOLATION where any free text in it holds an identity number. Says where, never which. */
export function guardText(value: unknown, options: GuardOptions = {}): void {
  const place = findIdentityNumberIn(value, options);
  if (place === null) return;
  fail('RULE_VIOLATION', `identity number in ${place.field === '' ? 'the text' : place.field} at position ${String(place.index)}`, {
    rule: 'R3',
    field: place.field,
    path: place.path,
    position: place.index,
  });
}
