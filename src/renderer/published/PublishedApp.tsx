import { useEffect, useMemo, useRef } from 'react';
import type { PublishedCatalogue } from '#core/catalogue/published.ts';
import { useText } from '#renderer/text/useText.ts';
import { BrandSign } from '#renderer/ui/BrandSign.tsx';
import { namesFrom } from '../features/catalogue/parts/index.ts';
import { AboutView } from './AboutView.tsx';
import { interventionOf, searcher } from './catalogue.ts';
import { EntryView, MissingView, SheetView } from './EntryView.tsx';
import { ListView } from './ListView.tsx';
import { placeOf, useHash } from './useHashRoute.ts';
import './published.css';

/** Shown where the file has lost its content. */
export function BrokenFile() {
  const t = useText();
  return (
    <main className="pub-main">
      <h1 className="page-title">{t('published.broken.title')}</h1>
      <p className="lead">{t('published.broken.text')}</p>
    </main>
  );
}

function Header({ catalogue, about, listQuery }: { catalogue: PublishedCatalogue; about: boolean; listQuery: string }) {
  const t = useText();
  return (
    <header className="pub-top">
      <a className="bare pub-name" href={listQuery}>
        <BrandSign />
        {t('published.name')}
      </a>
      <span className="pub-of">{t('published.of', { district: catalogue.district, date: catalogue.date })}</span>
      <nav aria-label={t('published.places')}>
        <a className="quiet" href={listQuery}>
          {t('published.to.list')}
        </a>
        <a className="quiet" href="#/om" aria-current={about ? 'page' : undefined}>
          {t('published.to.about')}
        </a>
      </nav>
    </header>
  );
}

/** A new view starts at the top with its heading in focus, and names the window. Not at the first one: the page opens as pages do. */
function useArrival(key: string, title: string): void {
  const first = useRef(true);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [key]);
}

/** The latest address of the list, so that one comes back to the same search. */
function useListAddress(hash: string): string {
  const latest = useRef('#/');
  if (placeOf(hash).view === 'list') latest.current = hash === '' ? '#/' : hash;
  return latest.current;
}

/** The published catalogue: list, entry, sheet and legend in one file. */
export function PublishedApp({ catalogue }: { catalogue: PublishedCatalogue }) {
  const t = useText();
  const hash = useHash();
  const place = placeOf(hash);
  const listAddress = useListAddress(hash);
  const search = useMemo(() => searcher(catalogue), [catalogue]);
  const names = useMemo(() => namesFrom(catalogue.vocabulary, catalogue.date), [catalogue]);
  const id = place.view === 'entry' || place.view === 'sheet' ? place.id : null;
  const intervention = useMemo(() => (id === null ? null : interventionOf(catalogue, id)), [catalogue, id]);
  const page = place.view === 'about' ? t('published.about.title') : (intervention?.name ?? t('published.search.title'));
  useArrival(`${place.view} ${id ?? ''}`, t('published.title', { page, district: catalogue.district }));
  return (
    <>
      <a className="pub-skip" href="#innehall" onClick={(event) => { event.preventDefault(); document.getElementById('innehall')?.focus(); }}>
        {t('published.skip')}
      </a>
      <Header catalogue={catalogue} about={place.view === 'about'} listQuery={listAddress} />
      <main className="pub-main" id="innehall" tabIndex={-1}>
        {place.view === 'list' && <ListView catalogue={catalogue} names={names} search={search} query={place.query} />}
        {place.view === 'about' && <AboutView catalogue={catalogue} />}
        {id !== null && intervention === null && <MissingView date={catalogue.date} listHref={listAddress} />}
        {place.view === 'entry' && intervention !== null && <EntryView intervention={intervention} names={names} listHref={listAddress} />}
        {place.view === 'sheet' && intervention !== null && (
          <SheetView intervention={intervention} names={names} district={catalogue.district} />
        )}
      </main>
    </>
  );
}
