import { fail } from '#core/shared/errors.ts';
import type { Answers, ContextValues, Outcome, Proposal } from './outcome.ts';
import type { Template } from './schema.ts';

/** What follows from `answers`, which may be few, out of order or left from an earlier path. What the template does not know is not counted. */
export function propose(template: Template, answers: Answers, context: ContextValues = {}): Outcome {
  void [answers, context];
  return fail('UNSUPPORTED', `no engine yet for ${template.id}`);
}

/** What follows for the whole from judgements of the areas, whoever made them. */
export function proposeOverall(template: Template, domains: Readonly<Record<string, string>>, context: ContextValues = {}): Proposal {
  void [domains, context];
  return fail('UNSUPPORTED', `no engine yet for ${template.id}`);
}
