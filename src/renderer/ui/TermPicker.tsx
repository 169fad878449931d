import { useRef, useState, type ReactNode } from 'react';
import { matchingChoices, termChoices, type TermChoice } from '#core/shared/term-choices.ts';
import type { Term } from '#core/shared/vocabulary.ts';
import { today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { standingWords } from './standing.ts';
import { Token } from './Token.tsx';
import { TypeAhead } from './TypeAhead.tsx';
import './TermPicker.css';

/** More choices than one wants to scroll through; typing narrows them. */
const mostShown = 100;

export interface TermPickerProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly errorMessage?: string | null;
  readonly isDisabled?: boolean;
  /** The whole list; what is no longer in use is not offered, but stays where it is chosen. */
  readonly terms: readonly Term[];
  /** Ids of the chosen terms. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  /** `one`: choosing another takes the place of the one before. */
  readonly selection?: 'one' | 'many';
  /** The day it is; today where it is left out. */
  readonly day?: string;
}

function Chosen({ label, choices, isDisabled, onRemove }: { label: string; choices: readonly TermChoice[]; isDisabled: boolean; onRemove: (choice: TermChoice) => void }) {
  const t = useText();
  if (choices.length === 0) return null;
  return (
    <ul className="term-picker-chosen" aria-label={t('app.term.chosen', { label })}>
      {choices.map((choice) => {
        const standing = standingWords(t, choice);
        return (
          <li key={choice.id}>
            <Token removeLabel={t('app.term.remove', { label: choice.label })} onRemove={isDisabled ? undefined : () => onRemove(choice)}>
              {choice.label}
              {standing !== undefined && <span className="muted">({standing})</span>}
            </Token>
          </li>
        );
      })}
    </ul>
  );
}

/** Chooses terms of a list by typing any of their names. What is chosen stands below the field, each removable. */
export function TermPicker({ terms, chosen, onChange, selection = 'many', day, ...field }: TermPickerProps) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const all = termChoices(terms, chosen, day ?? today());
  const offered = all.filter((one) => !one.chosen);
  const picked = chosen.flatMap((id) => all.find((one) => one.id === id) ?? []);
  const add = (choice: TermChoice): void => {
    onChange(selection === 'one' ? [choice.id] : [...chosen, choice.id]);
    setSaid(t('app.term.added', { label: choice.label }));
  };
  const remove = (choice: TermChoice): void => {
    onChange(chosen.filter((id) => id !== choice.id));
    setSaid(t('app.term.removed', { label: choice.label }));
    input.current?.focus();
  };
  return (
    <div className="term-picker">
      <TypeAhead
        {...field}
        inputRef={input}
        placeholder={field.placeholder ?? t('app.term.find')}
        none={t('app.term.none')}
        find={(typed) => matchingChoices(offered, typed).slice(0, mostShown).map((one) => ({ ...one, sub: standingWords(t, one) }))}
        onPick={add}
      />
      <Chosen label={field.label} choices={picked} isDisabled={field.isDisabled === true} onRemove={remove} />
      <span className="sr" role="status">
        {said}
      </span>
    </div>
  );
}
