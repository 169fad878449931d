import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { matchingNames } from '#core/shared/matching-names.ts';
import { api } from '#renderer/rpc/query.ts';

/** An entry as one chooses it. */
export interface EntryName {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly aliases: readonly string[];
}

/** A fast hand types a letter in less; the search is not asked for each of them. */
const quietFor = 80;
const none: readonly EntryName[] = [];

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), quietFor);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/**
 * The entries a text finds, best first, by the catalogue's own search. Until its answer is there, those whose names hold the letters, so that a name
 * and Enter need no waiting; else what was found before. All, in order, where nothing is typed.
 */
export function useEntrySearch(text: string, most: number): readonly EntryName[] {
  const sought = text.trim();
  const settled = useSettled(sought);
  const names = useQuery(api.catalogue.names.queryOptions({ input: {} })).data?.names ?? none;
  const { data, isPlaceholderData } = useQuery({
    ...api.catalogue.search.queryOptions({ input: { text: settled, limit: most, keepMiss: false } }),
    enabled: settled !== '' && sought !== '',
    placeholderData: keepPreviousData,
  });
  return useMemo(() => {
    if (sought === '') return names.slice(0, most);
    const byId = new Map(names.map((one) => [one.id, one]));
    const found = data?.hits.map(({ id, name, abbreviation }) => byId.get(id) ?? { id, name, abbreviation, aliases: [] }) ?? none;
    if (settled === sought && !isPlaceholderData && data !== undefined) return found;
    const named = matchingNames(names, sought).slice(0, most);
    return named.length > 0 ? named : found;
  }, [names, data, isPlaceholderData, settled, sought, most]);
}
