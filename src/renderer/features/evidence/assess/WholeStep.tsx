import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { RobSign } from '../parts/RobSign.tsx';
import { judgementIn } from './content.ts';
import { useAssess } from './form-context.ts';
import { MissingList } from './MissingList.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { SaveLine } from './SaveLine.tsx';
import { entriesOf, neighbour, progressIn, shapeOf, shortName, stepHeading, wholeStep } from './steps.ts';
import { judgementLabel } from './words.ts';

/** The areas with what was proposed and what the person judged. */
function AreaTable() {
  const t = useText();
  const { template, content, outcome, go } = useAssess();
  const rated = template.domains.filter((domain) => domain.rated);
  if (rated.length === 0) return null;
  return (
    <table className="tbl areas">
      <caption className="sr">{t('assess.whole.areas')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('assess.whole.area')}</th>
          <th scope="col">{t('assess.whole.proposal')}</th>
          <th scope="col">{t('assess.judge')}</th>
        </tr>
      </thead>
      <tbody>
        {rated.map((domain) => {
          const judged = judgementIn(content, domain.id);
          const proposed = outcome.domains[domain.id]?.proposal ?? null;
          return (
            <tr key={domain.id}>
              <th scope="row">
                <a href={`?del=${domain.id}`} className="quiet" onClick={(event) => (event.preventDefault(), go(domain.id))}>
                  {domain.number} {shortName(domain)}
                </a>
              </th>
              <td>{proposed === null ? <span className="muted">{t('assess.whole.noProposal')}</span> : judgementLabel(template.judgements, proposed)}</td>
              <td>
                <span className="area-judged">
                  <RobSign sign={shapeOf(template, content, domain.id, progressIn(domain, outcome))} />
                  {judged.judgement === null ? <span className="muted">{t('assess.whole.notJudged')}</span> : judgementLabel(template.judgements, judged.judgement)}
                </span>
                {judged.reason.trim() !== '' && <span className="small muted area-reason">{judged.reason}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Questions that are answered beside the rest and never counted. */
function Extra() {
  const t = useText();
  const { template, content } = useAssess();
  if (template.extraQuestions.length === 0) return null;
  return (
    <div className="extra">
      <p className="small muted">{t('assess.whole.extra')}</p>
      {template.extraQuestions.flatMap((question) => entriesOf(question, content)).map((entry) => (
        <QuestionCard key={entry.key} entry={entry} />
      ))}
    </div>
  );
}

/** The assessor's own interests in what is assessed. */
function Interest() {
  const t = useText();
  const { content, change, left, stopped } = useAssess();
  const { interest } = content;
  const problem = left.some((path) => path.join('/') === 'interest/text') ? t('assess.identityNumber') : null;
  return (
    <div className="interest" id="intresse">
      <RadioGroup
        label={t('assess.interest')}
        description={t('assess.interest.help')}
        choices={[
          { value: 'none', label: t('assess.interest.none') },
          { value: 'some', label: t('assess.interest.some') },
        ]}
        value={interest.declared}
        onChange={(declared) => change((before) => ({ ...before, interest: { ...before.interest, declared } }))}
        isReadOnly={stopped !== undefined}
      />
      {(interest.declared === 'some' || interest.text !== '') && (
        <TextArea label={t('assess.interest.text')} rows={2} maxLength={2_000} value={interest.text} onChange={(text) => change((before) => ({ ...before, interest: { ...before.interest, text } }))} errorMessage={problem} isReadOnly={stopped !== undefined} />
      )}
    </div>
  );
}

export interface WholeStepProps {
  readonly onDone: () => void;
  readonly busy: boolean;
}

/** The areas together, what is never counted, one's own interests, what is left, and done. */
export function WholeStep({ onDone, busy }: WholeStepProps) {
  const t = useText();
  const { template, problems, go, stopped, opened } = useAssess();
  const left = problems.filter((problem) => problem.blocks).length;
  const before = neighbour(template, wholeStep, -1);
  const blind = opened.others.length > 0 || opened.about.calibrationId !== null ? 'assess.done.blind' : 'assess.done.alone';
  return (
    <section className="sec assess-main" aria-labelledby={stepHeading}>
      <h2 className="q-text whole-heading" id={stepHeading} tabIndex={-1}>
        {t('assess.whole.heading')}
      </h2>
      <p className="q-help muted">{t(template.edition.startsWith('SBU') ? 'assess.whole.sbu' : 'assess.whole.weighed')}</p>
      <AreaTable />
      <Extra />
      <Interest />
      <div className="sec finish">
        <h2 className="aside-title">{t('assess.left')}</h2>
        <MissingList />
        <div className="bar-foot">
          <Button variant="primary" isDisabled={left > 0 || busy || stopped !== undefined} why={stopped ?? (left > 0 ? t('assess.done.notYet') : undefined)} onPress={onDone}>
            {t('assess.done')}
          </Button>
          {before !== null && (
            <Button variant="plain" onPress={() => go(before)}>
              {t('assess.go.back')}
            </Button>
          )}
          <SaveLine />
        </div>
        <p className="small muted">{t(blind)}</p>
      </div>
    </section>
  );
}
