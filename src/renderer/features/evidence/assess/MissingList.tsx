import { Fragment } from 'react';
import { lowerFirst } from '#core/evidence/words/first-letter.ts';
import type { Problem } from '#core/evidence/flow/problems.ts';
import { useText } from '#renderer/text/useText.ts';
import { useAssess } from './form-context.ts';
import { beforeStep, shortName, stepsOf, wholeStep } from './steps.ts';

type Form = ReturnType<typeof useAssess>;

/** The step where something is mended. */
function stepOf({ template }: Form, { path: [kind, id] }: Problem): string {
  if (kind === 'context') return beforeStep;
  if (kind === 'domains') return String(id);
  if (kind !== 'answers') return wholeStep;
  const home = template.domains.find((domain) => domain.questions.some((question) => question.id === id || question.parts?.some((part) => part.id === id) === true));
  return home?.id ?? wholeStep;
}

/** The place on the open step to go to; null where the step itself is the place. */
function anchorOf({ path: [kind] }: Problem): string | null {
  if (kind === 'interest') return 'intresse';
  return kind === 'overall' ? 'helhetsbedomning' : null;
}

interface GoProps {
  readonly problem: Problem;
  readonly children: React.ReactNode;
}

/** Leads to where one thing is mended. */
function Go({ problem, children }: GoProps) {
  const form = useAssess();
  const step = stepOf(form, problem);
  const anchor = anchorOf(problem);
  const go = (): void => {
    if (anchor === null) form.go(step, problem.path[0] === 'answers' ? String(problem.path[1]) : null);
    else document.getElementById(anchor)?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  return (
    <a href={anchor === null ? `?del=${step}` : `#${anchor}`} onClick={(event) => (event.preventDefault(), go())}>
      {children}
    </a>
  );
}

/** Numbers of questions, each a link. */
function Numbers({ problems }: { readonly problems: readonly Problem[] }) {
  return problems.map((problem, at) => (
    <Fragment key={String(problem.path[1])}>
      {at > 0 && ', '}
      <Go problem={problem}>{String(problem.path[1])}</Go>
    </Fragment>
  ));
}

/** What is left in one step, in words with links. */
function StepLeft({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useText();
  const { template } = useAssess();
  const of = (...codes: readonly Problem['code'][]): readonly Problem[] => problems.filter(({ code }) => codes.includes(code));
  const answers = of('answer-missing');
  const justifications = of('justification-missing');
  const single = of('choice-missing', 'judgement-missing', 'reason-missing', 'interest-missing', 'interest-text-missing');
  const wordsOf = ({ code, path }: Problem): string => {
    if (code === 'choice-missing') return t('assess.left.choice', { label: lowerFirst(template.choices.find((choice) => choice.id === path[1])?.label ?? '') });
    if (code === 'judgement-missing') return t('assess.left.judgement');
    if (code === 'reason-missing') return t('assess.left.reason');
    return t(code === 'interest-text-missing' ? 'assess.left.interestText' : 'assess.left.interest');
  };
  const parts = [
    ...(answers.length === 0 ? [] : [t.rich('assess.left.answers', { links: <Numbers key="answers" problems={answers} /> })]),
    ...(justifications.length === 0 ? [] : [t.rich('assess.left.justifications', { links: <Numbers key="justifications" problems={justifications} /> })]),
    ...single.map((problem) => (
      <Go key={problem.code + problem.path.join('/')} problem={problem}>
        {wordsOf(problem)}
      </Go>
    )),
  ];
  return parts.map((part, at) => (
    <Fragment key={at}>
      {at > 0 && '; '}
      {part}
    </Fragment>
  ));
}

/** All that is left before the assessment is done, step by step; each link leads to where it is mended. */
export function MissingList() {
  const t = useText();
  const form = useAssess();
  const left = form.problems.filter((problem) => problem.blocks);
  if (left.length === 0) return <p className="muted">{t('assess.left.none')}</p>;
  const nameOf = (step: string): string => {
    const domain = form.template.domains.find((one) => one.id === step);
    return domain === undefined ? t(step === beforeStep ? 'assess.before' : 'assess.whole') : shortName(domain);
  };
  return (
    <ul className="left-list">
      {stepsOf(form.template).flatMap((step) => {
        const here = left.filter((problem) => stepOf(form, problem) === step);
        if (here.length === 0) return [];
        return [
          <li key={step}>
            <b className="strong">{nameOf(step)}</b>: <StepLeft problems={here} />
          </li>,
        ];
      })}
    </ul>
  );
}
