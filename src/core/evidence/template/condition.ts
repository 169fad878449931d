import type { Clause, Condition } from './schema.ts';

/** The answer that a question has where it is not asked. */
export const notApplicable = 'NA';

/** What a condition looks at: answers as the rules read them, by question, and choices by id. */
export interface Situation {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

function clauseHolds(clause: Clause, { values, context }: Situation): boolean {
  if ('context' in clause) return (context[clause.context] ?? []).some((chosen) => clause.in.includes(chosen));
  const fits = (question: string): boolean => {
    const value = values[question];
    return value !== undefined && clause.in.includes(value);
  };
  return clause.match === 'any' ? clause.questions.some(fits) : clause.questions.every(fits);
}

/** True where the condition is true of the situation. */
export function holds(condition: Condition, situation: Situation): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, situation));
  if ('any' in condition) return condition.any.some((one) => holds(one, situation));
  return clauseHolds(condition, situation);
}

/** Every clause of a condition, however deep. */
export function clausesOf(condition: Condition): readonly Clause[] {
  if ('all' in condition) return condition.all.flatMap(clausesOf);
  if ('any' in condition) return condition.any.flatMap(clausesOf);
  return [condition];
}
