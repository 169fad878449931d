import { useId, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import './Field.css';
import './Popover.css';
import './TypeAhead.css';

export interface TypeAheadChoice {
  readonly id: string;
  readonly label: string;
  /** A line below: an abbreviation, a date. */
  readonly sub?: string | undefined;
}

/** The field as text of one's own: the choices are only offered. */
export interface FreeText {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: (() => void) | undefined;
}

export interface TypeAheadProps<T extends TypeAheadChoice> {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly description?: ReactNode;
  readonly placeholder?: string | undefined;
  readonly errorMessage?: string | null | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** What to choose from, given what is typed; the nearest first. */
  readonly find: (typed: string) => readonly T[];
  /** Said where nothing is found. */
  readonly none: string;
  /** Where any text may stand in the field. Choosing then writes nothing by itself; `onPick` does. */
  readonly free?: FreeText | undefined;
  readonly onPick: (choice: T) => void;
  /** Told what is typed, for a `find` that has to look it up. */
  readonly onType?: (typed: string) => void;
}

function Options<T extends TypeAheadChoice>({ id, label, choices, active, open, onPick }: { id: string; label: string; choices: readonly T[]; active: T | undefined; open: boolean; onPick: (choice: T) => void }) {
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={label} className="popover options" hidden={!open || choices.length === 0} onMouseDown={(event) => event.preventDefault()}>
      {/* The pointer must not take the focus from the field: leaving it closes the list. */}
      {choices.map((choice) => (
        <li key={choice.id} id={`${id}-${choice.id}`} role="option" aria-selected={choice === active} data-focus-visible={choice === active || undefined} className="option" onClick={() => onPick(choice)}>
          <span>
            {choice.label}
            {choice.sub !== undefined && choice.sub !== '' && <span className="option-sub">{choice.sub}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function useTypeAhead<T extends TypeAheadChoice>(id: string, { find, onPick, onType, free }: Pick<TypeAheadProps<T>, 'find' | 'onPick' | 'onType' | 'free'>) {
  const [own, setOwnHere] = useState('');
  const setOwn = (text: string): void => {
    setOwnHere(text);
    onType?.(text);
  };
  const typed = free?.value ?? own;
  const setTyped = free?.onChange ?? setOwn;
  // Return takes the first of what was found, but leaves text of one's own alone until one has moved to a choice.
  const first = free === undefined ? 0 : -1;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(first);
  const choices = open ? find(typed) : [];
  const active = choices[Math.min(at, choices.length - 1)];
  const pick = (choice: T): void => {
    setOwn('');
    setOpen(false);
    onPick(choice);
  };
  const moveTo = (index: number): void => {
    setOpen(true);
    setAt(Math.min(choices.length - 1, Math.max(0, index)));
    document.getElementById(`${id}-${choices[index]?.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const show = (): void => {
    setAt(first);
    setOpen(true);
  };
  const type = (text: string): void => {
    setTyped(text);
    show();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) moveTo(at + (event.key === 'ArrowDown' ? 1 : -1));
      else show();
    } else if (event.key === 'Enter' && open && active !== undefined) {
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Escape' && (open || own !== '')) {
      // The first Esc is for the field, the next for the dialog that it may stand in.
      event.stopPropagation();
      if (open) setOpen(false);
      else setOwn('');
    }
  };
  return { typed, open, choices, active, pick, type, show, close: () => setOpen(false), onKeyDown };
}

/**
 * A field that finds one of many while one types, and hands it over.
 * Our own, because the library's hides the rest of the page from assistive technology while it is open, and leaves its controls in the Tab order.
 */
export function TypeAhead<T extends TypeAheadChoice>({ label, labelHidden, description, placeholder, errorMessage, isDisabled, className = '', inputRef, find, none, free, onPick, onType }: TypeAheadProps<T>) {
  const id = useId();
  const { typed, open, choices, active, pick, type, show, close, onKeyDown } = useTypeAhead(id, { find, onPick, onType, free });
  const wrong = errorMessage !== undefined && errorMessage !== null && errorMessage !== '';
  const described = [...(description === undefined ? [] : [`${id}-help`]), ...(wrong ? [`${id}-error`] : [])].join(' ');
  return (
    <div className={`field-group type-ahead ${className}`.trim()} onBlur={close}>
      <label className={labelHidden === true ? 'sr' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      {description !== undefined && (
        <span id={`${id}-help`} className="field-help">
          {description}
        </span>
      )}
      <input
        ref={inputRef}
        id={id}
        className="field"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && active !== undefined ? `${id}-${active.id}` : undefined}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={wrong || undefined}
        data-invalid={wrong || undefined}
        placeholder={placeholder}
        disabled={isDisabled}
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.target.value)}
        onClick={show}
        onBlur={free?.onBlur}
        onKeyDown={onKeyDown}
      />
      <Options {...{ id, label, choices, active, open }} onPick={pick} />
      <span className="small muted type-ahead-none" role="status">
        {open && choices.length === 0 && free === undefined && none}
      </span>
      {wrong && (
        <span id={`${id}-error`} className="field-error" role="alert">
          {errorMessage}
        </span>
      )}
    </div>
  );
}
