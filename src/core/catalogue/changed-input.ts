import { sameJson } from '../shared/equal.ts';
import { emptyIntervention, type InterventionContent, type InterventionInput } from './intervention.ts';

/** Fields that are not edited: where an entry came from, and whether it is put away. */
const notEdited: ReadonlySet<string> = new Set(['origin', 'archived']);

/** The fields that `after` says otherwise than `before` (an empty entry where there is none), as input for `save` and `propose`. */
export function changedInput(before: InterventionContent | null, after: InterventionContent): InterventionInput {
  const from = before ?? emptyIntervention('');
  const fields = (Object.keys(after) as (keyof InterventionContent)[]).filter((key) => !notEdited.has(key) && !sameJson(from[key], after[key]));
  return Object.fromEntries(fields.map((key) => [key, after[key]]));
}
