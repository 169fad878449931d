import type { ReactNode } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Segment } from '#renderer/ui/RadioGroup.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { useWrittenField } from './form.ts';
import type { Path } from './paths.ts';
import { dateOf, numberOf, shownValue } from './typed.ts';

export interface FieldProps {
  readonly path: Path;
  readonly label: string;
  readonly help?: ReactNode;
}

export interface LineProps extends FieldProps {
  readonly isRequired?: boolean;
  /** True where the value is null, not empty, when nothing stands there. */
  readonly nullable?: boolean;
  readonly placeholder?: string;
}

/** One line of text. */
export function Line({ path, label, help, isRequired, nullable = false, placeholder }: LineProps) {
  const { value, set, touch, problem, locked, anchor } = useWrittenField(path);
  return (
    <div {...anchor}>
      <TextField label={label} description={help} isRequired={isRequired} isReadOnly={locked} placeholder={placeholder} value={shownValue(value)} errorMessage={problem} onBlur={touch} onChange={(text) => set(nullable && text === '' ? null : text)} />
    </div>
  );
}

/** Several lines of text. */
export function Area({ path, label, help, isRequired, placeholder, rows = 2 }: LineProps & { readonly rows?: number }) {
  const { value, set, touch, problem, locked, anchor } = useWrittenField(path);
  return (
    <div {...anchor}>
      <TextArea label={label} description={help} isRequired={isRequired} isReadOnly={locked} placeholder={placeholder} rows={rows} value={shownValue(value)} errorMessage={problem} onBlur={touch} onChange={set} />
    </div>
  );
}

/** A number; nothing written is unknown (R7). What stands in the field stays as it is typed until it is left. */
export function NumberLine({ path, label, help }: FieldProps) {
  const t = useText();
  const { value, set, touch, problem, locked, anchor } = useWrittenField(path);
  const settle = (): void => {
    if (typeof value === 'string') set(numberOf(value));
    touch();
  };
  return (
    <div {...anchor} className="ev-number">
      <TextField label={label} description={help} isReadOnly={locked} inputMode="decimal" placeholder={t('terms.unknown')} value={shownValue(value)} errorMessage={problem} onBlur={settle} onChange={(text) => set(text === '' ? null : text)} />
    </div>
  );
}

/** A day; nothing written is unknown. */
export function DayLine({ path, label, help }: FieldProps) {
  const t = useText();
  const { value, set, touch, problem, locked, anchor } = useWrittenField(path);
  const settle = (): void => {
    if (typeof value === 'string') set(dateOf(value));
    touch();
  };
  return (
    <div {...anchor} className="ev-number">
      <TextField label={label} description={help} isReadOnly={locked} inputMode="numeric" placeholder={t('terms.unknown')} value={shownValue(value)} errorMessage={problem} onBlur={settle} onChange={(text) => set(text === '' ? null : text)} />
    </div>
  );
}

export interface ChoiceProps extends FieldProps {
  readonly choices: readonly { readonly value: string; readonly label: string; readonly description?: string }[];
  /** The words for null, where the field may be null. */
  readonly none?: string;
}

const noChoice = '-';

/** One of several, in a list that opens. */
export function ChoiceField({ path, label, help, choices, none }: ChoiceProps) {
  const { value, set, touch, problem, locked, anchor } = useWrittenField(path);
  const all = none === undefined ? choices : [{ value: noChoice, label: none }, ...choices];
  const choose = (chosen: string): void => {
    set(chosen === noChoice ? null : chosen);
    touch();
  };
  return (
    <div {...anchor}>
      <Select label={label} description={help} choices={all} isDisabled={locked} value={typeof value === 'string' && value !== '' ? value : none === undefined ? null : noChoice} errorMessage={problem} onChange={choose} />
    </div>
  );
}

/** One of a few numbers or words, side by side. */
export function SegmentField({ path, label, help, choices }: ChoiceProps & { readonly choices: readonly { readonly value: string; readonly label: string }[] }) {
  const { value, set, touch, problem, locked, anchor } = useWrittenField(path);
  const choose = (chosen: string): void => {
    set(typeof value === 'number' || /^-?\d+$/.test(chosen) ? Number(chosen) : chosen);
    touch();
  };
  return (
    <div {...anchor}>
      <Segment label={label} description={help} choices={choices} isDisabled={locked} value={value === null || value === undefined ? null : String(value)} errorMessage={problem} onChange={choose} />
    </div>
  );
}

/** Yes or no. */
export function CheckField({ path, label, help }: FieldProps) {
  const { value, set, touch, locked, anchor } = useWrittenField(path);
  return (
    <div {...anchor}>
      <Checkbox isSelected={value === true} isDisabled={locked} onChange={(on) => (set(on), touch())}>
        {label}
        {help !== undefined && <span className="field-help"> {help}</span>}
      </Checkbox>
    </div>
  );
}
