import type { Verdict } from '#core/catalogue/verdict.ts';
import { useText } from '#renderer/text/useText.ts';
import { CertaintyGlyph } from './CertaintyGlyph.tsx';
import type { Names } from '#core/catalogue/documents/names.ts';
import { bodyYear, outcomeRows } from '#core/catalogue/documents/verdict-text.ts';
import './parts.css';

function Graded({ verdicts }: { verdicts: readonly Verdict[] }) {
  const t = useText();
  if (verdicts.length === 0) return <CertaintyGlyph certainty={null} />;
  return verdicts.map((verdict) => (
    <span key={verdict.id} className="graded">
      <CertaintyGlyph certainty={verdict.certainty} /> <span className="small muted">{bodyYear(t, verdict)}</span>
    </span>
  ));
}

export interface OutcomeTableProps {
  verdicts: readonly Verdict[];
  /** Short name of the method, for the column's head. */
  name: string;
  names: Names;
}

/** Certainty per outcome, the method and its group in columns of their own (R5). Nothing where no outcome has been judged. */
export function OutcomeTable({ verdicts, name, names }: OutcomeTableProps) {
  const t = useText();
  const rows = outcomeRows(verdicts);
  if (rows.length === 0) return null;
  const groupIds = [...new Set(rows.flatMap((row) => row.group.map((verdict) => verdict.groupId)))];
  const only = groupIds.length === 1 ? groupIds[0] : null;
  const group = only ? names.label('methodGroups', only) : t('entry.evidence.groupGeneric');
  return (
    <div className="table-scroll" role="region" aria-label={t('entry.evidence.caption')} tabIndex={0}>
      <table className="tbl outcomes">
        <caption className="sr">{t('entry.evidence.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('entry.evidence.outcome')}</th>
            <th scope="col">{t('entry.evidence.asMethod', { name })}</th>
            <th scope="col">{t('entry.evidence.asGroup', { group })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.outcome}>
              <th scope="row">{row.outcome}</th>
              <td>
                <Graded verdicts={row.method} />
              </td>
              <td>
                <Graded verdicts={row.group} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
