import type { Assessment } from '../records/assessment.ts';
import type { Outcome } from '../template/outcome.ts';
import { propose, proposeOverall } from '../template/propose.ts';
import type { Template } from '../template/schema.ts';

/** What of an assessment the rules look at. */
export type Answered = Pick<Assessment, 'answers' | 'domains' | 'context'>;

/** The answers given, by the question's number. */
export function givenAnswers({ answers }: Pick<Assessment, 'answers'>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).flatMap(([id, { answer }]) => (answer === null ? [] : [[id, answer] as const])));
}

/** The judgement of each area: the person's where there is one, otherwise the proposed. */
function judgedDomains(answered: Answered, outcome: Outcome): Record<string, string> {
  const proposed = Object.entries(outcome.domains).map(([id, { proposal }]) => [id, answered.domains[id]?.judgement ?? proposal] as const);
  return Object.fromEntries(proposed.flatMap(([id, judgement]) => (judgement === null ? [] : [[id, judgement] as const])));
}

const found = new WeakMap<object, { readonly template: Template; readonly outcome: Outcome }>();

function computed(template: Template, answered: Answered): Outcome {
  const outcome = propose(template, givenAnswers(answered), answered.context);
  const differs = Object.entries(outcome.domains).some(([id, { proposal }]) => {
    const judged = answered.domains[id]?.judgement ?? null;
    return judged !== null && judged !== proposal;
  });
  if (!differs || template.overall.kind === 'count') return outcome;
  return { ...outcome, overall: proposeOverall(template, judgedDomains(answered, outcome)) };
}

/**
 * What follows from an assessment. The whole is proposed from the person's own judgements of the areas where they differ from the proposed.
 * Stored assessments never change, so each is counted once.
 */
export function reviewOf(template: Template, answered: Answered): Outcome {
  const known = found.get(answered);
  if (known?.template === template) return known.outcome;
  const outcome = computed(template, answered);
  found.set(answered, { template, outcome });
  return outcome;
}
