import { useCallback, useEffect, useState } from 'react';

const kept = new Map<string, object>();

export interface Kept<T extends object> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  /** It has been saved or thrown away. */
  readonly forget: () => void;
  /** Whether it was written when the form was open before. */
  readonly isBack: boolean;
}

/** What is written in a form, kept when it is closed in passing and there again when it is opened anew, as long as the page is open. */
export function useKept<T extends object>(key: string, start: T): Kept<T> {
  const [isBack] = useState(() => kept.has(key));
  const [value, setValue] = useState<T>(() => (kept.get(key) as T | undefined) ?? start);
  const change = (part: Partial<T>): void => {
    const next = { ...value, ...part };
    kept.set(key, next);
    setValue(next);
  };
  const forget = useCallback((): void => void kept.delete(key), [key]);
  return { value, change, forget, isBack };
}

/** Forgets all that was kept when the page is left. */
export function useForgetOnLeaving(): void {
  useEffect(() => () => kept.clear(), []);
}
