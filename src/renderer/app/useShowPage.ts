import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { showPage } from '#renderer/rpc/live.ts';

const addresses: Readonly<Record<string, string>> = { about: '/om', help: '/hjalp', settings: '/installningar' };

/** Shows the page that the desktop's menu asks for. The window is not loaded anew, so nothing that is being written is lost. */
export function useShowPage(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const show = (event: Event): void => {
      const address = addresses[String((event as CustomEvent<unknown>).detail)];
      if (address !== undefined) void navigate(address);
    };
    window.addEventListener(showPage, show);
    return () => window.removeEventListener(showPage, show);
  }, [navigate]);
}
