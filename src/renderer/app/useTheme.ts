import { useEffect } from 'react';
import { useSettings } from '#renderer/rpc/state.ts';

/** Puts the chosen theme on the document; `system` leaves it to the computer. */
export function useTheme(): void {
  const theme = useSettings().data?.personal.theme;
  useEffect(() => {
    if (theme === undefined) return;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
