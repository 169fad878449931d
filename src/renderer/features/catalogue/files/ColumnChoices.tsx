import { fields } from '#core/catalogue/exchange/fields.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { errorText } from './cell-words.ts';
import { chooseColumn, chooseHeadings, type Preview, type Row, type Said } from './session.ts';

const leftOut = 'none';
const aboutHeadings = ['missing_header', 'duplicate_column', 'same_field'];

interface ColumnChoicesProps {
  readonly preview: Preview;
  readonly said: Said;
  readonly isDisabled: boolean;
  /** What is wrong with the headings. */
  readonly faults: Row['errors'];
}

/** What is wrong with the headings, among the first rows. */
export function headingFaults(rows: readonly Row[]): Row['errors'] {
  return rows.flatMap((row) => (row.cells === undefined ? row.errors.filter(({ code }) => aboutHeadings.includes(code)) : []));
}

/** What each column of the list is read as; any of them can be chosen anew. */
export function ColumnChoices({ preview, said, isDisabled, faults }: ColumnChoicesProps) {
  const t = useText();
  const choices = [{ value: leftOut, label: t('files.column.none') }, ...fields.map(({ key, title }) => ({ value: key, label: title }))];
  const faultOf = (header: string): string | null => {
    const fault = faults.find(({ field, code }) => code !== 'missing_header' && (header === field || header.startsWith(`${field} (`)));
    return fault === undefined ? null : errorText(t, fault.code);
  };
  const isTwin = (header: string): boolean => faults.some(({ field, code }) => code === 'duplicate_column' && header.startsWith(`${field} (`));
  const missing = faults.some(({ code }) => code === 'missing_header');
  return (
    <details className="files-columns" open={faults.length > 0 || !said.headings || undefined}>
      <summary>{t('files.columns', { known: preview.columns.filter((column) => column.field !== null).length, all: preview.columns.length })}</summary>
      {missing && (
        <p className="field-error" role="alert">
          {t('files.column.missing')}
        </p>
      )}
      <Checkbox isSelected={said.headings} onChange={chooseHeadings}>
        {t('files.column.headings')}
      </Checkbox>
      <div className="files-column-list">
        {preview.columns.map((column) => (
          <div key={column.index}>
          <Select
            label={column.header}
            description={column.samples.join(' · ')}
            errorMessage={faultOf(column.header)}
            choices={choices}
            value={column.field ?? leftOut}
            isDisabled={isDisabled}
            onChange={(value) => chooseColumn(column.header, value === leftOut ? null : value)}
          />
          {isTwin(column.header) && (
            <Button slim onPress={() => chooseColumn(column.header, null)}>
              {t('files.column.skip')}
            </Button>
          )}
          </div>
        ))}
      </div>
    </details>
  );
}
