import { Link } from 'react-router';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { formatList } from '#renderer/text/format.ts';
import { type Text, useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Names } from '../parts/index.ts';
import { CompareCell } from './CompareCell.tsx';
import type { CompareRow } from './known.ts';

/** The words for a field, the same as on the entry's page. */
export function fieldLabel(t: Text, field: string): string {
  const id = `entry.field.${field}`;
  return id in messages ? t(id as TextId) : field;
}

export interface CompareTableProps {
  readonly entries: readonly Intervention[];
  readonly rows: readonly CompareRow[];
  readonly names: Names;
  readonly onRemove: (entry: Intervention) => void;
}

function ColumnHead({ entry, onRemove }: { entry: Intervention; onRemove: () => void }) {
  const t = useText();
  return (
    <th scope="col" className="col-head">
      <Link to={`/katalog/${entry.id}`}>{entry.name}</Link>
      {entry.abbreviation !== '' && <span className="ab">{entry.abbreviation}</span>}
      <Button variant="plain" slim className="col-remove" aria-label={t('compare.remove', { name: entry.name })} onPress={onRemove}>
        {t('compare.removeShort')}
      </Button>
    </th>
  );
}

/** Fields in reading order down, entries across. A row that differs carries the ink bar. */
export function CompareTable({ entries, rows, names, onRemove }: CompareTableProps) {
  const t = useText();
  return (
    <div className="compare-scroll" tabIndex={0} role="region" aria-label={t('compare.table', { names: formatList(entries.map((one) => one.abbreviation || one.name)) })}>
      <table className="compare-table" data-columns={entries.length}>
        <thead>
          <tr>
            <th scope="col" className="field-head">
              <span className="sr">{t('compare.field')}</span>
            </th>
            {entries.map((entry) => (
              <ColumnHead key={entry.id} entry={entry} onRemove={() => onRemove(entry)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, same }) => (
            <tr key={field} className={same ? 'same' : 'differs'}>
              <th scope="row">
                {fieldLabel(t, field)}
                <span className="likeness">{t(same ? 'compare.same' : 'compare.differs')}</span>
              </th>
              {entries.map((entry) => (
                <td key={entry.id}>
                  <CompareCell entry={entry} field={field} names={names} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
