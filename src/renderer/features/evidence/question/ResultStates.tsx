import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { useMay } from '#renderer/ui/useMay.ts';
import { assessment, consensus, newAssessment } from './addresses.ts';
import type { StoredResult } from './types.ts';

/** How far each assessor has come with a result, and what to do next. */
export function ResultStates({ result, questionId }: { readonly result: StoredResult; readonly questionId: string }) {
  const t = useText();
  const mine = result.assessments.find((one) => one.mine);
  const done = result.assessments.filter((one) => one.state !== 'draft').length;
  const { may } = useMay('edit');
  return (
    <div className="q-states">
      {result.assessments.length > 0 && (
        <ul>
          {result.assessments.map((one) => (
            <li key={one.id}>
              {one.assessor} <span className="muted">{t(`question.state.${one.state}`)}</span>
              {one.state === 'draft' && one.progress !== null && <span className="muted"> {t('question.state.progress', { answered: one.progress.answered, asked: one.progress.asked })}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="q-states-do">
        {mine === undefined && may && result.consensus?.state !== 'done' && <Link to={newAssessment(questionId, result.id)}>{t(result.assessments.length === 0 ? 'question.assess.begin' : 'question.assess.asSecond')}</Link>}
        {mine !== undefined && <Link to={assessment(mine.id)}>{t(mine.state === 'draft' ? 'question.assess.goOn' : 'question.assess.see')}</Link>}
        {done >= 2 && <Link to={consensus(result.id)}>{t(result.consensus?.state === 'done' ? 'question.assess.consensusDone' : 'question.assess.consensus')}</Link>}
        {done === 1 && result.assessments.length > 1 && <span className="muted">{t('question.assess.waits')}</span>}
      </p>
    </div>
  );
}
