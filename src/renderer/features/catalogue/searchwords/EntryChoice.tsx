import { useState } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { TypeAhead } from '#renderer/ui/TypeAhead.tsx';
import { useEntrySearch } from '#renderer/ui/useEntrySearch.ts';

const mostShown = 50;

export interface EntryChoiceProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onPick: (entry: { readonly id: string; readonly name: string }) => void;
}

/** Finds an entry as the catalogue does, and hands it over. */
export function EntryChoice({ label, placeholder, onPick }: EntryChoiceProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const choices = useEntrySearch(typed, mostShown).map(({ id, name, abbreviation }) => ({ id, label: name, sub: abbreviation }));
  return (
    <TypeAhead
      label={label}
      placeholder={placeholder}
      none={t('searchwords.misses.pickNone')}
      find={() => choices}
      onType={setTyped}
      onPick={({ id, label: name }) => onPick({ id, name })}
    />
  );
}
