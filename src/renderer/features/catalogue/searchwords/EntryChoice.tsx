import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { matchingNames } from '#core/shared/matching-names.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { TypeAhead } from '#renderer/ui/TypeAhead.tsx';

const mostShown = 50;

export interface EntryChoiceProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onPick: (entry: { readonly id: string; readonly name: string }) => void;
}

/** Finds an entry by name and hands it over. */
export function EntryChoice({ label, placeholder, onPick }: EntryChoiceProps) {
  const t = useText();
  const names = useQuery(api.catalogue.names.queryOptions({ input: {} })).data?.names;
  const choices = useMemo(() => (names ?? []).map((one) => ({ ...one, label: one.name, sub: one.abbreviation })), [names]);
  return (
    <TypeAhead
      label={label}
      placeholder={placeholder}
      none={t('searchwords.misses.pickNone')}
      find={(typed) => matchingNames(choices, typed).slice(0, mostShown)}
      onPick={(choice) => onPick({ id: choice.id, name: choice.name })}
    />
  );
}
