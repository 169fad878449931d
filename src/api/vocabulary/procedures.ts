import { sameJson } from '#core/shared/equal.ts';
import { termIssues, withTerm, type TermInput } from '#core/shared/vocabulary-save.ts';
import type { VocabularyList } from '#core/shared/vocabulary.ts';
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

/** The editable term lists. */
export const vocabularyProcedures = {
  list: api.vocabulary.list.handler(async ({ context: { ports } }) => {
    const { revision, data } = await ports.team.vocabulary.get();
    return { revision, vocabulary: data };
  }),
  save: api.vocabulary.save.handler(({ input, context: { ports } }) => save(ports, input)),
};
