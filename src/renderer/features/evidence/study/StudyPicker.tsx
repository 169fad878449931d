import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { TypeAhead } from '#renderer/ui/TypeAhead.tsx';
import { whoWhenWhere, type StudyRow } from './wording.ts';

const mostShown = 30;

interface StudyPickerProps {
  /** "Studie" unless something else is said. */
  readonly label?: string;
  readonly labelHidden?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  /** Said where nothing is found. */
  readonly none?: string;
  readonly errorMessage?: string | null;
  readonly isDisabled?: boolean;
  /** Studies that are chosen already, and not offered again. */
  readonly without?: readonly string[];
  readonly inputRef?: React.Ref<HTMLInputElement>;
  readonly onPick: (study: Pick<StudyRow, 'id' | 'label' | 'reference'>) => void;
}

/** Finds a stored study while one types, and hands it over. */
export function StudyPicker({ label, labelHidden, description, placeholder, none, errorMessage, isDisabled, without = [], inputRef, onPick }: StudyPickerProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const { data } = useQuery({ ...api.evidence.study.list.queryOptions({ input: { text: typed, limit: mostShown + without.length } }), placeholderData: keepPreviousData, gcTime: 60_000 });
  const rows = (data?.studies ?? []).filter(({ id }) => !without.includes(id)).slice(0, mostShown);
  const choices = rows.map((row) => ({ id: row.id, label: row.study.title, sub: whoWhenWhere(t, row.study), row }));
  return (
    <TypeAhead
      label={label ?? t('study.pick')}
      {...(labelHidden === undefined ? {} : { labelHidden })}
      {...(description === undefined ? {} : { description })}
      {...(errorMessage === undefined ? {} : { errorMessage })}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(inputRef === undefined ? {} : { inputRef })}
      placeholder={placeholder ?? t('study.pickHelp')}
      none={none ?? t('study.pickNone')}
      find={() => choices}
      onType={setTyped}
      onPick={({ row }) => onPick({ id: row.id, label: row.label, reference: row.reference })}
    />
  );
}
