import type { FieldIssue } from '../shared/errors.ts';
import { findIdentityNumberIn } from '../shared/identity-number-guard.ts';
import type { Vocabulary } from '../shared/vocabulary.ts';
import { interventionContentSchema, type InterventionContent } from './intervention.ts';
import { inputIssues } from './validate.ts';

function typeIssues(content: InterventionContent): FieldIssue[] {
  const parsed = interventionContentSchema.safeParse(content);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, code, message }) => ({ path: path.map((step) => (typeof step === 'number' ? step : String(step))), code, message }));
}

/**
 * All that would make a save be refused, while the entry is being written: what the back end asks of types, rules (R5) and free text (R3).
 * Numbers and dates in `content` may still be the text that was typed.
 */
export function entryIssues(content: InterventionContent, vocabulary: Vocabulary): FieldIssue[] {
  const place = findIdentityNumberIn(content);
  const identity = place === null ? [] : [{ path: place.path, code: 'identity_number', message: 'an identity number' }];
  const seen = new Set<string>();
  return [...identity, ...typeIssues(content), ...inputIssues(content, vocabulary)].filter(({ path }) => {
    const key = path.join('.');
    return !seen.has(key) && seen.add(key);
  });
}

function replaced(value: unknown, path: readonly (string | number)[], text: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === step ? replaced(item, rest, text) : item));
  return { ...(value as object), [step]: replaced((value as Record<string, unknown>)[step], rest, text) };
}

function textAt(value: unknown, path: readonly (string | number)[]): string {
  const found = path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined), value);
  return typeof found === 'string' && findIdentityNumberIn(found) === null ? found : '';
}

/** What may be kept as a draft: a text with an identity number never reaches a file (R3), so there the text before stands. `left` names those fields. */
export function keptAsDraft(content: InterventionContent, before: InterventionContent | null): { readonly content: InterventionContent; readonly left: readonly (readonly (string | number)[])[] } {
  let kept = content;
  const left: (readonly (string | number)[])[] = [];
  for (let place = findIdentityNumberIn(kept); place !== null; place = findIdentityNumberIn(kept)) {
    // A way that names a key and no text: nothing can be put in its place.
    if (place.path.length === 0 || place.path.includes('*')) return { content: before ?? content, left: [...left, place.path] };
    left.push(place.path);
    kept = replaced(kept, place.path, textAt(before, place.path)) as InterventionContent;
  }
  return { content: kept, left };
}
