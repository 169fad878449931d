import { givenAnswer, isAnswered } from './answers.ts';
import { notApplicable } from './condition.ts';
import { choicesIn, openChoices } from './context.ts';
import type { Answers, ContextValues, Proposal } from './outcome.ts';
import type { Domain, Template } from './schema.ts';
import { ended, inWords, labelIn, unanswered } from './sentence.ts';
import type { Leaf, Walk } from './walk.ts';

/** One area as the answers leave it, over every choice that waits. */
export interface Area {
  readonly domain: Domain;
  readonly asked: readonly string[];
  readonly missing: readonly string[];
  readonly notAsked: readonly string[];
  readonly leaves: readonly Leaf[];
  /** `reached`: it is assessed; `open`: an earlier step may still end the review before it; `ended`: one has. */
  readonly reach: 'reached' | 'open' | 'ended';
}

/** Sums the ways of answering an area, one per choice that waits. */
export function areaOf(template: Template, domain: Domain, answers: Answers, { walks, reach }: { readonly walks: readonly Walk[]; readonly reach: Area['reach'] }): Area {
  const everywhere = reach === 'reached';
  const nowhere = reach === 'ended';
  const surely = domain.questions.filter(({ id }) => everywhere && !walks.some((walk) => walk.notAskedIn.has(id)));
  const never = domain.questions.filter(({ id }) => nowhere || !walks.some((walk) => walk.askedIn.has(id)));
  return {
    domain,
    asked: surely.map(({ id }) => id),
    missing: surely.filter((question) => givenAnswer(template, question, answers) === undefined).map(({ id }) => id),
    notAsked: never.filter((question) => isAnswered(question, answers)).map(({ id }) => id),
    leaves: [...new Map(walks.flatMap((walk) => [...walk.leaves])).values()],
    reach,
  };
}

function noProposal(why: string): Proposal {
  return { proposal: null, why, basis: { questions: [], row: null } };
}

function waiting(template: Template, { domain, missing }: Area, answers: Answers, context: ContextValues): Proposal {
  const contradicted = missing.filter((id) => answers[id] === notApplicable);
  const named = choicesIn(domain);
  const choices = openChoices(template, context).filter((choice) => named.has(choice.id));
  const parts = [
    ...(missing.length === 0 ? [] : [unanswered(missing)]),
    ...(contradicted.length === 0 ? [] : [`${inWords(contradicted)} ska besvaras men är angiven som ej tillämplig`]),
    ...(choices.length === 0 ? [] : [`välj ${inWords(choices.map((choice) => `”${choice.label}”`))}`]),
  ];
  return noProposal(`Inget förslag än: ${parts.join('; ')}.`);
}

/** The answered questions that the rows look at; of all rows where more than one leads to the same. */
function restsOn(template: Template, { domain, leaves, notAsked }: Area, answers: Answers): string[] {
  const looked = new Set(leaves.flatMap((leaf) => leaf.rows.flatMap((row) => row.when.flatMap((clause) => ('questions' in clause ? clause.questions : [])))));
  return domain.questions.filter((question) => looked.has(question.id) && !notAsked.includes(question.id) && givenAnswer(template, question, answers) !== undefined).map(({ id }) => id);
}

function decided(template: Template, area: Area, judgement: string, answers: Answers): Proposal {
  const questions = restsOn(template, area, answers);
  const label = labelIn(template.judgements, judgement);
  const [only, ...others] = area.leaves;
  if (only !== undefined && others.length === 0) {
    const note = only.rows.flatMap((row) => row.note ?? []).join(' ');
    const why = ended(`${label}, därför att ${only.rows.map((row) => row.because).join(', och ')}`);
    return { proposal: judgement, why, basis: { questions, row: only.key }, ...(note === '' ? {} : { note }) };
  }
  const rest = area.missing.length === 0 ? 'vad som än väljs' : `vad som än svaras på ${inWords(area.missing)}`;
  const why = questions.length === 0 ? `${label}, ${rest}.` : `${label} redan nu, därför att ${questions.length === 1 ? 'svaret' : 'svaren'} på ${inWords(questions)} räcker, ${rest}.`;
  return { proposal: judgement, why, basis: { questions, row: null } };
}

/** What the rule of an area proposes, and why. */
export function areaProposal(template: Template, area: Area, answers: Answers, context: ContextValues): Proposal {
  const { rule } = area.domain;
  if (area.reach === 'ended') return noProposal('Inget förslag: granskningen är slut vid ett tidigare steg.');
  if (area.reach === 'open') return noProposal('Inget förslag än: ett tidigare steg är inte klart.');
  if (rule.kind === 'none') return noProposal(ended(`Inget förslag: ${rule.because}`));
  const judgements = [...new Set(area.leaves.map((leaf) => leaf.judgement))];
  const [only] = judgements;
  if (judgements.length > 1 || only === undefined) return waiting(template, area, answers, context);
  if (only === null) return noProposal(ended(`Inget förslag: ${rule.kind === 'table' ? (rule.noRule ?? '') : ''}`));
  return decided(template, area, only, answers);
}

