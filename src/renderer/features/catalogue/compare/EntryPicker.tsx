import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { matching } from './picker-choices.ts';
import '#renderer/ui/Field.css';
import '#renderer/ui/Popover.css';

/** More choices than one wants to scroll through; typing narrows them. */
const mostShown = 50;

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
}

function useChoices(typed: string, chosen: readonly string[]): readonly Choice[] {
  const names = useQuery(api.catalogue.names.queryOptions({ input: {} })).data?.names;
  return useMemo(() => matching((names ?? []).filter((one) => !chosen.includes(one.id)), typed).slice(0, mostShown), [names, chosen, typed]);
}

/**
 * Finds an entry by name, abbreviation or search name, and hands over its id.
 * Our own, because the library's hides the rest of the page from assistive technology while it is open, and leaves its controls in the Tab order.
 */
export function EntryPicker({ chosen, onPick }: { chosen: readonly string[]; onPick: (id: string) => void }) {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const choices = useChoices(typed, chosen);
  const active = choices[Math.min(at, choices.length - 1)];

  const pick = (choice: Choice): void => {
    setTyped('');
    setOpen(false);
    onPick(choice.id);
  };
  const moveTo = (index: number): void => {
    setOpen(true);
    setAt(Math.min(choices.length - 1, Math.max(0, index)));
    document.getElementById(`${id}-${choices[index]?.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveTo(open ? at + (event.key === 'ArrowDown' ? 1 : -1) : 0);
    } else if (event.key === 'Enter' && open && active !== undefined) {
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Escape') {
      if (open) setOpen(false);
      else setTyped('');
    }
  };

  return (
    <div className="field-group entry-picker" onBlur={() => setOpen(false)}>
      <label className="field-label" htmlFor={id}>
        {t('compare.add')}
      </label>
      <input
        id={id}
        className="field"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && active !== undefined ? `${id}-${active.id}` : undefined}
        placeholder={t('compare.addHelp')}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t('compare.add')} className="popover options" hidden={!open || choices.length === 0}>
        {choices.map((choice) => (
          // The pointer must not take the focus from the field: leaving it closes the list.
          <li key={choice.id} id={`${id}-${choice.id}`} role="option" aria-selected={choice === active} data-focus-visible={choice === active || undefined} className="option" onMouseDown={(event) => event.preventDefault()} onClick={() => pick(choice)}>
            <span>
              {choice.name}
              {choice.abbreviation !== '' && <span className="option-sub">{choice.abbreviation}</span>}
            </span>
          </li>
        ))}
      </ul>
      <span className="small muted entry-none" role="status">
        {open && choices.length === 0 && t('compare.addNone')}
      </span>
    </div>
  );
}
