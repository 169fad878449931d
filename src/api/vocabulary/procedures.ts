import { usageOf, type TermUsage } from '#core/catalogue/references.ts';
import { sameJson } from '#core/shared/equal.ts';
import { mergeTerms, retireTerm, type VocabularyChange } from '#core/shared/vocabulary-change.ts';
import { termIssues, withTerm, type TermInput } from '#core/shared/vocabulary-save.ts';
import type { Vocabulary, VocabularyList } from '#core/shared/vocabulary.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { api, requireRole } from '../implement.ts';
import { changeNote, refuseIssues } from '../input.ts';
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

interface ListChange {
  readonly list: VocabularyList;
  /** The term whose uses are told. */
  readonly id: string;
  readonly reason: string;
  readonly revision?: number | undefined;
}

/** Changes a list as a whole; tells how many entries name the term, archived ones among them. */
async function changeList(ports: Ports, { list, id, reason, revision }: ListChange, change: (vocabulary: Vocabulary) => VocabularyChange): Promise<{ revision: number; usage: number }> {
  await requireRole(ports, 'editor');
  guardText({ reason });
  const present = await ports.team.vocabulary.get();
  const result = change(present.data);
  if ('issue' in result) return refuseIssues([result.issue]) as never;
  const contents = (await ports.team.interventions.all()).map(({ data }) => data);
  const used = usageOf(contents, list).get(id);
  const usage = (used?.interventions ?? 0) + (used?.archived ?? 0);
  const expected = revision ?? present.revision;
  if (expected === present.revision && sameJson(result.vocabulary, present.data)) return { revision: present.revision, usage };
  const saved = await ports.team.vocabulary.save(result.vocabulary, expected, await changeNote(ports, reason));
  return { revision: saved.revision, usage };
}

type Usage = TermUsage & { id: string; units: number; merged: string[] };

async function listUsage(ports: Ports, list: VocabularyList): Promise<{ terms: Usage[] }> {
  const [records, { data: vocabulary }] = await Promise.all([ports.team.interventions.all(), ports.team.vocabulary.get()]);
  const used = usageOf(records.map(({ data }) => data), list);
  const terms = vocabulary[list].map(({ id }) => ({
    id,
    ...(used.get(id) ?? { interventions: 0, archived: 0, offers: 0 }),
    units: list === 'boards' ? vocabulary.units.filter((unit) => unit.boardId === id).length : 0,
    merged: vocabulary[list].filter((term) => term.mergedInto === id).map((term) => term.id),
  }));
  return { terms };
}

/** The editable term lists. */
export const vocabularyProcedures = {
  list: api.vocabulary.list.handler(async ({ context: { ports } }) => {
    const { revision, data } = await ports.team.vocabulary.get();
    return { revision, vocabulary: data };
  }),
  save: api.vocabulary.save.handler(({ input, context: { ports } }) => save(ports, input)),
  retire: api.vocabulary.retire.handler(({ input, context: { ports } }) => changeList(ports, input, (vocabulary) => retireTerm(vocabulary, input.list, input))),
  merge: api.vocabulary.merge.handler(({ input, context: { ports } }) =>
    changeList(ports, { ...input, id: input.from }, (vocabulary) => mergeTerms(vocabulary, input.list, input)),
  ),
  usage: api.vocabulary.usage.handler(({ input, context: { ports } }) => listUsage(ports, input.list)),
};
