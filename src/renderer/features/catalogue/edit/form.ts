import { createContext, useCallback, useContext } from 'react';
import type { FieldIssue } from '#core/shared/errors.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import type { Text } from '#renderer/text/useText.ts';
import type { Names } from '../parts/index.ts';
import { pathKey, valueAt, wayOf, type Path } from './paths.ts';

/** The entry that is being written, as its fields see it. */
export interface Form {
  readonly t: Text;
  readonly content: InterventionContent;
  readonly names: Names;
  readonly vocabulary: Vocabulary;
  readonly issues: readonly FieldIssue[];
  /** What is wrong with the field, once it is time to say so. */
  readonly problem: (path: Path) => string | null;
  readonly set: (path: Path, value: unknown) => void;
  readonly touch: (path: Path) => void;
  /** Items of lists that are unfolded, by their way. */
  readonly unfolded: ReadonlySet<string>;
  readonly unfold: (path: Path, open: boolean) => void;
  /** Takes an item out of a list, with the way back. */
  readonly remove: (list: Path, index: number, name: string) => void;
}

export const FormContext = createContext<Form | null>(null);

/** The form around this field. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === null) throw new Error('a field outside of its form');
  return form;
}

export interface FieldControl {
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly touch: () => void;
  readonly problem: string | null;
  /** Where the summary of faults jumps to. */
  readonly anchor: { readonly 'data-field': string };
}

/** One field of the form. */
export function useField(path: Path): FieldControl {
  const form = useForm();
  const key = pathKey(path);
  const { set, touch } = form;
  // The way is made anew at each drawing; with its key the two below stay the same, and a field that nothing has happened to is not drawn again.
  return {
    value: valueAt(form.content, path),
    set: useCallback((value: unknown) => set(wayOf(key), value), [set, key]),
    touch: useCallback(() => touch(wayOf(key)), [touch, key]),
    problem: form.problem(path),
    anchor: { 'data-field': key },
  };
}
