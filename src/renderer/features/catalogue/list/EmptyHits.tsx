import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { SearchOutput } from '#api/catalogue/contract.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { useFilterLabel } from './useFacetLabel.ts';
import { activeFilters, emptyState, toRequest, withoutFilters, type ListState } from './url-state.ts';

/** So many ways out are worked out; more would be a list of its own. */
const mostWays = 6;

interface Way {
  readonly key: string;
  readonly label: string;
  readonly state: ListState;
}

function useWays(state: ListState): Way[] {
  const t = useText();
  const label = useFilterLabel();
  const filters = activeFilters(state).map((filter) => ({ key: filter.key, label: t('list.empty.removeOne', { name: label(filter) }), state: filter.without }));
  const words = state.text.trim() !== '' && filters.length > 0 ? [{ key: 'text', label: t('list.empty.removeText'), state: { ...state, text: '' } }] : [];
  return [...words, ...filters].slice(0, mostWays);
}

/** Ways out of an empty result, each with what it would give. */
function Ways({ state, onGo }: { state: ListState; onGo: (state: ListState) => void }) {
  const t = useText();
  const ways = useWays(state);
  const totals = useQueries({
    queries: ways.map((way) => api.catalogue.search.queryOptions({ input: { ...toRequest(way.state), limit: 0, offset: 0 } })),
    combine: (results) => results.map((result) => result.data?.total),
  });
  if (ways.length === 0) return null;
  return (
    <>
      <h3 className="ways-head">{t('list.empty.remove')}</h3>
      <ul className="ways">
        {ways.map((way, at) => (
          <li key={way.key}>
            <button type="button" className="link" onClick={() => onGo(way.state)}>
              {way.label}
            </button>
            <span className="small muted">{totals[at] === undefined ? '' : t('list.empty.gives', { total: totals[at] })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function DidYouMean({ names }: { names: NonNullable<SearchOutput['didYouMean']> }) {
  const t = useText();
  if (names.length === 0) return null;
  return (
    <>
      <h3 className="ways-head">{t('list.empty.did')}</h3>
      <ul className="ways">
        {names.map((one) => (
          <li key={one.id}>
            <Link to={`/katalog/${one.id}`}>{one.name}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The nearest search that finds something, where it is another than to take away one choice: that is offered above. */
function Broader({ state, broader, onGo }: { state: ListState; broader: SearchOutput['broader']; onGo: (state: ListState) => void }) {
  const t = useText();
  if (broader === undefined || broader.total === 0) return null;
  const { text, without, total } = broader;
  if (text === state.text && without.length < 2) return null;
  return (
    <>
      <h3 className="ways-head">{t('list.empty.broader')}</h3>
      <ul className="ways">
        <li>
          <button type="button" className="link" onClick={() => onGo(withoutFilters(state, { text, without }))}>
            {without.length > 0 ? t('list.empty.broaderFilters', { count: without.length }) : t('list.empty.broaderText', { text })}
          </button>
          <span className="small muted">{t('list.empty.gives', { total })}</span>
        </li>
      </ul>
    </>
  );
}

/** Nothing was found: what was asked, what may have been meant, and the ways on. Never a dead end. */
export function EmptyHits({ state, head, onGo }: { state: ListState; head: SearchOutput; onGo: (state: ListState) => void }) {
  const t = useText();
  if (head.of === 0) {
    return (
      <EmptyState title={t('list.none.title')} action={<LinkButton to="/installningar">{t('list.none.settings')}</LinkButton>}>
        {t('list.none.text')}
      </EmptyState>
    );
  }
  const text = state.text.trim();
  return (
    <EmptyState title={t('list.empty.title')} action={<Button onPress={() => onGo({ ...emptyState, sort: state.sort })}>{t('list.empty.clearAll')}</Button>}>
      <p>{text === '' ? t('list.empty.filtersOnly') : t('list.empty.text', { text })}</p>
      <DidYouMean names={head.didYouMean ?? []} />
      <Ways state={state} onGo={onGo} />
      <Broader state={state} broader={head.broader} onGo={onGo} />
      {text !== '' && (
        <p className="small">
          <Link to={`/katalog/sokord?q=${encodeURIComponent(text)}`}>{t('list.empty.teach')}</Link>
        </p>
      )}
    </EmptyState>
  );
}
