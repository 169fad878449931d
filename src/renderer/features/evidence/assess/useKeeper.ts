import { useEffect, useState, useSyncExternalStore } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { useConnection } from '#renderer/rpc/connection.ts';
import { newId } from './new-id.ts';
import { emptyContent, type Content } from './content.ts';
import { Keeper, type Kept } from './keeper.ts';
import type { Opened } from './opened.ts';

/** Under which what could not be saved is kept on this computer. */
export function rescueKey({ resultId }: Opened['about']): string {
  return `granskning:${resultId}`;
}

function keeperOf({ about, stored, content }: Opened): Keeper {
  const key = rescueKey(about);
  return new Keeper(
    { content, stored },
    {
      save: (id, revision, written) => client.evidence.assessment.save({ id, ...(revision !== null && { revision }), assessment: { ...about, ...written } }),
      read: (id) => client.evidence.assessment.get({ id }),
      rescue: async (written) => (await client.settings.saveDraft({ key, text: written === null ? '' : JSON.stringify(written) })).saved,
      newId,
    },
  );
}

/** A content that was kept on this computer because it could not be saved; null where the text is no such thing. */
export function rescuedContent(text: string): Content | null {
  try {
    const found = JSON.parse(text) as Partial<Content>;
    return typeof found === 'object' && found !== null && typeof found.answers === 'object' ? { ...emptyContent, ...found } : null;
  } catch {
    return null;
  }
}

export interface Keeping extends Kept {
  readonly change: Keeper['change'];
  readonly flush: Keeper['flush'];
  readonly resolve: Keeper['resolve'];
  /** How things stand now, for what comes after a save. */
  readonly current: Keeper['current'];
  /** Tries again what could not be saved. */
  readonly retry: () => void;
}

/** What is written, kept as it is written: while one writes, when the page is left, and again when the program has been away. */
export function useKeeper(opened: Opened): Keeping {
  const [keeper] = useState(() => keeperOf(opened));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.current);
  const connection = useConnection();
  useEffect(() => {
    if (opened.stored !== null && opened.assessment !== null) keeper.newer(opened.assessment, opened.stored.revision);
  }, [keeper, opened]);
  useEffect(() => {
    if (connection === 'ok') void keeper.flush();
  }, [connection, keeper]);
  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') void keeper.flush();
    };
    const onLeave = (): void => void keeper.flush();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', onLeave);
      void keeper.flush();
    };
  }, [keeper]);
  return { ...kept, change: keeper.change, flush: keeper.flush, resolve: keeper.resolve, current: keeper.current, retry: () => void keeper.flush() };
}
