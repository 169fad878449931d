import type { ContextValues, Proposal } from './outcome.ts';
import { countRow, stepsOf, worstOf, type Flaws, type Possible } from './overall.ts';
import type { Domain, OverallRule, Template } from './schema.ts';
import { called, ended, inWords, labelIn, overallScale, unanswered } from './sentence.ts';

/** An area with a judgement of its own, as the whole sees it. */
export interface Judged {
  readonly domain: Domain;
  /** Every judgement it can get; null among them where it has no proposal from a rule and a person must say. */
  readonly possible: Possible;
}

type Rule<K extends OverallRule['kind']> = Extract<OverallRule, { kind: K }>;

function lower(label: string): string {
  return label.toLocaleLowerCase('sv');
}

function sure({ possible }: Judged): string | null {
  const [only] = possible;
  return possible.size === 1 && only !== undefined ? only : null;
}

function undecided(areas: readonly Judged[]): Proposal {
  const open = areas.filter((area) => area.possible.size !== 1);
  const ruleless = areas.filter((area) => area.possible.size === 1 && area.possible.has(null));
  const parts = [
    ...(open.length === 0 ? [] : [`${called(open.map((area) => area.domain))} är inte ${open.length === 1 ? 'klart' : 'klara'}`]),
    ...(ruleless.length === 0 ? [] : [`${called(ruleless.map((area) => area.domain))} har inget förslag, utan bedöms av en person`]),
  ];
  return { proposal: null, why: `Inget förslag${open.length === 0 ? '' : ' än'}: ${parts.join('; ')}.`, basis: { questions: [], row: null } };
}

function oneOf(judgements: ReadonlySet<string>): string | null {
  const [only] = judgements;
  return judgements.size === 1 && only !== undefined ? only : null;
}

function worstProposal(template: Template, rule: Rule<'worst'>, areas: readonly Judged[]): Proposal {
  const judgement = oneOf(worstOf(rule, areas.map((area) => area.possible)));
  if (judgement === null) return undecided(areas);
  const deciding = areas.filter((area) => sure(area) === judgement);
  const label = labelIn(overallScale(template), judgement);
  const word = lower(labelIn(template.judgements, judgement));
  const why = deciding.length === areas.length ? `${label}, därför att alla områden har bedömningen ${word}.` : `${label}, därför att ${called(deciding.map((area) => area.domain))} har bedömningen ${word} och det sämsta området avgör.`;
  const note = rule.notes.filter((one) => one.judgement === judgement && deciding.length >= one.atLeast).map((one) => one.text).join(' ');
  return { proposal: judgement, why, basis: { questions: deciding.map((area) => area.domain.id), row: null }, ...(note === '' ? {} : { note }) };
}

function stepsProposal(template: Template, rule: Rule<'steps'>, areas: readonly Judged[]): Proposal {
  const judgement = oneOf(stepsOf(rule, areas.map((area) => area.possible)));
  if (judgement === null) return undecided(areas);
  const taken = rule.reached.indexOf(judgement);
  const end = areas[taken]?.domain;
  const why = `${labelIn(overallScale(template), judgement)}, därför att ${end === undefined ? 'alla steg är uppfyllda' : `steg ${end.number} inte är uppfyllt`}.`;
  return { proposal: judgement, why, basis: { questions: areas.slice(0, taken + 1).map((area) => area.domain.id), row: null } };
}

function flawsInWords({ critical, other }: Flaws): string {
  const parts = [...(critical.length === 0 ? [] : [`kritiska: ${inWords(critical)}`]), ...(other.length === 0 ? [] : [`övriga: ${inWords(other)}`])];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** What a count of flaws proposes. `missing` are the questions without answer. */
export function countProposal(template: Template, rule: Rule<'count'>, flaws: Flaws, missing: readonly string[]): Proposal {
  const rows = new Map(flaws.possible.flatMap((pair) => countRow(rule.rows, pair) ?? []).map((row) => [row.id, row]));
  const judgement = oneOf(new Set([...rows.values()].map((row) => row.judgement)));
  if (judgement === null) return { proposal: null, why: `Inget förslag än: ${unanswered(missing)}.`, basis: { questions: [], row: null } };
  const [row] = rows.values();
  const only = rows.size === 1 ? row : undefined;
  const label = labelIn(overallScale(template), judgement);
  const because = only === undefined ? 'svaren som är kvar inte kan ändra det' : only.because;
  const why = ended(`${label}, därför att ${because}${flawsInWords(flaws)}`);
  const note = only?.note ?? '';
  return { proposal: judgement, why, basis: { questions: [...flaws.critical, ...flaws.other], row: only?.id ?? null }, ...(note === '' ? {} : { note }) };
}

/** What the areas together propose. */
export function wholeOfAreas(template: Template, areas: readonly Judged[]): Proposal {
  const rule = template.overall;
  if (rule.kind === 'worst') return worstProposal(template, rule, areas);
  if (rule.kind === 'steps') return stepsProposal(template, rule, areas);
  const why = rule.kind === 'none' ? ended(`Inget förslag: ${rule.because}`) : 'Inget förslag: helheten följer av svaren, inte av områdena.';
  return { proposal: null, why, basis: { questions: [], row: null } };
}

/** The questions that weigh more, of a rule that counts. */
export function criticalOf(rule: Rule<'count'>, context: ContextValues): readonly string[] {
  const chosen = context[rule.critical] ?? [];
  return typeof chosen === 'string' ? [chosen] : chosen;
}
