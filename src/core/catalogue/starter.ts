import { z } from 'zod';
import { requiredText, uuid } from '../shared/schemas.ts';
import { vocabularyLists, vocabularySchema, type Vocabulary } from '../shared/vocabulary.ts';
import { interventionContentSchema } from './intervention.ts';
import { referencesOf } from './references.ts';

const starterEntrySchema = interventionContentSchema.extend({ id: uuid });

/** The catalogue that a new team folder starts with, as shipped in resources/catalogue/starter.json. */
export const starterSchema = z.strictObject({
  version: requiredText,
  interventions: z.array(starterEntrySchema).min(1),
  vocabulary: vocabularySchema,
});
export type StarterCatalogue = z.infer<typeof starterSchema>;
type StarterEntry = StarterCatalogue['interventions'][number];

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** What the schema cannot say about a verdict: a claim has a source, a group has a name, a direction is a recommendation's (R5). */
function verdictProblems(entry: StarterEntry): string[] {
  return entry.verdicts.flatMap((verdict) => {
    const problems: string[] = [];
    if (verdict.body === '' || verdict.title === '') problems.push('has no body or title');
    if (verdict.sourceType === '') problems.push('has no source type');
    if (verdict.outcome === '' || verdict.result === '') problems.push('has no outcome or result');
    if (verdict.url === null && verdict.note === null) problems.push('has neither link nor note');
    if ((verdict.scope === 'group') !== (verdict.groupId !== null)) problems.push('has a scope and a group that disagree');
    if (verdict.groupId !== null && !entry.methodGroups.includes(verdict.groupId)) problems.push('is about a group the entry does not belong to');
    if (verdict.type !== 'recommendation' && verdict.direction !== null) problems.push('has a direction but is no recommendation');
    if (verdict.type === 'recommendation' && verdict.certainty !== null) problems.push('is a recommendation with a level of certainty');
    if (verdict.convertedFrom !== null && verdict.certainty === null) problems.push('says it is converted but has no level');
    return problems.map((problem) => `${entry.name}: ${verdict.id} ${problem}`);
  });
}

function entryProblems(entry: StarterEntry, vocabulary: Vocabulary, version: string): string[] {
  const problems = verdictProblems(entry);
  const complain = (problem: string): void => void problems.push(`${entry.name}: ${problem}`);
  for (const { list, id, from } of referencesOf(entry)) {
    if (!vocabulary[list].some((term) => term.id === id)) complain(`${from} names ${id}, which is not in ${list}`);
  }
  for (const part of [entry.offers, entry.verdicts] as const) {
    for (const id of repeated(part.map((one) => one.id))) complain(`the id ${id} is used twice`);
  }
  if (entry.origin.starterVersion !== version) complain(`starterVersion is not ${version}`);
  if (entry.offers.some((offer) => !offer.isExample)) complain('an offer is not marked as an example');
  if (entry.sources.some((source) => source.url === null || source.title === '')) complain('a source has no link or title');
  if (entry.sources.length === 0 && (entry.notes === '' || entry.verified === true)) complain('has no source and does not say so');
  if (entry.ages.min !== null && entry.ages.max !== null && entry.ages.min > entry.ages.max) complain('youngest is older than oldest');
  return problems;
}

/** Everything wrong with `data` as a starter catalogue, one line each; empty where it may be shipped. */
export function starterProblems(data: unknown): string[] {
  const parsed = starterSchema.safeParse(data);
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`);
  const { interventions, vocabulary, version } = parsed.data;
  return [
    ...repeated(interventions.map((entry) => entry.id)).map((id) => `the entry id ${id} is used twice`),
    ...vocabularyLists.flatMap((list) => repeated(vocabulary[list].map((term) => term.id)).map((id) => `${list}: the id ${id} is used twice`)),
    ...interventions.flatMap((entry) => entryProblems(entry, vocabulary, version)),
  ];
}
