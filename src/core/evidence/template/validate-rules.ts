import { holds, type Situation } from './condition.ts';
import { choicesIn } from './context.ts';
import { countRow } from './overall.ts';
import type { ContextChoice, Domain, OverallRule, RuleRow, Template } from './schema.ts';
import { needlessIn } from './needed.ts';
import { inWords } from './sentence.ts';
import type { Complain } from './validate-references.ts';
import { mostWays, walk } from './walk.ts';

const mostOptionsOfMany = 6;

function subsets(codes: readonly string[]): readonly (readonly string[])[] {
  return codes.reduce<readonly (readonly string[])[]>((sofar, code) => [...sofar, ...sofar.map((some) => [...some, code])], [[]]);
}

function waysOfChoosing(choice: ContextChoice): readonly (readonly string[])[] {
  const codes = choice.options.map((option) => option.code);
  return choice.kind === 'many' ? subsets(codes.slice(0, mostOptionsOfMany)) : codes.map((code) => [code]);
}

/** Every way of making the choices that the area looks at. */
function contextsFor(template: Template, domain: Domain, complain: Complain): readonly Situation['context'][] {
  const named = choicesIn(domain);
  const choices = template.choices.filter((choice) => named.has(choice.id));
  for (const choice of choices) if (choice.kind === 'many' && choice.options.length > mostOptionsOfMany) complain('regel', `valet ”${choice.id}” har för många alternativ för att styra frågor: högst ${String(mostOptionsOfMany)}`);
  return choices.reduce<readonly Situation['context'][]>((sofar, choice) => sofar.flatMap((one) => waysOfChoosing(choice).map((way) => ({ ...one, [choice.id]: way }))), [{}]);
}

function inFull({ values, context }: Situation): string {
  return [...Object.entries(values).map(([id, value]) => `${id} ${value ?? ''}`), ...Object.entries(context).map(([id, codes]) => `${id} ${codes.join('+')}`)].join(', ');
}

interface Table {
  readonly name: string;
  readonly rows: readonly RuleRow[];
  readonly mayLackRows: boolean;
}

function tablesOf({ rule }: Domain): readonly Table[] {
  if (rule.kind === 'table') return [{ name: 'regel', rows: rule.rows, mayLackRows: rule.noRule !== undefined }];
  return rule.kind === 'parts' ? rule.parts.map((part) => ({ name: `del ”${part.id}”`, rows: part.rows, mayLackRows: false })) : [];
}

/** Tells of the first situation that no row, or more than one, is about, and of every row that is about none. */
function tableCheck(table: Table, complain: Complain): { see(situation: Situation): void; end(): void } {
  const reached = new Set<string>();
  const needless = table.rows.map((row) => ({ row, check: needlessIn({ all: row.when }) }));
  const told = new Set<string>();
  const tellOnce = (key: string, what: string): void => {
    if (!told.has(key)) complain(table.name, what);
    told.add(key);
  };
  return {
    see(situation) {
      const rows = table.rows.filter((row) => row.when.every((clause) => holds(clause, situation)));
      for (const row of rows) reached.add(row.id);
      for (const { check } of needless) check.see(situation);
      if (rows.length === 0 && !table.mayLackRows) tellOnce('none', `ingen rad gäller för ${inFull(situation)}`);
      if (rows.length > 1) tellOnce(rows.map((row) => row.id).join(' '), `raderna ${inWords(rows.map((row) => `”${row.id}”`))} gäller båda för ${inFull(situation)}`);
    },
    end() {
      for (const { row, check } of needless) {
        if (!reached.has(row.id)) complain(table.name, `raden ”${row.id}” kan aldrig gälla`);
        else for (const what of check.end()) complain(table.name, `raden ”${row.id}” nämner ${what} utan att det spelar någon roll`);
      }
    },
  };
}

function checkDomain(template: Template, domain: Domain, complain: Complain): void {
  const checks = tablesOf(domain).map((table) => tableCheck(table, complain));
  if (checks.length === 0) return;
  const asked = new Set<string>();
  const conditions = domain.questions.flatMap(({ id, askedIf }) => (askedIf === undefined ? [] : [{ id, check: needlessIn(askedIf) }]));
  for (const context of contextsFor(template, domain, complain)) {
    const { askedIn, ways } = walk(template, domain, { answers: {}, context }, (situation) => {
      for (const check of [...checks, ...conditions.map((one) => one.check)]) check.see(situation);
    });
    for (const id of askedIn) asked.add(id);
    if (ways >= mostWays) return complain('regel', `går att besvara på fler än ${String(mostWays)} sätt. Dela området`);
  }
  for (const check of checks) check.end();
  for (const { id } of domain.questions) if (!asked.has(id)) complain(`fråga ${id}`, 'ställs aldrig');
  for (const { id, check } of conditions) for (const what of check.end()) if (asked.has(id)) complain(`fråga ${id}, askedIf`, `nämner ${what} utan att det spelar någon roll`);
}

function checkCount(template: Template, rule: Extract<OverallRule, { kind: 'count' }>, complain: Complain): void {
  const number = template.domains.flatMap((domain) => domain.questions).length;
  const reached = new Set<string>();
  for (let critical = 0; critical <= number; critical += 1) {
    for (let other = 0; critical + other <= number; other += 1) {
      const rows = rule.rows.filter((row) => countRow([row], [critical, other]) !== undefined);
      for (const row of rows) reached.add(row.id);
      if (rows.length !== 1) return complain('helhet', `${rows.length === 0 ? 'ingen rad' : 'mer än en rad'} gäller för ${String(critical)} kritiska och ${String(other)} övriga brister`);
    }
  }
  for (const row of rule.rows) if (!reached.has(row.id)) complain('helhet', `raden ”${row.id}” kan aldrig gälla`);
}

/** Complains of rules that say nothing, or two things, of some way of answering, and of rows and questions that are never come to. References must hold. */
export function checkRules(template: Template, complain: Complain): void {
  for (const domain of template.domains) checkDomain(template, domain, (where, what) => complain(`område ${domain.id}, ${where}`, what));
  if (template.overall.kind === 'count') checkCount(template, template.overall, complain);
}
