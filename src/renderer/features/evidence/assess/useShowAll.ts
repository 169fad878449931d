import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';

const key = 'granskning:visning';
const all = 'alla';

/** Whether all questions of an area stand open at once. The choice is remembered for this person. */
export function useShowAll(): readonly [boolean, (all: boolean) => void] {
  const queries = useQueryClient();
  const stored = useSettings().data?.personal.drafts.find((draft) => draft.key === key)?.text === all;
  const [own, setOwn] = useState<boolean | null>(null);
  const choose = (showAll: boolean): void => {
    setOwn(showAll);
    void client.settings
      .saveDraft({ key, text: showAll ? all : '' })
      .then(() => queries.invalidateQueries({ queryKey: api.settings.get.key() }))
      .catch(() => undefined);
  };
  return [own ?? stored, choose];
}
