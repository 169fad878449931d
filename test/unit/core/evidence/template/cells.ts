import type { Answers } from '#core/evidence/template/outcome.ts';
import { propose } from '#core/evidence/template/propose.ts';
import type { Clause, Condition, Domain, RuleRow, Template } from '#core/evidence/template/schema.ts';
import { parseTemplate } from '#core/evidence/template/validate.ts';
import type { Oracle } from './oracles.ts';
import { areaOf, combinations, contextsOf, kindsOf, only, oracleOf, type Chosen } from './ways.ts';

/** One cell of a decision table with another content. */
export interface Mutation {
  readonly where: string;
  readonly template: Template;
}

type Change<T> = readonly [string, T];
const readable = ['Y', 'N', 'NI', 'NA'];

/** What the questions of a clause can be answered with, NA where one of them may go unasked. */
function possible(domain: Domain, ids: readonly string[]): readonly string[] {
  const questions = domain.questions.filter((question) => ids.includes(question.id));
  return readable.filter((code) => questions.some((question) => (code === 'NA' ? question.askedIf !== undefined || question.options.includes('NA') : question.options.includes(code))));
}

function changedClauses(domain: Domain, template: Template, clause: Clause): Change<Clause>[] {
  if ('context' in clause) {
    const others = template.choices.find((choice) => choice.id === clause.context)?.options.map((option) => option.code).filter((code) => !clause.in.includes(code)) ?? [];
    return others.map((code) => [`${clause.context} ${code}`, { ...clause, in: [code] }]);
  }
  const name = clause.questions.join('+');
  const toggled = possible(domain, clause.questions).map((code): Change<Clause> => {
    const now = clause.in.includes(code) ? clause.in.filter((one) => one !== code) : [...clause.in, code];
    return [`${name} ${clause.in.includes(code) ? 'without' : 'with'} ${code}`, { ...clause, in: now }];
  });
  const turned: Change<Clause>[] = clause.questions.length > 1 ? [[`${name} ${clause.match === 'any' ? 'all' : 'any'}`, { ...clause, match: clause.match === 'any' ? 'all' : 'any' }]] : [];
  return [...toggled, ...turned];
}

function changedConditions(domain: Domain, template: Template, condition: Condition): Change<Condition>[] {
  if (!('all' in condition) && !('any' in condition)) return changedClauses(domain, template, condition);
  const inside = 'all' in condition ? condition.all : condition.any;
  const put = (parts: readonly Condition[]): Condition => ('all' in condition ? { all: [...parts] } : { any: [...parts] });
  const turned: Change<Condition> = 'all' in condition ? ['any of them', { any: inside }] : ['all of them', { all: inside }];
  return [turned, ...inside.flatMap((one, place) => changedConditions(domain, template, one).map(([what, changed]): Change<Condition> => [what, put(inside.with(place, changed))]))];
}

function changedRows(domain: Domain, template: Template, rows: readonly RuleRow[]): Change<RuleRow[]>[] {
  return rows.flatMap((row, place) => {
    const cells = row.when.flatMap((clause, cell) => changedClauses(domain, template, clause).map(([what, changed]): Change<RuleRow> => [`${row.id}: ${what}`, { ...row, when: row.when.with(cell, changed) }]));
    const judged = template.judgements.filter((one) => one.code !== row.judgement).map((one): Change<RuleRow> => [`${row.id}: ${one.code}`, { ...row, judgement: one.code }]);
    return [...cells, ...judged].map(([what, changed]): Change<RuleRow[]> => [what, rows.with(place, changed)]);
  });
}

function changedDomains(domain: Domain, template: Template): Change<Domain>[] {
  const { rule, questions } = domain;
  const asked = questions.flatMap((question, place) =>
    question.askedIf === undefined ? [] : changedConditions(domain, template, question.askedIf).map(([what, askedIf]): Change<Domain> => [`${question.id} asked if ${what}`, { ...domain, questions: questions.with(place, { ...question, askedIf }) }]),
  );
  if (rule.kind === 'table') return [...asked, ...changedRows(domain, template, rule.rows).map(([what, rows]): Change<Domain> => [what, { ...domain, rule: { ...rule, rows } }])];
  if (rule.kind === 'none') return asked;
  const parts = rule.parts.flatMap((part, place) => changedRows(domain, template, part.rows).map(([what, rows]): Change<Domain> => [what, { ...domain, rule: { ...rule, parts: rule.parts.with(place, { ...part, rows }) } }]));
  return [...asked, ...parts];
}

/** Every cell of the tables of one area, each changed once in every way it can be. */
export function mutationsOf(whole: Template, id: string): readonly Mutation[] {
  const template = only(whole, id);
  return changedDomains(areaOf(template, id), template).map(([what, domain]) => ({ where: `${whole.id} ${id} ${what}`, template: { ...template, domains: [domain] } }));
}

/** Every way of answering an area, one answer of each kind, with what the oracle says. */
export interface Expected {
  readonly context: Chosen;
  readonly answers: Answers;
  readonly judgement: string | null;
  readonly asked: ReadonlySet<string>;
}

export function expectedOf(whole: Template, id: string, oracle: Oracle): readonly Expected[] {
  const { questions } = areaOf(whole, id);
  return (contextsOf[`${whole.id} ${id}`] ?? [{}]).flatMap((context) => [...combinations(questions.map((question) => [question.id, kindsOf(question.options)]))].map((answers) => ({ context, answers, ...oracleOf(oracle, answers, context) })));
}

function oracleNotices({ template }: Mutation, id: string, expected: readonly Expected[]): boolean {
  return expected.some(({ context, answers, judgement, asked }) => {
    const says = propose(template, answers, context);
    return says.domains[id]?.proposal !== judgement || says.asked.length !== asked.size || says.asked.some((one) => !asked.has(one));
  });
}

/**
 * Who notices the mutation: the oracle; or, where it changes nothing that anybody can answer, the check that refuses cells without meaning; or nobody.
 * The check is the quicker of the two.
 */
export function noticedBy(mutation: Mutation, id: string, expected: readonly Expected[], first: 'check' | 'oracle'): 'check' | 'oracle' | null {
  const check = (): boolean => parseTemplate(mutation.template).problems.length > 0;
  if (first === 'check' && check()) return 'check';
  if (oracleNotices(mutation, id, expected)) return 'oracle';
  return first === 'oracle' && check() ? 'check' : null;
}
