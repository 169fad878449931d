import { clausesIn } from './answers.ts';
import type { Situation } from './condition.ts';
import type { ContextValues } from './outcome.ts';
import type { ContextChoice, Domain, Template } from './schema.ts';

/** What was chosen, as a list of codes the choice knows; undefined where nothing is chosen and nothing counts by itself. */
function chosen(choice: ContextChoice, context: ContextValues): readonly string[] | undefined {
  const given = context[choice.id];
  if (given === undefined) return choice.default;
  const codes = typeof given === 'string' ? [given] : given;
  return choice.options.map((option) => option.code).filter((code) => codes.includes(code));
}

/** What is counted with: choices made, and by default. A choice that waits is left out. */
export function usedContext(template: Template, context: ContextValues): ContextValues {
  return Object.fromEntries(
    template.choices.flatMap((choice): [string, string | readonly string[]][] => {
      const codes = chosen(choice, context);
      if (codes === undefined) return [];
      return choice.kind === 'many' ? [[choice.id, codes]] : codes.slice(0, 1).map((code) => [choice.id, code]);
    }),
  );
}

/** Choices that wait to be made. */
export function openChoices(template: Template, context: ContextValues): readonly ContextChoice[] {
  return template.choices.filter((choice) => chosen(choice, context) === undefined);
}

/** Ids of the choices that an area's conditions and rule look at. */
export function choicesIn(domain: Domain): ReadonlySet<string> {
  return new Set(clausesIn(domain).flatMap((clause) => ('context' in clause ? [clause.context] : [])));
}

/** Every way of making the choices that wait and that some area looks at. */
export function possibleContexts(template: Template, context: ContextValues): readonly Situation['context'][] {
  const named = new Set(template.domains.flatMap((domain) => [...choicesIn(domain)]));
  return template.choices.filter((choice) => named.has(choice.id)).reduce<readonly Situation['context'][]>(
    (sofar, choice) => {
      const codes = chosen(choice, context);
      const ways = codes === undefined ? choice.options.map((option) => [option.code]) : [codes];
      return sofar.flatMap((one) => ways.map((way) => ({ ...one, [choice.id]: way })));
    },
    [{}],
  );
}
