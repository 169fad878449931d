import { fields } from '#core/catalogue/exchange/fields.ts';
import { useText } from '#renderer/text/useText.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { Preview } from './useImport.ts';

const leftOut = 'none';

interface ColumnChoicesProps {
  readonly preview: Preview;
  readonly isDisabled: boolean;
  readonly onChoose: (header: string, field: string | null) => void;
}

/** What each column of the list is read as; any of them can be chosen anew. */
export function ColumnChoices({ preview, isDisabled, onChoose }: ColumnChoicesProps) {
  const t = useText();
  const choices = [{ value: leftOut, label: t('files.column.none') }, ...fields.map(({ key, title }) => ({ value: key, label: title }))];
  return (
    <details className="files-columns" open={preview.rows.some((row) => row.errors.some((error) => error.code === 'missing_header'))}>
      <summary>{t('files.columns', { known: preview.columns.filter((column) => column.field !== null).length, all: preview.columns.length })}</summary>
      <div className="files-column-list">
        {preview.columns.map((column) => (
          <Select
            key={column.index}
            label={column.header}
            description={column.samples.join(' · ')}
            choices={choices}
            value={column.field ?? leftOut}
            isDisabled={isDisabled}
            onChange={(value) => onChoose(column.header, value === leftOut ? null : value)}
          />
        ))}
      </div>
    </details>
  );
}
