import { useState } from 'react';
import { fieldOfKey } from '#core/catalogue/exchange/fields.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Preview } from './useImport.ts';

type Row = Preview['rows'][number];
const rowsAtATime = 100;

function fieldTitle(field: string, t: Text): string {
  const known = fieldOfKey(field)?.title;
  if (known !== undefined) return known;
  const id = `entry.field.${field.split('.')[0] ?? ''}`;
  return id in messages ? t(id as TextId) : field;
}

function errorText(code: string, t: Text): string {
  const id = `files.error.${code}`;
  return t(id in messages ? (id as TextId) : 'files.error.other');
}

function what({ action, errors, changes = [] }: Row, t: Text): string[] {
  if (errors.length > 0) return errors.map(({ field, code }) => (field === '' ? errorText(code, t) : `${fieldTitle(field, t)}: ${errorText(code, t)}`));
  if (action === 'update') return [[...new Set(changes.map((change) => fieldTitle(change.field, t)))].join(', ')];
  return [];
}

/** Lines with errors first, then what would change; a hundred at a time. */
export function PreviewRows({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const [shown, setShown] = useState(rowsAtATime);
  const rows = [...preview.rows.filter((row) => row.action === 'error'), ...preview.rows.filter((row) => row.action !== 'error' && row.action !== 'same')];
  if (rows.length === 0) return null;
  return (
    <>
      <table className="files-rows">
        <caption className="small muted">{t('files.rows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('files.line')}</th>
            <th scope="col">{t('files.name')}</th>
            <th scope="col">{t('files.happens')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.line}>
              <td className="num">{row.line}</td>
              <td>{row.name ?? ''}</td>
              <td>
                <span className={row.action === 'error' ? 'files-wrong' : undefined}>{t(`files.action.${row.action}`)}</span>
                {what(row, t).map((text) => (
                  <span key={text} className="files-what">
                    {text}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && <Button onPress={() => setShown(shown + rowsAtATime)}>{t('files.more', { count: rows.length - shown })}</Button>}
    </>
  );
}
