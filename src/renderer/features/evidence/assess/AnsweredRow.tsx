import { useText } from '#renderer/text/useText.ts';
import type { Answer } from '#core/evidence/records/assessment.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import { answerLabel, type Entry } from './steps.ts';

export interface AnsweredRowProps {
  readonly template: Template;
  readonly entry: Entry;
  readonly answer: Answer | undefined;
  /** Opens the question again; absent where it is only read. */
  readonly onEdit?: (() => void) | undefined;
  /** The quoted sentence too. */
  readonly whole?: boolean;
}

/** A question folded to one line: its answer, why, and where it stands. */
export function AnsweredRow({ template, entry, answer, onEdit, whole = false }: AnsweredRowProps) {
  const t = useText();
  const code = answer?.answer ?? null;
  const page = answer?.page.trim() ?? '';
  const why = answer?.justification.trim() ?? '';
  const quote = answer?.quote.trim() ?? '';
  return (
    <li className="qa">
      <span className="qa-id">{entry.key}</span>
      <span>
        {entry.question.text}
        {entry.part !== null && <span className="muted"> {entry.part}</span>}
      </span>
      <span className={code === null ? 'qa-none' : 'qa-answer'}>{code === null ? t('assess.q.unanswered') : answerLabel(template, code)}</span>
      <span className="qa-cite">
        {why !== '' && <span>{why} </span>}
        {code !== null && why === '' && <span className="qa-missing">{t('assess.q.noJustification')} </span>}
        {page !== '' && <span>{t('assess.q.onPage', { page })} </span>}
        {onEdit !== undefined && (
          <button type="button" className="link-button" onClick={onEdit}>
            {t(code === null ? 'assess.q.answer' : 'assess.q.change')}
            <span className="sr"> {entry.key}</span>
          </button>
        )}
        {whole && quote !== '' && <q className="qa-quote">{quote.replace(/^[”"“]|[”"“]$/g, '')}</q>}
      </span>
    </li>
  );
}
