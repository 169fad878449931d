import { memo, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { VocabularyList } from '#core/shared/vocabulary.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Segment } from '#renderer/ui/RadioGroup.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TermPicker } from '#renderer/ui/TermPicker.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { Token } from '#renderer/ui/Token.tsx';
import { useField, useForm } from './form.ts';
import type { Path } from './paths.ts';
import { dateOf, numberOf, shownValue } from './typed.ts';

// Drawn again only when something of their own has changed: a form has a hundred fields, and one is written in.
const OneLine = memo(TextField);
const Lines = memo(TextArea);
const Picker = memo(TermPicker);
const Choice = memo(Select<string>, (before, after) => before.value === after.value && before.errorMessage === after.errorMessage && before.label === after.label && before.onChange === after.onChange && before.choices.length === after.choices.length);
const Three = memo(Segment<string>, (before, after) => before.value === after.value && before.errorMessage === after.errorMessage && before.label === after.label && before.onChange === after.onChange);

export interface RowProps {
  readonly path: Path;
  readonly label: string;
  readonly help?: ReactNode;
}

export interface TextRowProps extends RowProps {
  /** Set in the serif, because it is what a source says. */
  readonly source?: boolean;
  readonly isRequired?: boolean;
  /** True where the value is null, not empty, when nothing stands there. */
  readonly nullable?: boolean;
}

/** One line of text. */
export function TextRow({ path, label, help, source, isRequired, nullable = false }: TextRowProps) {
  const field = useField(path);
  const { set } = field;
  return (
    <div {...field.anchor}>
      <OneLine label={label} description={help} source={source} isRequired={isRequired} value={shownValue(field.value)} errorMessage={field.problem} onBlur={field.touch} onChange={useCallback((text: string) => set(nullable && text === '' ? null : text), [set, nullable])} />
    </div>
  );
}

/** Several lines of text. */
export function AreaRow({ path, label, help, source, nullable = false, rows = 3 }: TextRowProps & { readonly rows?: number }) {
  const field = useField(path);
  const { set } = field;
  return (
    <div {...field.anchor}>
      <Lines label={label} description={help} source={source} rows={rows} value={shownValue(field.value)} errorMessage={field.problem} onBlur={field.touch} onChange={useCallback((text: string) => set(nullable && text === '' ? null : text), [set, nullable])} />
    </div>
  );
}

/** A number; nothing written is unknown (R7). */
export function NumberRow({ path, label, help }: RowProps) {
  const t = useText();
  const field = useField(path);
  const { set } = field;
  return (
    <div {...field.anchor} className="edit-short">
      <OneLine label={label} description={help} inputMode="decimal" placeholder={t('terms.unknown')} value={shownValue(field.value)} errorMessage={field.problem} onBlur={field.touch} onChange={useCallback((text: string) => set(numberOf(text)), [set])} />
    </div>
  );
}

/** A day; nothing written is unknown. Eight figures are read as a day. */
export function DateRow({ path, label, help }: RowProps) {
  const t = useText();
  const field = useField(path);
  const { value, set, touch } = field;
  const settle = useCallback((): void => {
    const day = dateOf(shownValue(value));
    if (day !== value) set(day);
    touch();
  }, [value, set, touch]);
  return (
    <div {...field.anchor} className="edit-short">
      <OneLine label={label} description={help ?? t('edit.help.date')} inputMode="numeric" placeholder={t('terms.unknown')} value={shownValue(value)} errorMessage={field.problem} onBlur={settle} onChange={useCallback((text: string) => set(text === '' ? null : text), [set])} />
    </div>
  );
}

export interface ChoiceRowProps extends RowProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The words for null, where the field may be null. */
  readonly none?: string;
}

const noChoice = '-';

