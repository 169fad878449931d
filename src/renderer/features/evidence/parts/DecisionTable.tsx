import { notApplicable, type Situation } from '#core/evidence/template/condition.ts';
import type { RuleRow, Template } from '#core/evidence/template/schema.ts';
import { formatList } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { tableView, type TableCell, type TableView } from './decision-rows.ts';
import './parts.css';

const longestInCell = 10;
const unknownCode = 'NI';

export interface DecisionTableProps {
  readonly template: Template;
  readonly rows: readonly RuleRow[];
  /** What has been answered and chosen; null shows the rule alone. */
  readonly situation: Situation | null;
  /** Name of the part where an area's rule has more than one table. */
  readonly name?: string;
}

/** The answers that are counted as another: "Troligen ja och Troligen nej räknas som ja och nej". */
function countedAs(template: Template): { readonly answers: string; readonly counted: string } | null {
  const others = template.answers.filter((answer) => answer.as !== undefined && answer.as !== answer.code);
  if (others.length === 0) return null;
  const word = (code: string | undefined): string => (template.answers.find((answer) => answer.code === code)?.label ?? '').toLocaleLowerCase('sv');
  return { answers: formatList(others.map((answer, at) => (at === 0 ? answer.label : answer.label.toLocaleLowerCase('sv')))), counted: formatList([...new Set(others.map((answer) => word(answer.as)))]) };
}

/** Words for codes: short enough for a narrow cell, and in full for who listens. */
function useWords(template: Template) {
  const t = useText();
  const label = (code: string): string => template.answers.find((answer) => answer.code === code)?.label ?? template.choices.flatMap((choice) => choice.options).find((option) => option.code === code)?.label ?? code;
  const short = (code: string): string => (code === notApplicable ? '–' : label(code).length <= longestInCell ? label(code) : code === unknownCode ? '?' : code);
  const long = (code: string): string => (code === notApplicable ? t('signs.table.notCounted') : label(code));
  const join = (words: readonly string[], any: boolean, many: boolean, by: string): string => {
    const joined = words.join(by);
    return any && many ? t('signs.table.any', { answers: joined }) : joined;
  };
  const cell = ({ conditions }: TableCell): { readonly shown: string; readonly said: string } => {
    if (conditions.length === 0) return { shown: '–', said: t('signs.table.notCounted') };
    return {
      shown: conditions.map(({ any, many, codes }) => join(codes.map(short), any, many, '/')).join(', '),
      said: conditions.map(({ any, many, codes }) => join(codes.map(long), any, many, t('signs.table.or'))).join(', '),
    };
  };
  return { cell, short, label };
}

/** Signs in the cells that need a word: `?` for "Ingen information". */
function shortsIn(view: TableView): readonly string[] {
  return [...new Set(view.rows.flatMap((row) => row.cells.flatMap((cell) => cell.conditions.flatMap((condition) => condition.codes))))].filter((code) => code !== notApplicable);
}

/** A rule as a table, from the template's own rows, with the row that applies marked. */
export function DecisionTable({ template, rows, situation, name }: DecisionTableProps) {
  const t = useText();
  const { cell, short, label } = useWords(template);
  const view = tableView(template, rows, situation);
  const counted = countedAs(template);
  const shorts = shortsIn(view).filter((code) => short(code) !== label(code));
  const judgement = (code: string): string => template.judgements.find((one) => one.code === code)?.label ?? code;
  return (
    <div className="rule-wrap">
      <table className="rule-tbl">
        <caption>
          {name !== undefined && <b className="strong">{name}. </b>}
          {t('signs.table.caption')} {counted !== null && t('signs.table.probably', counted)} {shorts.map((code) => t('signs.table.short', { short: short(code), label: label(code) })).join(' ')}
        </caption>
        <thead>
          <tr>
            {view.columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            <th scope="col">{t('signs.table.gives')}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.id} className={`rule-${row.state}`}>
              {row.cells.map((one, at) => {
                const { shown, said } = cell(one);
                return (
                  <td key={view.columns[at]?.heading}>
                    <span aria-hidden="true">{shown}</span>
                    <span className="sr">{said}</span>
                  </td>
                );
              })}
              <td>
                {judgement(row.judgement)}
                {row.state === 'hit' && <span className="sr">. {t('signs.table.marked')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
