import { useCallback, useEffect, useRef, useState } from 'react';
import { keptAsDraft } from '#core/catalogue/entry-issues.ts';
import { client } from '#renderer/rpc/client.ts';
import { useConnection } from '#renderer/rpc/connection.ts';
import { isChanged, type Editing } from './editing.ts';
import type { Path } from './paths.ts';

const quietFor = 500;

export type DraftState =
  | { readonly kind: 'none' | 'writing' | 'failed' }
  /** `left` names fields whose text must not be kept. */
  | { readonly kind: 'saved'; readonly at: string; readonly left: readonly Path[] };

interface Keeper {
  latest: Editing;
  sent: Editing;
  timer: ReturnType<typeof setTimeout> | null;
  /** Calls go one after the other, so that an older text never lands on top of a newer. */
  queue: Promise<void>;
  done: boolean;
}

async function keep(key: string, editing: Editing): Promise<DraftState> {
  const { base, baseRevision } = editing;
  const { content, left } = keptAsDraft(editing.content, base);
  if (!isChanged({ ...editing, content })) {
    await client.drafts.discard({ key });
    return left.length === 0 ? { kind: 'none' } : { kind: 'saved', at: new Date().toISOString(), left };
  }
  const { at } = await client.drafts.save({ key, baseRevision, base: base as Parameters<typeof client.drafts.save>[0]['base'], content: content as unknown as Parameters<typeof client.drafts.save>[0]['content'] });
  return { kind: 'saved', at, left };
}

export interface KeptDraft {
  readonly state: DraftState;
  /** Ends keeping and takes the draft away: it has been saved or sent. */
  readonly finish: () => Promise<void>;
}

/** Keeps what is written in the personal folder: while it is written, when the page is left, and again when the back end has been away. */
export function useKeptDraft(key: string, editing: Editing, start: DraftState): KeptDraft {
  const [state, setState] = useState<DraftState>(start);
  const keeper = useRef<Keeper>({ latest: editing, sent: editing, timer: null, queue: Promise.resolve(), done: false });
  const connection = useConnection();

  const send = useCallback((): void => {
    const mine = keeper.current;
    if (mine.timer !== null) clearTimeout(mine.timer);
    mine.timer = null;
    mine.queue = mine.queue.then(async () => {
      const now = mine.latest;
      if (mine.done || now === mine.sent) return;
      try {
        const next = await keep(key, now);
        mine.sent = now;
        if (mine.latest === now) setState(next);
      } catch {
        setState({ kind: 'failed' });
      }
    });
  }, [key]);

  useEffect(() => {
    const mine = keeper.current;
    mine.latest = editing;
    if (editing === mine.sent) return;
    setState((before) => (before.kind === 'failed' ? before : { kind: 'writing' }));
    if (mine.timer !== null) clearTimeout(mine.timer);
    mine.timer = setTimeout(send, quietFor);
  }, [editing, send]);

  // What is not yet sent goes at once when the page is left or hidden.
  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') send();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', send);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', send);
      send();
    };
  }, [send]);

  useEffect(() => {
    if (connection === 'ok') send();
  }, [connection, send]);

  const finish = useCallback(async (): Promise<void> => {
    const mine = keeper.current;
    mine.done = true;
    if (mine.timer !== null) clearTimeout(mine.timer);
    await mine.queue;
    // A draft that could not be taken away is offered again: better twice than never.
    await client.drafts.discard({ key }).catch(() => undefined);
  }, [key]);
  return { state, finish };
}
