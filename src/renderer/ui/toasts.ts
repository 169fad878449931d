import { createContext, useContext } from 'react';

export interface Toast {
  readonly text: string;
  /** Takes back what was done; offered as "Ångra". */
  readonly undo?: () => void | Promise<void>;
  /** `problem` is read at once; anything else waits its turn. */
  readonly tone?: 'done' | 'problem';
}

export type ShowToast = (toast: Toast) => void;

export const ToastContext = createContext<ShowToast>(() => undefined);

/** Says what was done on a line at the bottom, with the way to take it back. */
export function useToasts(): ShowToast {
  return useContext(ToastContext);
}
