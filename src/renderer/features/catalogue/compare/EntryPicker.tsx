import { useState } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { TypeAhead } from '#renderer/ui/TypeAhead.tsx';
import { useEntrySearch } from '#renderer/ui/useEntrySearch.ts';

/** More choices than one wants to scroll through; typing narrows them. */
const mostShown = 50;

/** Finds an entry as the catalogue does, and hands over its id. */
export function EntryPicker({ chosen, onPick }: { chosen: readonly string[]; onPick: (id: string) => void }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const found = useEntrySearch(typed, mostShown);
  const choices = found.filter(({ id }) => !chosen.includes(id)).map(({ id, name, abbreviation }) => ({ id, label: name, sub: abbreviation }));
  return (
    <TypeAhead
      className="entry-picker"
      label={t('compare.add')}
      placeholder={t('compare.addHelp')}
      none={t('compare.addNone')}
      find={() => choices}
      onType={setTyped}
      onPick={(choice) => onPick(choice.id)}
    />
  );
}
