import type { client } from '#renderer/rpc/client.ts';
import type { QuestionEditor } from './useQuestionEditor.ts';

export type QuestionAnswer = Awaited<ReturnType<typeof client.evidence.question.get>>;
export type StoredResult = QuestionAnswer['results'][number];

/** The parts of a question's page, by their names in the address; the first has none. */
export const parts = ['oversikt', 'fraga', 'utfall', 'resultat', 'bedomning', 'fynd', 'tabeller', 'historik'] as const;
export type Part = (typeof parts)[number];

/** What every part needs. `data` is null for a question that is not saved yet. */
export interface PartProps {
  readonly editor: QuestionEditor;
  readonly data: QuestionAnswer | null;
}
