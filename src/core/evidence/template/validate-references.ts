import { clausesOf, notApplicable } from './condition.ts';
import { choicesIn } from './context.ts';
import type { Clause, Domain, OverallRule, Question, RuleRow, Template } from './schema.ts';
import { inWords, overallScale } from './sentence.ts';

/** Takes down one thing wrong: where in the template, and what. */
export type Complain = (where: string, what: string) => void;

function complainOfRepeats(complain: Complain, where: string, ids: readonly string[]): void {
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) complain(where, `”${id}” finns två gånger`);
}

/** The codes that rules can meet: answers as they are read. */
function readCodes(template: Template): readonly string[] {
  return template.answers.filter((option) => option.as === undefined).map((option) => option.code);
}

function checkClause(template: Template, clause: Clause, questions: readonly Question[], complain: (what: string) => void): void {
  if ('context' in clause) {
    const choice = template.choices.find((one) => one.id === clause.context);
    if (choice === undefined) complain(`nämner valet ”${clause.context}”, som inte finns`);
    else for (const code of clause.in) if (!choice.options.some((option) => option.code === code)) complain(`nämner ”${code}”, som inte finns i valet ”${choice.id}”`);
    return;
  }
  for (const id of clause.questions) if (!questions.some((question) => question.id === id)) complain(`nämner frågan ”${id}”, som inte finns i området`);
  for (const code of clause.in) {
    const option = template.answers.find((one) => one.code === code);
    if (option?.as !== undefined) complain(`nämner svaret ”${code}”, som läses som ”${option.as}”`);
    else if (option === undefined && code !== notApplicable) complain(`nämner svaret ”${code}”, som inte finns`);
  }
}

function laterThan(questions: readonly Question[], index: number, id: string): boolean {
  return questions.findIndex((question) => question.id === id) >= index;
}

/** True where a question is asked depending, by way of others, on itself. */
function dependsOnItself(questions: readonly Question[], start: string): boolean {
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const condition = questions.find((question) => question.id === id)?.askedIf;
    for (const clause of condition === undefined ? [] : clausesOf(condition)) {
      for (const next of 'questions' in clause ? clause.questions : []) {
        if (next === start) return true;
        if (!seen.has(next)) waiting.push(next);
        seen.add(next);
      }
    }
  }
  return false;
}

function checkAskedIf(template: Template, domain: Domain, index: number, complain: Complain): void {
  const question = domain.questions[index];
  if (question?.askedIf === undefined) return;
  const where = `fråga ${question.id}, askedIf`;
  if (dependsOnItself(domain.questions, question.id)) return complain(where, 'går i cirkel: frågan ställs beroende på sig själv');
  for (const clause of clausesOf(question.askedIf)) {
    checkClause(template, clause, domain.questions, (what) => complain(where, what));
    for (const id of 'questions' in clause ? clause.questions : []) if (laterThan(domain.questions, index, id)) complain(where, `nämner frågan ”${id}”, som inte står tidigare i området`);
  }
}

function checkQuestion(template: Template, question: Question, complain: Complain): void {
  const where = `fråga ${question.id}`;
  complainOfRepeats(complain, `${where}, options`, question.options);
  for (const code of question.options) if (!template.answers.some((option) => option.code === code)) complain(where, `erbjuder svaret ”${code}”, som inte finns`);
}

function checkRows(template: Template, domain: Domain, rows: readonly RuleRow[], complain: Complain): void {
  complainOfRepeats(complain, 'rader', rows.map((row) => row.id));
  for (const row of rows) {
    for (const clause of row.when) checkClause(template, clause, domain.questions, (what) => complain(`rad ”${row.id}”`, what));
    if (!template.judgements.some((one) => one.code === row.judgement)) complain(`rad ”${row.id}”`, `bedömer ”${row.judgement}”, som inte finns i skalan`);
  }
}

function checkDomain(template: Template, domain: Domain, complain: Complain): void {
  domain.questions.forEach((question, index) => {
    checkQuestion(template, question, complain);
    checkAskedIf(template, domain, index, complain);
  });
  const { rule } = domain;
  if (!domain.rated && rule.kind !== 'none') complain('regel', 'området har en regel men ingen egen bedömning');
  if (rule.kind === 'table') checkRows(template, domain, rule.rows, complain);
  if (rule.kind !== 'parts') return;
  complainOfRepeats(complain, 'delar', rule.parts.map((one) => one.id));
  for (const one of rule.parts) checkRows(template, domain, one.rows, (where, what) => complain(`del ”${one.id}”, ${where}`, what));
}

function checkCodes(complain: Complain, known: readonly string[], used: readonly string[], what: string): void {
  for (const code of used) if (!known.includes(code)) complain('helhet', `nämner ”${code}”, som inte finns ${what}`);
}

