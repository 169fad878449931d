import type { Sof, SofRow } from '#core/evidence/sof/sof.ts';
import { formatNumber } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { LevelSymbol } from '../parts/index.ts';
import { footnotes, type Footnote } from './footnotes.ts';

function Effect({ row }: { readonly row: SofRow }) {
  const t = useText();
  if (!row.hasData) return <span className="muted">{t('question.sof.noData')}</span>;
  return (
    <>
      {row.relative !== null && <p>{row.relative.text}</p>}
      {row.absolute !== null && <p>{row.absolute.text}</p>}
      {row.comparatorRisk !== '' && <p className="small muted">{t('question.sof.comparator', { risk: row.comparatorRisk })}</p>}
      {row.narrative !== '' && <p>{row.narrative}</p>}
    </>
  );
}

function Row({ row, notes }: { readonly row: SofRow; readonly notes: readonly Footnote[] }) {
  const t = useText();
  const count = (value: number | null): string => (value === null ? t('terms.unknown').toLocaleLowerCase('sv') : formatNumber(value, 0));
  const own = notes.filter((note) => note.outcomeId === row.outcomeId);
  return (
    <tr>
      <th scope="row">
        {row.name}
        <span className="small muted q-sof-sub">{[row.measure, row.followUp].filter((text) => text !== '').join(', ')}</span>
      </th>
      <td>{t('question.sof.participants', { participants: count(row.participants), studies: count(row.studies) })}</td>
      <td>
        <Effect row={row} />
      </td>
      <td>
        <LevelSymbol level={row.level} />
        {own.length > 0 && <sup className="q-sof-note"> {own.map((note) => note.number).join(', ')}</sup>}
      </td>
      <td>
        {row.conclusion}
        {row.fixed !== null && ` ${row.fixed}`}
        {row.comment !== '' && <span className="q-sof-sub">{row.comment}</span>}
      </td>
    </tr>
  );
}

/** The Summary of Findings as it is printed: a row per outcome, a footnote per deduction. */
export function SofTable({ sof }: { readonly sof: Sof }) {
  const t = useText();
  const notes = footnotes(sof.rows);
  const name = (note: Footnote): string => (note.kind === 'down' ? t(`evidence.down.${note.what}`) : t(`evidence.up.${note.what}`));
  return (
    <div className="q-sof" role="region" aria-label={t('question.sof.region')} tabIndex={0}>
      <table className="tbl">
        <caption className="sr">{t('question.tables.sof')}</caption>
        <thead>
          <tr>
            {(['outcome', 'participants', 'effect', 'certainty', 'comment'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`question.sof.head.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sof.rows.map((row) => (
            <Row key={row.outcomeId} row={row} notes={notes} />
          ))}
        </tbody>
      </table>
      {notes.length > 0 && (
        <ol className="q-sof-notes small">
          {notes.map((note) => (
            <li key={note.number}>
              {t('question.sof.note', { number: note.number, name: name(note), steps: note.steps < 0 ? `−${-note.steps}` : `+${note.steps}`, reason: note.reason })}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
