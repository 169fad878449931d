import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { WhyLine } from '../list/WhyLine.tsx';
import { EntryChoice } from './EntryChoice.tsx';
import type { Explained, SynonymGroup } from './types.ts';

function Words({ explained }: { readonly explained: Explained }) {
  const t = useText();
  return (
    <ul className="try-reads small">
      {explained.words
        .filter((word) => !word.optional || word.matched !== null)
        .map(({ query, matched }) => (
          <li key={query}>{matched === null ? t('searchwords.try.wordMissing', { word: query }) : <WhyLine why={[{ field: matched.field, query: matched.query, matched: matched.matched, kind: matched.kind }]} />}</li>
        ))}
    </ul>
  );
}

/** Where one entry stands in what the text finds, word by word: for when it was expected and did not come. */
export function EntryPlace({ text, unsaved }: { readonly text: string; readonly unsaved: readonly SynonymGroup[] | null }) {
  const t = useText();
  const [id, setId] = useState<string | null>(null);
  const input = { text, id: id ?? '', ...(unsaved === null ? {} : { groups: [...unsaved] }) };
  const { data } = useQuery({ ...api.catalogue.searchExplain.queryOptions({ input }), enabled: id !== null, placeholderData: keepPreviousData, gcTime: 60_000 });
  return (
    <div className="try-place">
      <EntryChoice label={t('searchwords.try.where')} placeholder={t('searchwords.try.whereHelp')} onPick={(entry) => setId(entry.id)} />
      {data !== undefined && id !== null && (
        <div className="hit try-hit">
          <p role="status">{data.place === null ? t('searchwords.try.notFound', { name: data.name }) : t('searchwords.try.place', { name: data.name, place: data.place, total: data.total })}</p>
          <Words explained={data} />
        </div>
      )}
    </div>
  );
}
