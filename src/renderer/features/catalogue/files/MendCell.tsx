import { useId, useState } from 'react';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { useText } from '#renderer/text/useText.ts';
import { choicesOf, errorText, fieldTitle, unknownWords, withWord } from './cell-words.ts';
import { fixCell, type Row } from './session.ts';

export interface MendCellProps {
  readonly row: Row;
  readonly field: string;
  /** What stands in the cell; null for what is never shown again. */
  readonly value: string | null;
  /** What has been written instead. */
  readonly fix: string | undefined;
  readonly vocabulary: Vocabulary | undefined;
}

function WordChoices({ row, field, value, vocabulary }: { readonly row: Row; readonly field: string; readonly value: string; readonly vocabulary: Vocabulary | undefined }) {
  const t = useText();
  const unknown = unknownWords(field, value, vocabulary);
  if (unknown === null) return null;
  return unknown.words.map((word) => (
    <select key={word} className="field mend-word" aria-label={t('files.mend.changeWord', { word, field: fieldTitle(t, field) })} value="" onChange={(event) => fixCell(row.line, field, withWord(value, word, event.target.value === ' ' ? '' : event.target.value))}>
      <option value="">{t('files.mend.changeWordTo', { word })}</option>
      <option value=" ">{t('files.mend.removeWord')}</option>
      {unknown.labels.map((label) => (
        <option key={label}>{label}</option>
      ))}
    </select>
  ));
}

/** One cell of a row, written anew in its place; what is wrong with it stands beside it. */
export function MendCell({ row, field, value, fix, vocabulary }: MendCellProps) {
  const t = useText();
  const id = useId();
  const error = row.errors.find((one) => one.field === field);
  const hidden = value === null && fix === undefined;
  const shown = fix ?? value ?? '';
  const choices = choicesOf(field, vocabulary);
  // The same box for as long as one writes in it.
  const [long] = useState(shown.length > 60 || shown.includes('\n'));
  const says = [error === undefined ? null : `${id}-error`, hidden ? `${id}-help` : null].filter((one) => one !== null).join(' ');
  const common = { id, className: 'field', value: shown, 'data-invalid': error === undefined ? undefined : true, 'aria-invalid': error !== undefined, 'aria-describedby': says === '' ? undefined : says };
  const write = (text: string): void => fixCell(row.line, field, text);
  return (
    <div className="mend-cell">
      <label htmlFor={id} className="field-label">
        {fieldTitle(t, field)}
      </label>
      {hidden && (
        <span id={`${id}-help`} className="field-help">
          {t('files.mend.hidden')}
        </span>
      )}
      {choices !== null ? (
        <select {...common} onChange={(event) => write(event.target.value)}>
          {!choices.includes(shown) && <option value={shown}>{shown === '' ? t('app.choose') : t('files.mend.inFile', { text: shown })}</option>}
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : long ? (
        <textarea {...common} rows={3} onChange={(event) => write(event.target.value)} />
      ) : (
        <input {...common} type="text" autoComplete="off" onChange={(event) => write(event.target.value)} />
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="field-error">
          {errorText(t, error.code)}
        </span>
      )}
      {error?.code === 'unknown_term' && <WordChoices row={row} field={field} value={shown} vocabulary={vocabulary} />}
    </div>
  );
}
