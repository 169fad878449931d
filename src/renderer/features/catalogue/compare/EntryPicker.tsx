import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { matchingNames } from '#core/shared/matching-names.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { TypeAhead } from '#renderer/ui/TypeAhead.tsx';

/** More choices than one wants to scroll through; typing narrows them. */
const mostShown = 50;

/** Finds an entry by name, abbreviation or search name, and hands over its id. */
export function EntryPicker({ chosen, onPick }: { chosen: readonly string[]; onPick: (id: string) => void }) {
  const t = useText();
  const names = useQuery(api.catalogue.names.queryOptions({ input: {} })).data?.names;
  const choices = useMemo(
    () => (names ?? []).filter((one) => !chosen.includes(one.id)).map((one) => ({ ...one, label: one.name, sub: one.abbreviation })),
    [names, chosen],
  );
  return (
    <TypeAhead
      className="entry-picker"
      label={t('compare.add')}
      placeholder={t('compare.addHelp')}
      none={t('compare.addNone')}
      find={(typed) => matchingNames(choices, typed).slice(0, mostShown)}
      onPick={(choice) => onPick(choice.id)}
    />
  );
}
