import { areaOf, areaProposal, type Area } from './area.ts';
import type { Situation } from './condition.ts';
import { possibleContexts, usedContext } from './context.ts';
import type { Answers, ContextValues, Outcome, Proposal } from './outcome.ts';
import { flawsIn, type Possible } from './overall.ts';
import type { Template } from './schema.ts';
import { walk, type Walk } from './walk.ts';
import { countProposal, criticalOf, wholeOfAreas, type Judged } from './whole.ts';

function possibleIn(walks: readonly Walk[]): Possible {
  return new Set(walks.flatMap((one) => [...one.leaves.values()].map((leaf) => leaf.judgement)));
}

/** Whether the step after an area is come to, where a review ends at the first step that is not met. */
function reachAfter(template: Template, reach: Area['reach'], possible: Possible): Area['reach'] {
  if (template.overall.kind !== 'steps' || reach === 'ended') return reach;
  const { met } = template.overall;
  if (possible.size === 1 && possible.has(met)) return reach;
  return possible.has(met) || possible.has(null) ? 'open' : 'ended';
}

function areasOf(template: Template, answers: Answers, contexts: readonly Situation['context'][]): { areas: Area[]; judged: Judged[] } {
  const areas: Area[] = [];
  const judged: Judged[] = [];
  let reach: Area['reach'] = 'reached';
  for (const domain of template.domains) {
    const walks = contexts.map((context) => walk(template, domain, { answers, context }));
    areas.push(areaOf(template, domain, answers, { walks, reach }));
    if (!domain.rated) continue;
    const possible = possibleIn(walks);
    judged.push({ domain, possible });
    reach = reachAfter(template, reach, possible);
  }
  return { areas, judged };
}

/** What follows from `answers`, which may be few, out of order or left from an earlier path. What the template does not know is not counted. */
export function propose(template: Template, answers: Answers, context: ContextValues = {}): Outcome {
  const { areas, judged } = areasOf(template, answers, possibleContexts(template, context));
  const used = usedContext(template, context);
  const missing = areas.flatMap((area) => area.missing);
  const { overall } = template;
  return {
    asked: areas.flatMap((area) => area.asked),
    missing,
    notAsked: areas.flatMap((area) => area.notAsked),
    domains: Object.fromEntries(areas.filter((area) => area.domain.rated).map((area) => [area.domain.id, areaProposal(template, area, answers, context)])),
    overall: overall.kind === 'count' ? countProposal(template, overall, flawsIn(template, overall, answers, criticalOf(overall, used)), missing) : wholeOfAreas(template, judged),
    context: used,
  };
}

function judgementsLeft(template: Template, given: string | undefined): Possible {
  const scale = template.judgements.map((one) => one.code);
  return new Set(given !== undefined && scale.includes(given) ? [given] : scale);
}

/** What follows for the whole from judgements of the areas, whoever made them. An area without one may still get any. */
export function proposeOverall(template: Template, domains: Readonly<Record<string, string>>): Proposal {
  const judged = template.domains.filter((domain) => domain.rated).map((domain) => ({ domain, possible: judgementsLeft(template, domains[domain.id]) }));
  return wholeOfAreas(template, judged);
}
