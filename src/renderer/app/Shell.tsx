import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { SideNav } from './SideNav.tsx';
import { TopBar } from './TopBar.tsx';
import { TourHost } from './TourHost.tsx';
import { useHotkeys } from './useHotkeys.ts';
import { useShowPage } from './useShowPage.ts';
import { usePageHeading } from './usePageHeading.ts';
import { useTheme } from './useTheme.ts';
import './Shell.css';

const PaletteHost = lazy(async () => ({ default: (await import('./palette/PaletteHost.tsx')).PaletteHost }));

/** On the list `/` means the list's own field, elsewhere the header's. */
function searchField(main: HTMLElement | null, header: HTMLInputElement | null): HTMLInputElement | null {
  return main?.querySelector<HTMLInputElement>('input[type="search"]') ?? header;
}

/** Navigation, header, the page, and what lies over it. */
export function Shell() {
  const t = useText();
  const main = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [palette, setPalette] = useState<string | null>(null);
  const [paletteUsed, setPaletteUsed] = useState(false);
  if (palette !== null && !paletteUsed) setPaletteUsed(true);
  useTheme();
  usePageHeading(main);
  useShowPage();
  useHotkeys({
    onPalette: useCallback(() => setPalette((open) => (open === null ? '' : null)), []),
    onSearch: useCallback(() => {
      const field = searchField(main.current, search.current);
      field?.focus();
      field?.select();
    }, []),
  });
  return (
    <div className="shell">
      <a
        className="skip"
        href="#innehall"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('app.skipToContent')}
      </a>
      <SideNav />
      <TopBar searchRef={search} onPalette={setPalette} />
      <div className="page">
        <ConnectionBanner />
        <main id="innehall" ref={main} tabIndex={-1}>
          <ErrorBoundary resetKey={pathname}>
            <Suspense fallback={<LoadingLines rows={8} />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <TourHost />
      {paletteUsed && (
        <Suspense fallback={null}>
          <PaletteHost
            isOpen={palette !== null}
            initialText={palette ?? ''}
            onClose={() => setPalette(null)}
            onGo={(address) => {
              setPalette(null);
              void navigate(address);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
