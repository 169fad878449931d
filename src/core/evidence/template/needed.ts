import { clausesOf, holds, type Situation } from './condition.ts';
import type { Clause, Condition } from './schema.ts';

/** The same condition without one answer or choice of one of its clauses. */
function without(condition: Condition, clause: Clause, code: string): Condition {
  if ('all' in condition) return { all: condition.all.map((one) => without(one, clause, code)) };
  if ('any' in condition) return { any: condition.any.map((one) => without(one, clause, code)) };
  return condition === clause ? { ...clause, in: clause.in.filter((one) => one !== code) } : condition;
}

interface Named {
  readonly clause: Clause;
  readonly code: string;
}

function nameOf({ clause, code }: Named): string {
  return 'questions' in clause ? `${clause.questions.join(', ')} ${code}` : `${clause.context} ${code}`;
}

/**
 * Finds what a condition names to no purpose: answers and choices that never make a difference, because something else says the same or
 * because they cannot stand together. Such a cell of a table would look as if it meant something.
 */
export function needlessIn(condition: Condition): { see(situation: Situation): void; end(): readonly string[] } {
  let left: readonly Named[] = clausesOf(condition).flatMap((clause) => clause.in.map((code) => ({ clause, code })));
  return {
    see(situation) {
      if (left.length > 0 && holds(condition, situation)) left = left.filter(({ clause, code }) => holds(without(condition, clause, code), situation));
    },
    end: () => left.map(nameOf),
  };
}
