import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Term, Vocabulary, VocabularyList } from '#core/shared/vocabulary.ts';
import { client } from '#renderer/rpc/client.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';

/** How much a term is used; see the contract of `vocabulary.usage`. */
export type Usage = Awaited<ReturnType<typeof client.vocabulary.usage>>['terms'][number];
export type Unlisted = NonNullable<Awaited<ReturnType<typeof client.vocabulary.usage>>['unlisted']>[number];

export interface ListView {
  readonly list: VocabularyList;
  readonly vocabulary: Vocabulary;
  readonly terms: readonly Term[];
  /** Undefined until it is counted; the list does not wait for it. */
  readonly usage: ((id: string) => Usage | undefined) | undefined;
  readonly unlisted: readonly Unlisted[];
}

/** The lists, and how much the terms of one of them are used. */
export function useListView(list: VocabularyList): { readonly view: ListView | undefined; readonly error: unknown; readonly retry: () => void } {
  const lists = useQuery(api.vocabulary.list.queryOptions({ input: {} }));
  const used = useQuery(api.vocabulary.usage.queryOptions({ input: { list } }));
  const vocabulary = lists.data?.vocabulary;
  const counts = used.data === undefined ? undefined : new Map(used.data.terms.map((one) => [one.id, one]));
  return {
    view: vocabulary && { list, vocabulary, terms: vocabulary[list], usage: counts && ((id) => counts.get(id)), unlisted: used.data?.unlisted ?? [] },
    error: lists.error ?? used.error,
    retry: () => void Promise.all([lists.refetch(), used.refetch()]),
  };
}

interface Done {
  /** The revision of the lists that the change made. */
  readonly revision: number;
  /** The terms that changed. */
  readonly ids: readonly string[];
  readonly text: string;
  /** Another way back than taking the terms to what they were. */
  readonly undo?: () => Promise<unknown>;
}

/** Says what was done, with the way to take it back, and reads again what it made old. */
export function useDone(list: VocabularyList): (done: Done) => Promise<void> {
  const t = useText();
  const toast = useToasts();
  const queries = useQueryClient();
  return useCallback(
    async ({ revision, ids, text, undo }) => {
      const refresh = (): Promise<unknown> => Promise.all([api.vocabulary.key(), api.catalogue.key()].map((queryKey) => queries.invalidateQueries({ queryKey })));
      const back = undo ?? (() => client.vocabulary.restore({ list, ids: [...ids], to: revision - 1, reason: t('lists.undoReason') }));
      toast({
        text,
        undo: () =>
          back()
            .then(refresh)
            .then(() => toast({ text: t('lists.done.undone') }))
            .catch(() => toast({ text: t('lists.notUndone'), tone: 'problem' })),
      });
      await refresh();
    },
    [list, t, toast, queries],
  );
}

/** What a form about a term is kept by: where the term has changed since, it is another form. */
export function keyOf(kind: string, { list }: ListView, term: Term): string {
  return JSON.stringify([kind, list, term]);
}

interface Issue {
  readonly path: readonly (string | number)[];
  readonly code?: string;
}

/** What to say beside the field a call was refused for; null where it was refused for something else. */
export function fieldError(t: Text, error: unknown, field: string): string | null {
  if (error === null) return null;
  const { code, details } = failureOf(error);
  if (code === 'RULE_VIOLATION' && details['rule'] === 'R3') return String(details['field']).split('.').includes(field) ? t('lists.error.identity_number') : null;
  const issue = ((details['issues'] ?? []) as Issue[]).find((one) => one.path.includes(field));
  if (issue === undefined) return null;
  const id = `lists.error.${issue.code}`;
  return t(id in messages ? (id as TextId) : 'lists.error.other');
}

/** A failure in two sentences, for a line at the bottom or in a dialog. */
export function failureLine(t: Text, error: unknown): string {
  const { what, todo, values } = failureTexts(failureOf(error));
  return `${t(what, values)}. ${t(todo, values)}`;
}