/** One of several fixed terms. */
export function ChoiceRow({ path, label, help, choices, none }: ChoiceRowProps) {
  const field = useField(path);
  const { set, touch } = field;
  const all = none === undefined ? choices : [{ value: noChoice, label: none }, ...choices];
  const choose = useCallback(
    (value: string) => {
      set(value === noChoice ? null : value);
      touch();
    },
    [set, touch],
  );
  return (
    <div {...field.anchor}>
      <Choice label={label} description={help} choices={all} value={typeof field.value === 'string' ? field.value : noChoice} errorMessage={field.problem} onChange={choose} />
    </div>
  );
}

/** Yes, no or unknown. */
export function YesNoRow({ path, label, help }: RowProps) {
  const t = useText();
  const field = useField(path);
  const { set } = field;
  const value = field.value === true ? 'yes' : field.value === false ? 'no' : 'unknown';
  return (
    <div {...field.anchor}>
      <Three
        label={label}
        description={help}
        choices={[
          { value: 'yes', label: t('fields.yes') },
          { value: 'no', label: t('fields.no') },
          { value: 'unknown', label: t('terms.unknown') },
        ]}
        value={value}
        errorMessage={field.problem}
        onChange={useCallback((next: string) => set(next === 'unknown' ? null : next === 'yes'), [set])}
      />
    </div>
  );
}

/** A box to tick. */
export function CheckRow({ path, label }: RowProps) {
  const field = useField(path);
  return (
    <div {...field.anchor}>
      <Checkbox isSelected={field.value === true} onChange={field.set}>
        {label}
      </Checkbox>
    </div>
  );
}

export interface TermRowProps extends RowProps {
  readonly list: VocabularyList;
  readonly selection?: 'one' | 'many';
}

/** Terms of a list. What is no longer in use is shown only where it is chosen. */
export function TermRow({ path, label, help, list, selection = 'many' }: TermRowProps) {
  const form = useForm();
  const field = useField(path);
  const { value, set } = field;
  const chosen = useMemo(() => (Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []), [value]);
  // A fault in a list is about one of its items.
  const problem = field.problem ?? chosen.map((_, index) => form.problem([...path, index])).find((one) => one !== null) ?? null;
  return (
    <div {...field.anchor}>
      <Picker label={label} description={help} terms={form.vocabulary[list]} chosen={chosen} selection={selection} errorMessage={problem} onChange={useCallback((next: string[]) => set(selection === 'one' ? (next[0] ?? null) : next), [set, selection])} />
    </div>
  );
}

/** Short texts of one's own: search names, tags. Enter or a comma adds. */
export function WordsRow({ path, label, help }: RowProps) {
  const t = useText();
  const form = useForm();
  const field = useField(path);
  const [typed, setTyped] = useState('');
  const words = Array.isArray(field.value) ? (field.value as string[]) : [];
  const add = (text: string): void => {
    const next = text.split(/[,;\n]/).map((word) => word.trim()).filter((word) => word !== '' && !words.includes(word));
    setTyped('');
    if (next.length > 0) field.set([...words, ...new Set(next)]);
  };
  const problem = field.problem ?? words.map((_, index) => form.problem([...path, index])).find((one) => one !== null) ?? null;
  return (
    <div {...field.anchor} className="edit-words">
      <div className="edit-add">
        <TextField
          label={label}
          description={help}
          value={typed}
          errorMessage={problem}
          onChange={(text) => (/[,;]/.test(text) ? add(text) : setTyped(text))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add(typed);
          }}
          onBlur={() => (add(typed), field.touch())}
        />
        <Button slim icon="plus" isDisabled={typed.trim() === ''} aria-label={t('edit.list.addTo', { field: label })} onPress={() => add(typed)}>
          {t('edit.list.add')}
        </Button>
      </div>
      {words.length > 0 && (
        <ul className="term-picker-chosen" aria-label={t('app.term.chosen', { label })}>
          {words.map((word) => (
            <li key={word}>
              <Token removeLabel={t('edit.list.removeNamed', { name: word })} onRemove={() => field.set(words.filter((one) => one !== word))}>
                {word}
              </Token>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
