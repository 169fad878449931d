import { asRead, givenAnswer } from './answers.ts';
import type { Answers } from './outcome.ts';
import type { CountRow, OverallRule, Template } from './schema.ts';

/** What an area can still be judged as; null where a person must say without help of a rule, and it can be anything. */
export type Possible = ReadonlySet<string | null>;

/** The worst of every combination of what the areas can be judged as. */
export function worstOf({ order }: Extract<OverallRule, { kind: 'worst' }>, areas: readonly Possible[]): ReadonlySet<string> {
  let reached: ReadonlySet<number> = new Set([0]);
  for (const area of areas) {
    const places = area.has(null) ? order.map((_, place) => place) : [...area].map((judgement) => order.indexOf(judgement ?? ''));
    reached = new Set([...reached].flatMap((sofar) => places.map((place) => Math.max(sofar, place))));
  }
  return new Set([...reached].flatMap((place) => order[place] ?? []));
}

/** How many areas in a row, from the first, are met, in every combination. */
export function stepsOf({ met, reached }: Extract<OverallRule, { kind: 'steps' }>, areas: readonly Possible[]): ReadonlySet<string> {
  const ends = new Set<number>();
  let climbing = true;
  areas.forEach((area, taken) => {
    if (!climbing) return;
    if (area.has(null) || [...area].some((judgement) => judgement !== met)) ends.add(taken);
    climbing = area.has(null) || area.has(met);
  });
  if (climbing) ends.add(areas.length);
  return new Set([...ends].flatMap((taken) => reached[taken] ?? []));
}

/** Flaws among the answers: the questions that surely have one, and every number of them that is still possible. */
export interface Flaws {
  readonly critical: readonly string[];
  readonly other: readonly string[];
  /** Pairs of critical and other. */
  readonly possible: readonly (readonly [number, number])[];
}

/** Counts the flaws in the answers. `critical` are the questions that weigh more. */
export function flawsIn(template: Template, rule: Extract<OverallRule, { kind: 'count' }>, answers: Answers, critical: readonly string[]): Flaws {
  const sure: { critical: string[]; other: string[] } = { critical: [], other: [] };
  let possible: (readonly [number, number])[] = [[0, 0]];
  for (const question of template.domains.flatMap((domain) => domain.questions)) {
    const weighs = critical.includes(question.id);
    const given = givenAnswer(template, question, answers);
    const still = given === undefined ? [...new Set(question.options.map((option) => rule.flaws.includes(asRead(template, option))))] : [rule.flaws.includes(given)];
    if (!still.includes(false)) sure[weighs ? 'critical' : 'other'].push(question.id);
    const added = still.map((flaw): readonly [number, number] => (flaw ? (weighs ? [1, 0] : [0, 1]) : [0, 0]));
    const sums = possible.flatMap(([c, n]) => added.map(([dc, dn]): readonly [number, number] => [c + dc, n + dn]));
    possible = [...new Map(sums.map((pair) => [pair.join(' '), pair])).values()];
  }
  return { ...sure, possible };
}

/** The row of a count rule for so many critical and other flaws. */
export function countRow(rows: readonly CountRow[], [critical, other]: readonly [number, number]): CountRow | undefined {
  const within = (number: number, { min, max }: CountRow['critical']): boolean => number >= min && (max === null || number <= max);
  return rows.find((row) => within(critical, row.critical) && within(other, row.other));
}

