import { useId } from 'react';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { errorText, fieldTitle } from './cell-words.ts';
import { MendCell } from './MendCell.tsx';
import { fixCell, leaveOutLine, undoLine, type Row, type Said } from './session.ts';

export interface MendRowProps {
  readonly row: Row;
  readonly said: Said;
  readonly vocabulary: Vocabulary | undefined;
}

/** What was wrong when the row was first shown stays beside what it was mended to. */
function openFields(row: Row, fixed: ReadonlyMap<string, string> | undefined): string[] {
  const fields = [...row.errors.map(({ field }) => field), ...(fixed?.keys() ?? [])].filter((field) => field !== '');
  const order = (row.cells ?? []).map((cell) => cell.field);
  const place = (field: string): number => (order.includes(field) ? order.indexOf(field) : order.length);
  const asked = row.errors.some(({ code }) => code === 'ambiguous') ? ['id'] : [];
  return [...new Set([...fields, ...asked])].sort((a, b) => place(a) - place(b));
}

function RowState({ row, fixed }: { readonly row: Row; readonly fixed: boolean }) {
  const t = useText();
  if (row.leftOut === true) return <span className="mend-state">{t('files.mend.leftOut')}</span>;
  if (row.errors.length > 0) return <span className="mend-state wrong">{t('files.mend.errors', { count: row.errors.length })}</span>;
  return <span className="mend-state">{t(fixed ? 'files.mend.mended' : 'files.mend.fine')}</span>;
}

/** A row that is or was wrong: its cells, what is wrong with each, and the ways out. */
export function MendRow({ row, said, vocabulary }: MendRowProps) {
  const t = useText();
  const id = useId();
  const fixed = said.fixes.get(row.line);
  const open = openFields(row, fixed);
  const cells = new Map((row.cells ?? []).map((cell) => [cell.field, cell.value]));
  const others = [...cells.keys()].filter((field) => !open.includes(field));
  const name = row.name ?? cells.get('name') ?? '';
  const whole = row.errors.filter(({ field }) => field === '');
  const cell = (field: string) => <MendCell key={field} row={row} field={field} value={cells.has(field) ? (cells.get(field) ?? null) : ''} fix={fixed?.get(field)} vocabulary={vocabulary} />;
  return (
    <div role="group" aria-labelledby={id} className={row.leftOut === true ? 'mend out' : 'mend'}>
      <div className="mend-head">
        <h3 id={id}>
          {t('files.mend.line', { line: row.line })}
          {name !== '' && `: ${name}`}
        </h3>
        <RowState row={row} fixed={fixed !== undefined} />
        <span className="mend-ways">
          {(row.leftOut === true || fixed !== undefined) && (
            <Button slim icon="undo" onPress={() => undoLine(row.line)}>
              {t(row.leftOut === true ? 'files.mend.takeBack' : 'files.mend.undo')}
            </Button>
          )}
          {row.leftOut !== true && row.line > 0 && (
            <Button slim onPress={() => leaveOutLine(row.line)}>
              {t('files.mend.leaveOut')}
            </Button>
          )}
        </span>
      </div>
      {whole.map(({ code }) => (
        <p key={code} className="field-error">
          {errorText(t, code)} {t('files.mend.wholeRow')}{' '}
          <Button slim onPress={() => fixCell(row.line, '', '')}>
            {t('files.mend.accept')}
          </Button>
        </p>
      ))}
      {row.leftOut !== true && row.cells !== undefined && (
        <>
          {open.length > 0 && <div className="mend-cells">{open.map(cell)}</div>}
          {others.length > 0 && (
            <details className="mend-rest" open={whole.length > 0}>
              <summary>{t('files.mend.rest', { count: others.length })}</summary>
              <div className="mend-cells">{others.map(cell)}</div>
            </details>
          )}
        </>
      )}
      {row.leftOut !== true && row.cells === undefined && row.errors.length > 0 && whole.length === 0 && (
        <ul className="mend-list">
          {row.errors.map(({ field, code }) => (
            <li key={`${field} ${code}`} className="field-error">
              {fieldTitle(t, field)}: {errorText(t, code)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
