import { proposeConclusion } from '#core/evidence/grade/conclusion.ts';
import type { GradeLevel } from '#core/evidence/grade/scale.ts';
import type { EvidenceQuestion, Outcome } from '#core/evidence/records/question.ts';
import { sameJson } from '../shared/equal.ts';
import { catalogueWords } from './documents/words.ts';
import type { InterventionContent } from './intervention.ts';
import type { Certainty } from './terms.ts';
import type { Verdict } from './verdict.ts';

const certaintyOf: Readonly<Record<number, Certainty>> = { 4: 'high', 3: 'moderate', 2: 'low', 1: 'very-low' };

/** A level that the group itself has confirmed for one outcome, as a statement beside the others. */
export interface OwnGrade {
  readonly verdict: Verdict;
  readonly questionId: string;
  readonly outcomeId: string;
  readonly by: string;
  readonly at: string | null;
}

/** A short text's limit; the schemas themselves stay out of the published page. */
const longestTitle = 200;

const ownPrefix = 'own-';

/** Whether a statement is the group's own: it has no source outside to be read against. */
export function isOwnGrade({ id }: Pick<Verdict, 'id'>): boolean {
  return id.startsWith(ownPrefix);
}

/** A stored question, as the stores give it. */
export interface StoredQuestion {
  readonly id: string;
  readonly data: EvidenceQuestion;
}

function cut(text: string): string {
  return text.slice(0, longestTitle);
}

/** A person's own words, or those that follow from the level and the direction; empty where nobody has said which way it points. */
function conclusionOf({ intervention, comparison }: EvidenceQuestion, { conclusion, direction, name, grade }: Outcome): string {
  if (conclusion !== '' || direction === null || intervention.trim() === '') return conclusion;
  return proposeConclusion({ level: (grade?.level ?? null) as GradeLevel | null, direction, intervention, outcome: name, comparison })?.text ?? '';
}

function ownGrade({ id, data }: StoredQuestion, outcome: Outcome, certainty: Certainty): OwnGrade {
  const { grade } = outcome;
  const at = grade?.at ?? null;
  const verdict: Verdict = {
    id: `${ownPrefix}${outcome.id}`,
    body: catalogueWords['entry.own.body'],
    title: cut(data.title),
    year: at === null ? null : Number(at.slice(0, 4)),
    scope: 'method',
    groupId: null,
    type: 'effect',
    sourceType: catalogueWords['entry.own.kind'],
    direction: null,
    outcome: outcome.name,
    population: data.population,
    followUp: outcome.followUp,
    result: conclusionOf(data, outcome),
    certainty,
    convertedFrom: null,
    url: null,
    verified: true,
    note: outcome.comment === '' ? null : outcome.comment,
  };
  return { verdict, questionId: id, outcomeId: outcome.id, by: grade?.by ?? '', at };
}

/** The confirmed levels of these questions, by intervention; nothing of archived questions, and nothing that is only proposed (R8). */
export function ownGrades(questions: readonly StoredQuestion[]): Map<string, OwnGrade[]> {
  const found = new Map<string, OwnGrade[]>();
  for (const question of questions) {
    if (question.data.archived) continue;
    for (const outcome of question.data.outcomes) {
      const certainty = certaintyOf[outcome.grade?.level ?? 0];
      if (certainty === undefined) continue;
      const { interventionId } = question.data;
      found.set(interventionId, [...(found.get(interventionId) ?? []), ownGrade(question, outcome, certainty)]);
    }
  }
  return found;
}

/** The statements of `grades`, by intervention. What says the same as in `before` is the very same list, so that an index can tell what has changed. */
export function ownVerdicts(grades: ReadonlyMap<string, readonly OwnGrade[]>, before: ReadonlyMap<string, readonly Verdict[]>): Map<string, readonly Verdict[]> {
  return new Map(
    [...grades].map(([id, own]) => {
      const now = own.map(({ verdict }) => verdict);
      const old = before.get(id);
      return [id, old !== undefined && sameJson(old, now) ? old : now];
    }),
  );
}

/** What is said of an entry, the group's own levels last. For reading only: they are kept with their questions. */
export function withOwnGrades<T extends Pick<InterventionContent, 'verdicts'>>(content: T, own: readonly Verdict[] | undefined): T {
  return own === undefined || own.length === 0 ? content : { ...content, verdicts: [...content.verdicts, ...own] };
}