function checkWorst(template: Template, rule: Extract<OverallRule, { kind: 'worst' }>, complain: Complain): void {
  const scale = template.judgements.map((one) => one.code);
  checkCodes(complain, scale, [...rule.order, ...rule.notes.map((note) => note.judgement)], 'i områdenas skala');
  checkCodes(complain, overallScale(template).map((one) => one.code), rule.order, 'i helhetens skala');
  complainOfRepeats(complain, 'helhet, order', rule.order);
  for (const code of scale) if (!rule.order.includes(code)) complain('helhet, order', `saknar bedömningen ”${code}”`);
}

function checkCount(template: Template, rule: Extract<OverallRule, { kind: 'count' }>, complain: Complain): void {
  const questions = template.domains.flatMap((domain) => domain.questions);
  checkCodes(complain, readCodes(template), rule.flaws, 'bland svaren som reglerna läser');
  checkCodes(complain, overallScale(template).map((one) => one.code), rule.rows.map((row) => row.judgement), 'i helhetens skala');
  complainOfRepeats(complain, 'helhet, rader', rule.rows.map((row) => row.id));
  for (const question of questions) if (question.askedIf !== undefined) complain(`fråga ${question.id}`, 'har askedIf, vilket en regel som räknar brister inte klarar');
  const choice = template.choices.find((one) => one.id === rule.critical);
  if (choice === undefined) return complain('helhet', `nämner valet ”${rule.critical}”, som inte finns`);
  for (const option of choice.options) if (!questions.some((question) => question.id === option.code)) complain(`val ”${choice.id}”`, `erbjuder ”${option.code}”, som inte är en fråga`);
}

function checkOverall(template: Template, complain: Complain): void {
  const rule = template.overall;
  if (rule.kind === 'worst') checkWorst(template, rule, complain);
  if (rule.kind === 'count') checkCount(template, rule, complain);
  if ((rule.kind === 'worst' || rule.kind === 'steps') && !template.domains.some((domain) => domain.rated)) complain('helhet', 'bygger på områdena, men inget av dem har en egen bedömning');
  if (rule.kind !== 'steps') return;
  checkCodes(complain, template.judgements.map((one) => one.code), [rule.met], 'i områdenas skala');
  checkCodes(complain, overallScale(template).map((one) => one.code), rule.reached, 'i helhetens skala');
  complainOfRepeats(complain, 'helhet, reached', rule.reached);
  const rated = template.domains.filter((domain) => domain.rated).length;
  if (rule.reached.length !== rated + 1) complain('helhet, reached', `har ${String(rule.reached.length)} bedömningar, men ${String(rated)} steg behöver ${String(rated + 1)}`);
}

function checkChoices(template: Template, complain: Complain): void {
  complainOfRepeats(complain, 'val', [...template.choices, ...template.preparation].map((one) => one.id));
  for (const choice of template.choices) {
    const codes = choice.options.map((option) => option.code);
    const where = `val ”${choice.id}”`;
    complainOfRepeats(complain, where, codes);
    for (const code of choice.default ?? []) if (!codes.includes(code)) complain(where, `har ”${code}” förvalt, men erbjuder det inte`);
    if (choice.kind === 'many' && choice.default === undefined) complain(where, 'tar flera, och behöver därför ett förval, som får vara tomt');
    if (choice.kind === 'one' && choice.default !== undefined && choice.default.length !== 1) complain(where, 'tar ett, och har därför ett förval eller inget');
    const areas = template.domains.filter((domain) => choicesIn(domain).has(choice.id)).map((domain) => domain.id);
    if (choice.kind === 'one' && choice.default === undefined && areas.length > 1) complain(where, `saknar förval och får därför bara styra ett område, inte ${inWords(areas)}`);
  }
}

function checkScales(template: Template, complain: Complain): void {
  complainOfRepeats(complain, 'svar', template.answers.map((one) => one.code));
  complainOfRepeats(complain, 'bedömningar', template.judgements.map((one) => one.code));
  complainOfRepeats(complain, 'helhetens bedömningar', (template.overallJudgements ?? []).map((one) => one.code));
  for (const option of template.answers) if (option.as !== undefined && !readCodes(template).includes(option.as)) complain(`svar ”${option.code}”`, `läses som ”${option.as}”, som inte är ett svar som står för sig självt`);
}

/** Complains of everything that names something there is none of, or the same thing twice. */
export function checkReferences(template: Template, complain: Complain): void {
  checkScales(template, complain);
  checkChoices(template, complain);
  complainOfRepeats(complain, 'områden', template.domains.map((one) => one.id));
  const questions = [...template.domains.flatMap((domain) => domain.questions), ...template.extraQuestions];
  complainOfRepeats(complain, 'frågor', questions.flatMap((question) => [question.id, ...(question.parts ?? []).map((one) => one.id)]));
  for (const domain of template.domains) checkDomain(template, domain, (where, what) => complain(`område ${domain.id}, ${where}`, what));
  for (const question of template.extraQuestions) {
    checkQuestion(template, question, complain);
    if (question.askedIf !== undefined) complain(`fråga ${question.id}`, 'står vid sidan av och ställs alltid');
  }
  checkOverall(template, complain);
}
