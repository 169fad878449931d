import { Fragment } from 'react';
import { lowerFirst } from '#core/evidence/words/first-letter.ts';
import type { Domain } from '#core/evidence/template/schema.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { AnsweredRow } from './AnsweredRow.tsx';
import { judgementIn, withJudgement } from './content.ts';
import { useAssess } from './form-context.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { SaveLine } from './SaveLine.tsx';
import { isAnswered, isReached, neighbour, nextUnanswered, notCounted, shortName, stepHeading, wholeStep, type Entry } from './steps.ts';
import { judgementLabel } from './words.ts';

/** The button that a key press on the last question goes to. */
export const onwardId = 'vidare';

/** The way on: the next question, or the next area with the proposed judgement taken where none has been made. */
function Onward({ domain }: { readonly domain: Domain }) {
  const t = useText();
  const { template, content, outcome, entries, open, go, change, stopped } = useAssess();
  const next = nextUnanswered(entries, content, open);
  const nextStep = neighbour(template, domain.id, 1);
  const name = lowerFirst(shortName(domain));
  if (open !== null && next !== null) {
    return (
      <Button id={onwardId} variant="primary" onPress={() => go(domain.id, next)}>
        {t('assess.go.nextQuestion')} <Icon name="next" />
      </Button>
    );
  }
  if (!isReached(template, domain, outcome)) {
    return (
      <Button id={onwardId} variant="primary" onPress={() => go(wholeStep)}>
        {t('assess.go.whole')} <Icon name="next" />
      </Button>
    );
  }
  const proposal = outcome.domains[domain.id]?.proposal ?? null;
  const takes = domain.rated && stopped === undefined && proposal !== null && judgementIn(content, domain.id).judgement === null;
  const finish = (): void => {
    if (takes) change((before) => withJudgement(before, domain.id, { judgement: proposal }));
    if (nextStep !== null) go(nextStep);
  };
  return (
    <Button id={onwardId} variant="primary" onPress={finish}>
      {takes ? t('assess.go.doneTaking', { name, judgement: lowerFirst(judgementLabel(template.judgements, proposal)) }) : t('assess.go.done', { name })} <Icon name="next" />
    </Button>
  );
}

/** The way back: the question before, or the step before. */
function Back({ domain }: { readonly domain: Domain }) {
  const t = useText();
  const { template, entries, open, go } = useAssess();
  const before = open === null ? entries.at(-1) : entries[entries.findIndex((entry) => entry.key === open) - 1];
  if (before !== undefined) {
    return (
      <Button variant="plain" onPress={() => go(domain.id, before.key)}>
        {t('assess.go.backTo', { id: before.key })}
      </Button>
    );
  }
  const step = neighbour(template, domain.id, -1);
  if (step === null) return null;
  return (
    <Button variant="plain" onPress={() => go(step)}>
      {t('assess.go.back')}
    </Button>
  );
}

function Foot({ domain, withBack = true }: { readonly domain: Domain; readonly withBack?: boolean }) {
  return (
    <div className="bar-foot">
      <Onward domain={domain} />
      {withBack && <Back domain={domain} />}
      <SaveLine />
    </div>
  );
}

/** Answers that the others have closed the question for: kept, folded, never counted. */
function NotCounted({ domain }: { readonly domain: Domain }) {
  const t = useText();
  const { template, content, outcome } = useAssess();
  const kept = notCounted(domain, outcome, content);
  if (kept.length === 0) return null;
  return (
    <details className="kept">
      <summary>{t('assess.kept', { count: kept.length })}</summary>
      <p className="small muted">{t('assess.keptHelp')}</p>
      <ul>
        {kept.map((entry) => (
          <AnsweredRow key={entry.key} template={template} entry={entry} answer={content.answers[entry.key]} />
        ))}
      </ul>
    </details>
  );
}

function Rows({ entries }: { readonly entries: readonly Entry[] }) {
  const { template, content, step, go } = useAssess();
  if (entries.length === 0) return null;
  return (
    <ul>
      {entries.map((entry) => (
        <AnsweredRow key={entry.key} template={template} entry={entry} answer={content.answers[entry.key]} onEdit={() => go(step, entry.key)} />
      ))}
    </ul>
  );
}

/** One question open between what is answered before it and after it. */
function OneAtATime({ domain }: { readonly domain: Domain }) {
  const t = useText();
  const { entries, open, content } = useAssess();
  const at = entries.findIndex((entry) => entry.key === open);
  const current = entries[at];
  if (current === undefined) {
    return (
      <>
        <Rows entries={entries} />
        <div className="q">
          <h2 className="q-text" id={stepHeading} tabIndex={-1}>
            {t('assess.area.allAnswered')}
          </h2>
          <p className="q-help muted">{t(domain.rated ? 'assess.area.nowJudge' : 'assess.area.goOn')}</p>
          <Foot domain={domain} />
        </div>
      </>
    );
  }
  return (
    <>
      <Rows entries={entries.slice(0, at)} />
      <QuestionCard key={current.key} entry={current}>
        <Foot domain={domain} />
      </QuestionCard>
      <div className="qa-after">
        <Rows entries={entries.slice(at + 1).filter((entry) => isAnswered(content, entry))} />
      </div>
    </>
  );
}

function AllAtOnce({ domain }: { readonly domain: Domain }) {
  const { entries } = useAssess();
  return (
    <>
      {entries.map((entry) => (
        <Fragment key={entry.key}>
          <QuestionCard entry={entry} />
        </Fragment>
      ))}
      <Foot domain={domain} withBack={false} />
    </>
  );
}

/** An area whose questions are not asked, or that has none: why, and what to do. */
function NothingAsked({ domain }: { readonly domain: Domain }) {
  const t = useText();
  const { template, outcome } = useAssess();
  const stopped = !isReached(template, domain, outcome);
  return (
    <div className="q">
      <h2 className="q-text" id={stepHeading} tabIndex={-1}>
        {t(domain.questions.length === 0 ? 'assess.area.noQuestions' : stopped ? 'assess.area.notReached' : 'assess.area.notAsked')}
      </h2>
      <p className="q-help muted">{t(domain.questions.length === 0 ? 'assess.area.noQuestionsHelp' : stopped ? 'assess.area.notReachedHelp' : 'assess.area.notAskedHelp')}</p>
      <Foot domain={domain} />
    </div>
  );
}

/** The questions of one area. */
export function AreaStep({ domain }: { readonly domain: Domain }) {
  const t = useText();
  const { entries, showAll } = useAssess();
  const name = lowerFirst(shortName(domain));
  return (
    <section className="sec assess-main" aria-label={t('assess.area.questions', { name })}>
      {domain.help !== '' && <p className="area-help muted">{domain.help}</p>}
      {entries.length === 0 ? <NothingAsked domain={domain} /> : showAll ? <AllAtOnce domain={domain} /> : <OneAtATime domain={domain} />}
      <NotCounted domain={domain} />
    </section>
  );
}
