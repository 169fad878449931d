import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { Link, useLocation, useNavigationType } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { toggleSelection, useSelection } from '../compare/selection.ts';
import { CompareTray } from './CompareTray.tsx';
import { EmptyHits } from './EmptyHits.tsx';
import { Facets } from './Facets.tsx';
import { HitList, type HitListHandle } from './HitList.tsx';
import { HitsHead } from './HitsHead.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { PrintCatalogue } from './PrintCatalogue.tsx';
import { SavedViews } from './SavedViews.tsx';
import { SearchHead } from './SearchHead.tsx';
import { useFavourite } from './useFavourite.ts';
import { useHits, type Hits } from './useHits.ts';
import { useListState, type ListControl } from './useListState.ts';
import { useMine } from './useViews.ts';
import './CatalogueListPage.css';

/** Coming back to a list already visited: by the back button, or by a link that says so. */
function useReturning(): boolean {
  const state = useLocation().state as { restore?: boolean } | null;
  return useNavigationType() === 'POP' || state?.restore === true;
}

const veryLow = (hits: Hits): boolean =>
  hits.head?.hits.some((hit) => [...hit.evidence.method, ...hit.evidence.group].some((grade) => grade.certainty === 'very-low')) ?? false;

interface ResultsProps {
  readonly control: ListControl;
  readonly hits: Hits;
  readonly selection: readonly string[];
  readonly field: React.RefObject<HTMLInputElement | null>;
  readonly list: React.RefObject<HitListHandle | null>;
}

function Results({ control, hits, selection, field, list }: ResultsProps) {
  const t = useText();
  const favourite = useFavourite();
  const returning = useReturning();
  const toField = useCallback(() => field.current?.focus(), [field]);
  const { state, search, go } = control;
  if (hits.head === null) return hits.error === null ? <LoadingLines rows={7} /> : <ErrorState error={hits.error} onRetry={hits.retry} />;
  return (
    <>
      <h2 className="sr">{t('list.results')}</h2>
      {hits.error !== null && <ErrorState error={hits.error} onRetry={hits.retry} />}
      <HitsHead state={state} head={hits.head} stale={hits.stale} onSort={(sort) => go({ ...state, sort })} tools={hits.head.total > 0 && <PrintCatalogue state={state} />} />
      {hits.head.total === 0 ? (
        <EmptyHits state={state} head={hits.head} onGo={go} />
      ) : (
        <HitList ref={list} {...{ state, search, hits, selection }} restore={returning} onSelect={toggleSelection} onFavourite={favourite} onLeaveUp={toField} />
      )}
      {veryLow(hits) && <p className="list-caveat">{t('list.caveat')}</p>}
    </>
  );
}

const noneOfMine = { favourite: 0, changed: 0 };

function useUnseen(): number {
  return useQuery(api.catalogue.search.queryOptions({ input: { text: '', filters: { changed: true }, limit: 0, offset: 0 } })).data?.total ?? 0;
}

/** Whether this person adds entries by themselves; otherwise they propose them. */
function useMayAdd(): boolean {
  const settings = useSettings().data;
  const { readOnly } = useReadOnly();
  return settings === undefined || (settings.personal.roles.includes('editor') && !settings.team.requireApproval && !readOnly);
}

/** Find: search, narrow, choose, open. All that decides what is shown stands in the address. */
export function CatalogueListPage() {
  const t = useText();
  const control = useListState();
  const hits = useHits(control.state);
  const selection = useSelection();
  const mine = useMine();
  const unseen = useUnseen();
  const mayAdd = useMayAdd();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HitListHandle>(null);
  const [viewsOpen, setViewsOpen] = useState(false);
  return (
    <div className={selection.length > 0 ? 'cat tray-open' : 'cat'}>
      <SearchHead control={control} field={field} head={hits.head} onDown={() => list.current?.focus()}>
        <span className="push">
          <Link to="/katalog/ny">{t(mayAdd ? 'list.new' : 'list.propose')}</Link>
          <button type="button" className="link" aria-expanded={viewsOpen} aria-controls="sparade-vyer" onClick={() => setViewsOpen(!viewsOpen)}>
            {t('list.views')}
          </button>
          <MoreMenu />
        </span>
      </SearchHead>
      <div className="cat-grid">
        <Facets state={control.state} facets={hits.head?.facets ?? {}} mine={{ counts: hits.head?.mine ?? noneOfMine, unseen }} onChange={control.go} />
        <section aria-label={t('list.results')} className="results">
          {viewsOpen && <SavedViews views={mine.views} search={control.search} />}
          <Results control={control} hits={hits} selection={selection} field={field} list={list} />
        </section>
      </div>
      <CompareTray selection={selection} />
    </div>
  );
}
