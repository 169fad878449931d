import { useEffect, useMemo, useRef, useState } from 'react';
import type { PublishedCatalogue } from '#core/catalogue/published.ts';
import { useText } from '#renderer/text/useText.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { formatState, type ListState, parseState } from '../features/catalogue/list/url-state.ts';
import type { Names } from '../features/catalogue/parts/index.ts';
import type { PublishedResult } from './catalogue.ts';
import { FacetPanel } from './FacetPanel.tsx';
import { HitItem } from './HitItem.tsx';
import { entryHref, listHref, replaceHash } from './useHashRoute.ts';
import '../features/catalogue/list/CatalogueListPage.css';
import '../features/catalogue/list/SearchHead.css';
import '../features/catalogue/list/HitList.css';

const pageSize = 100;

export interface ListViewProps {
  catalogue: PublishedCatalogue;
  names: Names;
  search: (state: ListState, limit: number) => PublishedResult;
  /** The state as the address has it. */
  query: string;
}

function SearchBox({ text, onText }: { text: string; onText: (text: string) => void }) {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <form className="pub-search" role="search" onSubmit={(event) => event.preventDefault()}>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={t('published.search.label')}
        placeholder={t('published.search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onText('')}
      />
      {text !== '' && (
        <button type="button" className="btn plain slim" aria-label={t('published.search.clear')} onClick={() => { onText(''); field.current?.focus(); }}>
          <Icon name="close" />
        </button>
      )}
    </form>
  );
}

function Nothing({ result }: { result: PublishedResult }) {
  const t = useText();
  return (
    <div className="pub-none">
      <h2>{t('published.none.title')}</h2>
      <p className="pub-text">{t('published.none.text')}</p>
      {result.didYouMean.length > 0 && (
        <p className="pub-text">
          {t('published.didYouMean')}{' '}
          {result.didYouMean.map((one) => (
            <a key={one.id} href={entryHref(one.id)}>
              {one.name}
            </a>
          ))}
        </p>
      )}
      <p>
        <a href={listHref('')}>{t('published.none.clear')}</a>
      </p>
    </div>
  );
}

/** Search and facets over everything in the file. The address says what is shown, so a search can be sent as a link. */
export function ListView({ catalogue, names, search, query }: ListViewProps) {
  const t = useText();
  const [limit, setLimit] = useState(pageSize);
  const state = useMemo(() => parseState(new URLSearchParams(query)), [query]);
  const result = useMemo(() => search(state, limit), [search, state, limit]);
  const show = (next: ListState): void => {
    setLimit(pageSize);
    replaceHash(listHref(formatState(next)));
  };
  const hasExamples = catalogue.entries.some((entry) => entry.data.offers.some((offer) => offer.isExample));
  const veryLow = result.hits.some(({ entry }) => entry.record.data.verdicts.some((verdict) => verdict.certainty === 'very-low'));
  return (
    <>
      <div className="cat-top">
        <h1 className="page-title" tabIndex={-1}>
          {t('published.search.title')}
        </h1>
        <SearchBox text={state.text} onText={(text) => show({ ...state, text })} />
      </div>
      {catalogue.note !== '' && <p className="pub-note">{catalogue.note}</p>}
      {hasExamples && (
        <p className="pub-example">
          <span className="example">{t('published.example')}</span>
        </p>
      )}
      <div className="cat-grid">
        <FacetPanel state={state} facets={result.facets} vocabulary={catalogue.vocabulary} names={names} onChange={show} />
        <section className="results" aria-label={t('published.to.list')}>
          <p className="hits-head">
            <span>
              <b className="strong">{t('published.count', { total: result.total })}</b> {t('published.countOf', { of: result.of })}
            </span>
          </p>
          <p className="sr" role="status">
            {t('published.announce', { total: result.total })}
          </p>
          {result.total === 0 && <Nothing result={result} />}
          <ul>
            {result.hits.map((found) => (
              <HitItem key={found.entry.record.id} found={found} />
            ))}
          </ul>
          {result.total > result.hits.length && (
            <button type="button" className="btn" onClick={() => setLimit(limit + pageSize)}>
              {t('published.more', { count: Math.min(pageSize, result.total - result.hits.length) })}
            </button>
          )}
          {veryLow && <p className="list-caveat">{t('entry.evidence.absence')}</p>}
        </section>
      </div>
    </>
  );
}
