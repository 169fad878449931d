import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { formatState, parseState, type ListState } from './url-state.ts';

/** Long enough that a fast typist gives one address per word, short enough to feel immediate. */
const settleMs = 90;

export interface ListControl {
  readonly state: ListState;
  /** The address of the state, without question mark. */
  readonly search: string;
  /** What stands in the search field; runs ahead of `state.text` while someone types. */
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Takes the typed text at once. */
  readonly settle: (text: string) => void;
  /** Goes to another state, as a step that the back button undoes. */
  readonly go: (state: ListState) => void;
}

const addressOf = (state: ListState): string => {
  const search = formatState(state);
  return search === '' ? '/katalog' : `/katalog?${search}`;
};

/** The list's state, kept in the address. */
export function useListState(): ListControl {
  const location = useLocation();
  const navigate = useNavigate();
  const state = useMemo(() => parseState(new URLSearchParams(location.search)), [location.search]);
  const [typed, setTyped] = useState(state.text);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(state);
  latest.current = state;

  const settle = useCallback(
    (text: string) => {
      clearTimeout(timer.current);
      setTyped(text);
      if (text !== latest.current.text) void navigate(addressOf({ ...latest.current, text }), { replace: true });
    },
    [navigate],
  );
  const type = useCallback(
    (text: string) => {
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => settle(text), settleMs);
    },
    [settle],
  );
  const go = useCallback(
    (next: ListState) => {
      clearTimeout(timer.current);
      setTyped(next.text);
      void navigate(addressOf(next));
    },
    [navigate],
  );
  // The back button and saved views change the address from outside: the field follows.
  useEffect(() => setTyped(state.text), [state.text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { state, search: formatState(state), typed, type, settle, go };
}
