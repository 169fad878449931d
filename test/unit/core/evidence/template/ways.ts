import type { Answers } from '#core/evidence/template/outcome.ts';
import type { Domain, Template } from '#core/evidence/template/schema.ts';
import type { Oracle, Read } from './oracles.ts';

const readAs: Readonly<Record<string, Read>> = { Y: 'Y', PY: 'Y', N: 'N', PN: 'N', NI: 'NI', NA: 'NA' };

/** True while the code itself is mutated: thousands of runs, each of which tries less. */
export const inShort = process.env['INSATSKARTAN_TESTS_IN_SHORT'] !== undefined;

/** The same template with one area only, so that trying every answer costs one area. */
export function only(template: Template, id: string): Template {
  return { ...template, domains: template.domains.filter((domain) => domain.id === id) };
}

export function areaOf(template: Template, id: string): Domain {
  const found = template.domains.find((domain) => domain.id === id);
  if (found === undefined) throw new Error(`no area ${id}`);
  return found;
}

export type Chosen = Readonly<Record<string, string | readonly string[]>>;

/** Every way of making the choices that an area's oracle looks at. */
export const contextsOf: Readonly<Record<string, readonly Chosen[]>> = {
  'rob2-adherence D2': [[], ['co-interventions'], ['implementation'], ['adherence'], ['co-interventions', 'implementation'], ['co-interventions', 'adherence'], ['implementation', 'adherence'], ['co-interventions', 'implementation', 'adherence']].map((deviations) => ({ deviations })),
  'robins-i-2016 D4': [{ effect: 'assignment' }, { effect: 'adherence' }],
  'robins-i-2016 D7': [{ plan: 'available' }, { plan: 'none' }],
};

/** Every combination of one option per question, one after the other. */
export function* combinations(options: readonly (readonly [string, readonly (string | null)[]])[]): Generator<Answers> {
  const [first, ...rest] = options;
  if (first === undefined) {
    yield {};
    return;
  }
  for (const others of combinations(rest)) for (const answer of first[1]) yield answer === null ? others : { [first[0]]: answer, ...others };
}

/** What the oracle says of full answers, and which questions it asked on the way. */
export function oracleOf(oracle: Oracle, answers: Answers, context: Chosen): { judgement: string | null; asked: ReadonlySet<string> } {
  const asked = new Set<string>();
  const judgement = oracle({
    ask(question) {
      asked.add(question);
      const answer = readAs[answers[question] ?? ''];
      if (answer === undefined) throw new Error(`the oracle asks ${question}, which has no answer`);
      return answer;
    },
    chosen: (choice, code) => [context[choice] ?? []].flat().includes(code),
  });
  return { judgement, asked };
}

/** One answer of each kind that a question has: Ja, Nej, Ingen information and, where it is offered, Ej tillämpligt. */
export function kindsOf(options: readonly string[]): readonly string[] {
  return ['Y', 'N', 'NI', 'NA'].filter((one) => options.includes(one));
}
