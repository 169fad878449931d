import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { client } from './client.ts';
import { api } from './query.ts';
import { useSettings } from './state.ts';

const quietFor = 600;

export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** True where the text was found from an earlier time and has not been touched since. */
  readonly restored: boolean;
  /** `kept` once the latest change is safe in the personal folder. */
  readonly state: 'empty' | 'writing' | 'kept' | 'not-kept';
  /** Throws the draft away, because it was sent or is not wanted. */
  readonly clear: () => void;
}

interface Sender {
  latest: string;
  timer: ReturnType<typeof setTimeout> | null;
}

/** Text that survives a closed window: kept in the personal folder while it is written, found again under the same key. */
export function useDraft(key: string): Draft {
  const queries = useQueryClient();
  const stored = useSettings().data?.personal.drafts.find((draft) => draft.key === key)?.text ?? '';
  const [own, setOwn] = useState<string | null>(null);
  const [state, setState] = useState<Draft['state']>('empty');
  const sender = useRef<Sender>({ latest: '', timer: null });

  const send = useCallback(async (): Promise<void> => {
    const { latest } = sender.current;
    sender.current.timer = null;
    try {
      await client.settings.saveDraft({ key, text: latest });
      if (sender.current.latest === latest) setState(latest === '' ? 'empty' : 'kept');
      void queries.invalidateQueries({ queryKey: api.settings.get.key() });
    } catch {
      setState('not-kept');
    }
  }, [key, queries]);

  const plan = useCallback(
    (text: string, wait: number) => {
      const mine = sender.current;
      mine.latest = text;
      if (mine.timer !== null) clearTimeout(mine.timer);
      mine.timer = setTimeout(() => void send(), wait);
    },
    [send],
  );

  // What is not yet sent goes at once when the form is left.
  useEffect(() => {
    const mine = sender.current;
    return () => {
      if (mine.timer === null) return;
      clearTimeout(mine.timer);
      void send();
    };
  }, [send]);

  const setText = (text: string): void => {
    setOwn(text);
    setState('writing');
    plan(text, quietFor);
  };
  const clear = (): void => {
    setOwn('');
    setState('empty');
    plan('', 0);
  };
  return { text: own ?? stored, setText, restored: own === null && stored !== '', state, clear };
}
