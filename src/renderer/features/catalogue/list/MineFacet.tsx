import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import type { ListState } from './url-state.ts';

export interface MineFacetProps {
  readonly state: ListState;
  /** How many of each choosing it would give, with what else is chosen. */
  readonly counts: { readonly favourite: number; readonly changed: number };
  /** How many entries of all have changed since the person last marked the changes as seen. */
  readonly unseen: number;
  readonly onChange: (state: ListState) => void;
}

/** What is the reader's own: favourites, and what has changed since last time. */
export function MineFacet({ state, counts, unseen, onChange }: MineFacetProps) {
  const t = useText();
  const toast = useToasts();
  const queries = useQueryClient();
  const seen = useMutation(
    api.settings.markSeen.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.settings.key() });
        await queries.invalidateQueries({ queryKey: api.catalogue.key() });
        toast({ text: t('list.facet.markedSeen') });
      },
    }),
  );
  const rows = [
    { name: 'favourite', count: counts.favourite, on: state.favourite },
    { name: 'changed', count: counts.changed, on: state.changed },
  ] as const;
  const shown = rows.filter((row) => row.count > 0 || row.on);
  if (shown.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{t('list.facet.mine')}</legend>
      <ul>
        {shown.map((row) => (
          <li key={row.name}>
            <label className="facet-row">
              <input type="checkbox" className="tick" checked={row.on} onChange={() => onChange({ ...state, [row.name]: !row.on })} />
              <span className="facet-word">{t(`list.facet.${row.name}`)}</span>
              <span className="c">{row.count}</span>
            </label>
          </li>
        ))}
      </ul>
      {unseen > 0 && (
        <button type="button" className="link" disabled={seen.isPending} onClick={() => seen.mutate({})}>
          {t('list.facet.markSeen')}
        </button>
      )}
    </fieldset>
  );
}
