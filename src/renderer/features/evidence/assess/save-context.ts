import { createContext, useContext } from 'react';
import type { Kept } from './keeper.ts';

/** How saving goes, apart from the rest so that a question is not drawn anew when the clock moves on. */
export const SaveContext = createContext<Pick<Kept, 'save' | 'where'>>({ save: { kind: 'untouched' }, where: 'team' });

export function useSaveState(): Pick<Kept, 'save' | 'where'> {
  return useContext(SaveContext);
}
