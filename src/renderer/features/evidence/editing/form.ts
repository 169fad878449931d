import { createContext, useContext } from 'react';
import { pathKey, valueAt, type Path } from './paths.ts';

/** What is being written, as its fields see it. */
export interface WrittenForm {
  readonly content: unknown;
  /** What is wrong with the field, once it is time to say so. */
  readonly problem: (path: Path) => string | null;
  readonly set: (path: Path, value: unknown) => void;
  readonly touch: (path: Path) => void;
  /** Why nothing can be changed; undefined where it can. */
  readonly locked: string | undefined;
}

export const WrittenContext = createContext<WrittenForm | null>(null);

/** The form around this field. */
export function useWritten(): WrittenForm {
  const form = useContext(WrittenContext);
  if (form === null) throw new Error('a field outside of its form');
  return form;
}

export interface WrittenField {
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly touch: () => void;
  readonly problem: string | null;
  readonly locked: boolean;
  /** Where the summary of faults jumps to. */
  readonly anchor: { readonly 'data-field': string };
}

/** One field of the form. */
export function useWrittenField(path: Path): WrittenField {
  const { content, set, touch, problem, locked } = useWritten();
  return {
    value: valueAt(content, path),
    set: (value) => set(path, value),
    touch: () => touch(path),
    problem: problem(path),
    locked: locked !== undefined,
    anchor: { 'data-field': pathKey(path) },
  };
}

/** Puts the cursor in the field that a fault is about, or in the nearest part around it. */
export function jumpTo(path: Path): void {
  setTimeout(() => {
    for (let length = path.length; length > 0; length -= 1) {
      const place = document.querySelector(`[data-field="${CSS.escape(pathKey(path.slice(0, length)))}"]`);
      if (place === null) continue;
      place.scrollIntoView({ block: 'center' });
      place.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
      return;
    }
  }, 60);
}
