import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import { groupOf, withGroup, type GroupDraft } from './group-form.ts';
import type { GroupInForce, SynonymGroup } from './types.ts';

export interface Groups {
  /** Null until they have come. */
  readonly all: readonly GroupInForce[] | null;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly saving: boolean;
  /** Saves what is written; false where it could not be saved, so that the form stays. */
  readonly put: (draft: GroupDraft) => Promise<boolean>;
  readonly remove: (group: SynonymGroup) => Promise<void>;
}

/** What the team has written itself stands first; what came with the program is many times more. */
function ownFirst(groups: readonly GroupInForce[]): GroupInForce[] {
  return [...groups.filter((group) => group.origin !== 'starter'), ...groups.filter((group) => group.origin === 'starter')];
}

/** Changes the list as it is on the server when the change is made, so that a colleague's groups are never lost. */
type Change = (groups: readonly SynonymGroup[]) => readonly SynonymGroup[];

/** The groups put back as they were before a change, one group at a time: others may have changed meanwhile. */
function backTo(before: readonly SynonymGroup[], id: string): Change {
  const at = before.findIndex((group) => group.id === id);
  const former = before[at];
  return (groups) => {
    const rest = groups.filter((group) => group.id !== id);
    return former === undefined ? rest : [...rest.slice(0, at), former, ...rest.slice(at)];
  };
}

function useChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: Change) => {
      const { revision, groups } = await client.catalogue.synonyms({});
      const plain = groups.map(({ origin: _origin, ...group }) => group);
      await client.catalogue.saveSynonyms({ revision, groups: [...change(plain)] });
      return plain;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.catalogue.key() }),
  });
}

/** All groups of words, and the ways to change them, each with the way back. */
export function useGroups(): Groups {
  const t = useText();
  const show = useToasts();
  const query = useQuery(api.catalogue.synonyms.queryOptions({ input: {} }));
  const change = useChange();
  const all = useMemo(() => (query.data === undefined ? null : ownFirst(query.data.groups)), [query.data]);
  const failed = (error: unknown): void => {
    const { what, todo, values } = failureTexts(failureOf(error));
    show({ text: `${t(what, values)} ${t(todo, values)}`, tone: 'problem' });
  };
  const run = async (id: string, words: string, said: 'saved' | 'removed', how: Change): Promise<boolean> => {
    try {
      const before = await change.mutateAsync(how);
      const undo = (): void => change.mutate(backTo(before, id), { onSuccess: () => show({ text: t('searchwords.groups.undone', { words }) }), onError: failed });
      show({ text: t(`searchwords.groups.${said}`, { words }), undo });
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  };
  return {
    all,
    error: query.error,
    retry: () => void query.refetch(),
    saving: change.isPending,
    put: (draft) => {
      const group = groupOf(draft, draft.id ?? crypto.randomUUID());
      return run(group.id, group.words[0] ?? '', 'saved', (groups) => withGroup(groups, group));
    },
    remove: async ({ id, words }) => {
      await run(id, words[0] ?? '', 'removed', (groups) => groups.filter((group) => group.id !== id));
    },
  };
}
