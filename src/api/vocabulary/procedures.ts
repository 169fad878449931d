import { entriesReadAs, unlistedProviders, usageOf, type TermUsage } from '#core/catalogue/references.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail } from '#core/shared/errors.ts';
import { mergeTerms, renameTerm, reorderTerms, restoreTerms, retireTerm, unmergeTerm, type VocabularyChange } from '#core/shared/vocabulary-change.ts';
import { vocabularyOn } from '#core/shared/vocabulary-day.ts';
import { termHistory } from '#core/shared/vocabulary-history.ts';
import { termIssues, withTerm, type TermInput } from '#core/shared/vocabulary-save.ts';
import type { Vocabulary, VocabularyList } from '#core/shared/vocabulary.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { api, requireRole } from '../implement.ts';
import { changeNote, refuseIssues, today } from '../input.ts';
import type { Ports } from '../ports.ts';

interface SaveInput {
  readonly list: VocabularyList;
  readonly term: TermInput;
  readonly revision?: number | undefined;
  readonly reason?: string | undefined;
}

/** The term given takes the place of the stored one as a whole. Saying what is already there leaves no revision. */
async function save(ports: Ports, { list, term, revision, reason }: SaveInput): Promise<{ id: string; revision: number }> {
  await requireRole(ports, 'editor');
  guardText({ term, reason });
  const present = await ports.team.vocabulary.get();
  refuseIssues(termIssues(present.data, list, term));
  const { vocabulary, id } = withTerm(present.data, list, term);
  const expected = revision ?? present.revision;
  if (expected === present.revision && sameJson(vocabulary, present.data)) return { id, revision: present.revision };
  const saved = await ports.team.vocabulary.save(vocabulary, expected, await changeNote(ports, reason));
  return { id, revision: saved.revision };
}

interface Change {
  readonly reason?: string | undefined;
  readonly revision?: number | undefined;
}

/** Saves what `change` makes of the lists. Saying what is already there leaves no revision. */
async function changeLists(ports: Ports, { reason, revision }: Change, change: (vocabulary: Vocabulary) => VocabularyChange): Promise<{ revision: number; before: Vocabulary }> {
  await requireRole(ports, 'editor');
  guardText({ reason });
  const present = await ports.team.vocabulary.get();
  const result = change(present.data);
  if ('issue' in result) return refuseIssues([result.issue]) as never;
  const expected = revision ?? present.revision;
  if (expected === present.revision && sameJson(result.vocabulary, present.data)) return { revision: present.revision, before: present.data };
  const saved = await ports.team.vocabulary.save(result.vocabulary, expected, await changeNote(ports, reason));
  return { revision: saved.revision, before: present.data };
}

async function contentsOf(ports: Ports): Promise<InterventionContent[]> {
  return (await ports.team.interventions.all()).map(({ data }) => data);
}

/** Changes one term; tells how many entries name it, archived ones among them. */
async function changeTerm(ports: Ports, input: Change & { readonly list: VocabularyList; readonly id: string }, change: (vocabulary: Vocabulary) => VocabularyChange): Promise<{ revision: number; usage: number }> {
  const { revision, before } = await changeLists(ports, input, change);
  const used = usageOf(await contentsOf(ports), input.list, before.organisations).get(input.id);
  return { revision, usage: (used?.interventions ?? 0) + (used?.archived ?? 0) };
}

/** Whether anything in the folder names the term: an entry, another term that has become part of it, a unit. */
function isNamed(contents: readonly InterventionContent[], vocabulary: Vocabulary, { list, id }: { list: VocabularyList; id: string }): boolean {
  const byTerm = vocabulary[list].some((term) => term.mergedInto === id) || (list === 'boards' && vocabulary.units.some((unit) => unit.boardId === id));
  // An organisation that is taken out leaves the offers' own words as they are.
  return byTerm || (list !== 'organisations' && usageOf(contents, list).has(id));
}

interface RestoreInput extends Change {
  readonly list: VocabularyList;
  readonly ids: readonly string[];
  readonly to: number;
}

