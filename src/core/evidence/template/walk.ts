import { clausesIn, differentAnswers, givenAnswer, readOptions } from './answers.ts';
import { holds, notApplicable, type Situation } from './condition.ts';
import type { Answers } from './outcome.ts';
import type { Domain, DomainRule, RuleRow, Template } from './schema.ts';

/** What an area's rule says about one way of answering everything that is asked. */
export interface Leaf {
  readonly judgement: string | null;
  /** The rows that say it, by the ids in the template. */
  readonly rows: readonly RuleRow[];
  readonly key: string;
}

/** Every way in which an area can still be answered. */
export interface Walk {
  /** Questions that are asked in some of the ways, and those that are not asked in some. */
  readonly askedIn: ReadonlySet<string>;
  readonly notAskedIn: ReadonlySet<string>;
  /** What the rule can still say, by key. Empty where the area has no rule. */
  readonly leaves: ReadonlyMap<string, Leaf>;
  readonly ways: number;
}

/** More ways than this are not tried: such an area is refused when the template is read. */
export const mostWays = 60_000;

const nothingSaid: Leaf = { judgement: null, rows: [], key: '' };

function rowOf(rows: readonly RuleRow[], situation: Situation): RuleRow | undefined {
  return rows.find((row) => row.when.every((one) => holds(one, situation)));
}

/** Rank of a judgement in its scale; what has no place in the order comes first. */
function severity(template: Template, judgement: string): number {
  return template.judgements.find((one) => one.code === judgement)?.rank ?? -1;
}

function worstOfParts(template: Template, rule: Extract<DomainRule, { kind: 'parts' }>, situation: Situation): Leaf {
  const found = rule.parts.map((part) => ({ part: part.id, row: rowOf(part.rows, situation) }));
  const rows = found.flatMap(({ part, row }) => (row === undefined ? [] : [{ part, row }]));
  if (rows.length < rule.parts.length) return nothingSaid;
  const worst = Math.max(...rows.map(({ row }) => severity(template, row.judgement)));
  const deciding = rows.filter(({ row }) => severity(template, row.judgement) === worst);
  return { judgement: deciding[0]?.row.judgement ?? null, rows: deciding.map(({ row }) => row), key: deciding.map(({ part, row }) => `${part}:${row.id}`).join(' ') };
}

/** What the rule of an area says when everything that is asked has an answer. */
export function judge(template: Template, rule: DomainRule, situation: Situation): Leaf {
  if (rule.kind === 'none') return nothingSaid;
  if (rule.kind === 'parts') return worstOfParts(template, rule, situation);
  const row = rowOf(rule.rows, situation);
  return row === undefined ? nothingSaid : { judgement: row.judgement, rows: [row], key: row.id };
}

/** What is known when an area is walked: the answers given and the choices made. */
export interface Known {
  readonly answers: Answers;
  readonly context: Situation['context'];
}

/** For the check of a template: the end of every way, with every answer tried apart also where rules read two as one. */
export type Visit = (situation: Situation) => void;

/** Tries every way of answering what has no answer, question by question, each where it is asked. */
export function walk(template: Template, domain: Domain, { answers, context }: Known, visit?: Visit): Walk {
  const askedIn = new Set<string>();
  const notAskedIn = new Set<string>();
  const leaves = new Map<string, Leaf>();
  const clauses = clausesIn(domain);
  let ways = 0;
  function step(index: number, values: Situation['values']): void {
    if (ways >= mostWays) return;
    const question = domain.questions[index];
    if (question === undefined) {
      const situation = { values, context };
      const leaf = judge(template, domain.rule, situation);
      ways += 1;
      leaves.set(leaf.key, leaf);
      visit?.(situation);
      return;
    }
    if (question.askedIf !== undefined && !holds(question.askedIf, { values, context })) {
      notAskedIn.add(question.id);
      step(index + 1, { ...values, [question.id]: notApplicable });
      return;
    }
    askedIn.add(question.id);
    const given = givenAnswer(template, question, answers);
    const tried = given !== undefined ? [given] : visit === undefined ? differentAnswers(template, question, clauses) : readOptions(template, question);
    for (const answer of tried) step(index + 1, { ...values, [question.id]: answer });
  }
  step(0, {});
  return { askedIn, notAskedIn, leaves, ways };
}
