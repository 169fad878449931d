import { sameJson } from '../shared/equal.ts';
import type { InterventionContent } from './intervention.ts';

/** One field that changed; `field` is the way to it, with the id where it is part of a list: `offers.<id>.supplyForm`. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNamedList(value: unknown): value is readonly (Plain & { id: string })[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isPlain(item) && typeof item['id'] === 'string');
}

function compareLists(path: string, before: readonly (Plain & { id: string })[], after: readonly (Plain & { id: string })[]): FieldChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const present = new Map(after.map((item) => [item.id, item]));
  const removed = before.filter((item) => !present.has(item.id)).map((item) => ({ field: `${path}.${item.id}`, before: item as unknown, after: null as unknown }));
  const rest = after.flatMap((item) => compareValues(`${path}.${item.id}`, old.get(item.id) ?? null, item));
  const orderBefore = before.map((item) => item.id).filter((id) => present.has(id));
  const orderAfter = after.map((item) => item.id).filter((id) => old.has(id));
  const moved = sameJson(orderBefore, orderAfter) ? [] : [{ field: `${path}.order`, before: orderBefore as unknown, after: orderAfter as unknown }];
  return [...removed, ...rest, ...moved];
}

function compareValues(path: string, before: unknown, after: unknown): FieldChange[] {
  if (sameJson(before, after)) return [];
  if (isPlain(before) && isPlain(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => compareValues(`${path}.${key}`, before[key], after[key]));
  }
  const oldList = isNamedList(before) || (Array.isArray(before) && before.length === 0);
  const newList = isNamedList(after) || (Array.isArray(after) && after.length === 0);
  if (oldList && newList && (isNamedList(before) || isNamedList(after))) {
    return compareLists(path, before as (Plain & { id: string })[], after as (Plain & { id: string })[]);
  }
  return [{ field: path, before: before ?? null, after: after ?? null }];
}

/** What differs between two states of an intervention, field by field, in the order the fields stand. */
export function diffInterventions(before: InterventionContent, after: InterventionContent): FieldChange[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])] as (keyof InterventionContent)[];
  return keys.flatMap((key) => compareValues(key, before[key], after[key]));
}

/** Names of the top-level fields that changed, each once. */
export function changedFields(changes: readonly FieldChange[]): string[] {
  return [...new Set(changes.map((change) => change.field.split('.')[0] ?? change.field))];
}

/** The offer, verdict or note that a field such as `offers.<id>.price` is a part of; undefined where the field is not inside one. */
export function partOf(content: InterventionContent | undefined, field: string): unknown {
  const [list, id, ...rest] = field.split('.');
  const items: unknown = content?.[list as keyof InterventionContent];
  return rest.length > 0 && isNamedList(items) ? items.find((item) => item.id === id) : undefined;
}