async function restore(ports: Ports, { list, ids, to, ...input }: RestoreInput): Promise<{ revision: number }> {
  const before = (await ports.team.vocabulary.history()).find((one) => one.revision === to);
  if (before === undefined) return fail('NOT_FOUND', `there is no revision ${to} of the lists`, { revision: to });
  const contents = await contentsOf(ports);
  const { revision } = await changeLists(ports, input, (vocabulary) => {
    const result = restoreTerms(vocabulary, list, { ids, before: before.data });
    if ('issue' in result) return result;
    const gone = ids.find((id) => !result.vocabulary[list].some((term) => term.id === id));
    if (gone === undefined || !isNamed(contents, result.vocabulary, { list, id: gone })) return result;
    return { issue: { path: ['ids'], code: 'in_use', message: `"${gone}" is named and cannot be taken out` } };
  });
  return { revision };
}

type Usage = TermUsage & { id: string; readAs: number; units: number; merged: string[] };

async function listUsage(ports: Ports, list: VocabularyList): Promise<{ terms: Usage[]; unlisted?: ReturnType<typeof unlistedProviders> }> {
  const [contents, { data }] = await Promise.all([contentsOf(ports), ports.team.vocabulary.get()]);
  const vocabulary = vocabularyOn(data, today(ports));
  const used = usageOf(contents, list, vocabulary.organisations);
  const readAs = entriesReadAs(contents, list, vocabulary);
  const terms = vocabulary[list].map(({ id }) => ({
    id,
    ...(used.get(id) ?? { interventions: 0, archived: 0, offers: 0 }),
    readAs: readAs.get(id) ?? 0,
    units: list === 'boards' ? vocabulary.units.filter((unit) => unit.boardId === id).length : 0,
    merged: vocabulary[list].filter((term) => term.mergedInto === id).map((term) => term.id),
  }));
  return { terms, ...(list === 'organisations' && { unlisted: unlistedProviders(contents, vocabulary.organisations) }) };
}

/** The editable term lists. */
export const vocabularyProcedures = {
  list: api.vocabulary.list.handler(async ({ context: { ports } }) => {
    const { revision, data } = await ports.team.vocabulary.get();
    return { revision, vocabulary: data };
  }),
  save: api.vocabulary.save.handler(({ input, context: { ports } }) => save(ports, input)),
  retire: api.vocabulary.retire.handler(({ input, context: { ports } }) => changeTerm(ports, input, (vocabulary) => retireTerm(vocabulary, input.list, input))),
  merge: api.vocabulary.merge.handler(({ input, context: { ports } }) =>
    changeTerm(ports, { ...input, id: input.from }, (vocabulary) => mergeTerms(vocabulary, input.list, input)),
  ),
  unmerge: api.vocabulary.unmerge.handler(({ input, context: { ports } }) => changeTerm(ports, input, (vocabulary) => unmergeTerm(vocabulary, input.list, input))),
  rename: api.vocabulary.rename.handler(({ input, context: { ports } }) => {
    guardText({ label: input.label });
    return changeTerm(ports, input, (vocabulary) => renameTerm(vocabulary, input.list, input));
  }),
  reorder: api.vocabulary.reorder.handler(async ({ input, context: { ports } }) => {
    const { revision } = await changeLists(ports, input, (vocabulary) => reorderTerms(vocabulary, input.list, input.ids));
    return { revision };
  }),
  restore: api.vocabulary.restore.handler(({ input, context: { ports } }) => restore(ports, input)),
  history: api.vocabulary.history.handler(async ({ input: { list, id }, context: { ports } }) => {
    const revisions = termHistory(await ports.team.vocabulary.history(), list, id);
    if (revisions.length === 0) fail('NOT_FOUND', `"${id}" has never been in the list`, { id });
    return { revisions: revisions.map((one) => ({ ...one, changes: one.changes.map((change) => ({ ...change })) })) };
  }),
  usage: api.vocabulary.usage.handler(({ input, context: { ports } }) => listUsage(ports, input.list)),
};
