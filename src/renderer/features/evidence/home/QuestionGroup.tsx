import { Link } from 'react-router';
import { gradeLevels } from '#core/evidence/grade/scale.ts';
import type { client } from '#renderer/rpc/client.ts';
import { useText } from '#renderer/text/useText.ts';
import { LevelSymbol } from '../parts/index.ts';
import type { Group } from './groups.ts';

export type ListedQuestion = Awaited<ReturnType<typeof client.evidence.question.list>>['questions'][number];

function useStanding() {
  const t = useText();
  return ({ results, consensusDone, assessments }: ListedQuestion): string =>
    [t('evhome.question.results', { count: results }), ...(consensusDone > 0 ? [t('evhome.question.consensus', { count: consensusDone })] : []), ...(assessments.draft > 0 ? [t('evhome.question.drafts', { count: assessments.draft })] : [])].join(', ');
}

function Level({ level }: { readonly level: number | null }) {
  const t = useText();
  const known = gradeLevels.find((one) => one === level);
  return known === undefined ? <LevelSymbol level={null} small /> : <LevelSymbol level={known} label={t(`evhome.level.${known}`)} small />;
}

function QuestionRow({ question }: { readonly question: ListedQuestion }) {
  const t = useText();
  const standing = useStanding();
  return (
    <li className="evhome-question">
      <div>
        <p className="evhome-title">
          <Link to={`/evidens/fragor/${question.id}`}>{question.title}</Link>
        </p>
        <p className="small muted">
          {standing(question)}
          {question.stale !== null && <b className="evhome-stale"> {t('evhome.stale')}</b>}
          {question.archived && <b className="evhome-stale"> {t('evhome.archived')}</b>}
        </p>
      </div>
      {question.outcomes.length === 0 ? (
        <p className="small muted">{t('evhome.noOutcomes')}</p>
      ) : (
        <ul className="evhome-outcomes">
          {question.outcomes.map((outcome) => (
            <li key={outcome.id}>
              <span>
                {outcome.name}
                {outcome.followUp !== '' && <span className="muted">, {outcome.followUp}</span>}
              </span>
              <Level level={outcome.level} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The questions about one intervention, each with how certain the answer is, outcome by outcome. */
export function QuestionGroup({ group }: { readonly group: Group<ListedQuestion> }) {
  const t = useText();
  const absent = group.questions.some((question) => question.outcomes.some((outcome) => outcome.level === 1));
  return (
    <div className="evhome-group">
      <h3>
        <Link className="bare" to={`/katalog/${group.interventionId}`}>
          {group.name}
        </Link>
      </h3>
      <ul>
        {group.questions.map((question) => (
          <QuestionRow key={question.id} question={question} />
        ))}
      </ul>
      {absent && <p className="small muted">{t('evhome.absence')}</p>}
    </div>
  );
}
