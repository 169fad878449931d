import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { type Text, useText } from '#renderer/text/useText.ts';
import { parseState, toRequest } from '../list/url-state.ts';

/** Where the reader came from: the list's address and the place in it, counted from one. */
export interface ListContext {
  readonly from: string;
  readonly index: number;
  readonly total: number;
}

/** The list context that a link carried along, if it did. */
export function listContext(state: unknown): ListContext | null {
  if (typeof state !== 'object' || state === null) return null;
  const { from, index, total } = state as Partial<Record<keyof ListContext, unknown>>;
  if (typeof from !== 'string' || typeof index !== 'number' || typeof total !== 'number') return null;
  return { from, index, total };
}

function placeText(t: Text, text: string, { index, total }: ListContext): string {
  return text === '' ? t('entry.hitOfAll', { index, total }) : t('entry.hitOf', { query: text, index, total });
}

/** The hits before and after this one, in the list the reader came from. */
function Neighbours({ context, id }: { context: ListContext; id: string }) {
  const t = useText();
  const request = toRequest(parseState(new URLSearchParams(context.from)));
  const offset = Math.max(0, context.index - 2);
  const { data } = useQuery(api.catalogue.search.queryOptions({ input: { ...request, offset, limit: 3 } }));
  const at = data?.hits.findIndex((hit) => hit.id === id) ?? -1;
  if (data === undefined || at < 0) return null;
  const [before, after] = [data.hits[at - 1], data.hits[at + 1]];
  const to = (index: number) => ({ from: context.from, index, total: data.total });
  return (
    <span className="steps-nav">
      {before !== undefined && (
        <Link className="quiet" to={`/katalog/${before.id}`} state={to(context.index - 1)} rel="prev" title={before.name}>
          {t('entry.previousHit')}
        </Link>
      )}
      {after !== undefined && (
        <Link className="quiet" to={`/katalog/${after.id}`} state={to(context.index + 1)} rel="next" title={after.name}>
          {t('entry.nextHit')}
        </Link>
      )}
    </span>
  );
}

/** The way back to the list, where in it one is, and the way to the neighbours. */
export function Crumb({ id }: { id: string }) {
  const t = useText();
  const context = listContext(useLocation().state);
  const from = context === null ? '' : context.from.replace(/^\?/, '');
  const text = parseState(new URLSearchParams(from)).text;
  return (
    <nav className="crumb" aria-label={t('entry.crumb')}>
      <span>
        <Link className="quiet" to={from === '' ? '/katalog' : `/katalog?${from}`} state={{ restore: true }}>
          {t('entry.catalogue')}
        </Link>
        {context !== null && ` / ${placeText(t, text, context)}`}
      </span>
      {context !== null && <Neighbours context={context} id={id} />}
    </nav>
  );
}
