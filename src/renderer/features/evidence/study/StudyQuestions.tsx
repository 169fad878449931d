import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import type { StudyView } from './wording.ts';

type Question = StudyView['questions'][number];
type Result = Question['results'][number];
type Assessment = Result['assessments'][number];

/** Who, and how far: of somebody else's nothing more than that until it may be read. */
function AssessmentLine({ one }: { readonly one: Assessment }) {
  const t = useText();
  const words = `${one.mine ? t('study.page.mine') : one.assessor}, ${t(`study.page.state.${one.state}`)}`;
  return <li>{one.mine || one.readable ? <Link to={`/evidens/granska/${one.id}`}>{words}</Link> : words}</li>;
}

function ResultRow({ question, result }: { readonly question: Question; readonly result: Result }) {
  const t = useText();
  const mine = result.assessments.some((one) => one.mine);
  const hidden = result.assessments.some((one) => !one.mine && !one.readable);
  return (
    <tr>
      <th scope="row">{result.label}</th>
      <td>
        {result.assessments.length === 0 && <span className="muted">{t('study.page.notStarted')}</span>}
        <ul>
          {result.assessments.map((one) => (
            <AssessmentLine key={one.id} one={one} />
          ))}
        </ul>
        {hidden && <span className="small muted">{t('study.page.blind')}</span>}
      </td>
      <td className="r">{!mine && !question.archived && <Link to={`/evidens/granska/ny?fraga=${question.id}&resultat=${result.id}`}>{t('study.page.begin')}</Link>}</td>
    </tr>
  );
}

function QuestionPart({ question }: { readonly question: Question }) {
  const t = useText();
  return (
    <article className="study-question">
      <h3>
        <Link className="quiet" to={`/evidens/fragor/${question.id}`}>
          {question.title}
        </Link>
      </h3>
      <p className="small muted">
        {question.interventionName}
        {question.archived && ` · ${t('study.page.archivedQuestion')}`}
      </p>
      {question.results.length === 0 ? (
        <p className="small">{t('study.page.noResult')}</p>
      ) : (
        <div className="scroll-x" role="region" tabIndex={0} aria-label={question.title}>
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">{t('study.page.result')}</th>
                <th scope="col">{t('study.page.assessments')}</th>
                <th scope="col">
                  <span className="sr">{t('study.page.next')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {question.results.map((result) => (
                <ResultRow key={result.id} question={question} result={result} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </article>
  );
}

/** Where the study is used: each question, its results, and how far each assessment has come. */
export function StudyQuestions({ view }: { readonly view: StudyView }) {
  const t = useText();
  return (
    <Section title={t('study.page.questions')}>
      {view.questions.length === 0 && (
        <EmptyState title={t('study.page.noQuestion')} action={<LinkButton to="/evidens">{t('study.page.noQuestionAction')}</LinkButton>}>
          {t('study.page.noQuestionText')}
        </EmptyState>
      )}
      {view.questions.map((question) => (
        <QuestionPart key={question.id} question={question} />
      ))}
    </Section>
  );
}
