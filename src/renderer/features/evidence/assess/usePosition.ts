import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { questionId } from './QuestionCard.tsx';
import { stepHeading } from './steps.ts';

export interface Position {
  /** The names that the address gives; whether there are such is another matter. */
  readonly step: string | null;
  readonly key: string | null;
  readonly go: (step: string, key?: string | null) => void;
}

function focusHeading(): void {
  const wanted = document.getElementById(stepHeading) ?? document.querySelector<HTMLElement>('.q-text');
  wanted?.focus({ preventScroll: true });
  const top = wanted?.closest('.q') ?? wanted;
  const box = top?.getBoundingClientRect();
  if (box !== undefined && (box.top < 60 || box.top > window.innerHeight * 0.6)) top?.scrollIntoView({ block: 'center' });
}

interface Place {
  readonly step: string | null;
  readonly key: string | null;
}

const nameOf = ({ step, key }: Place): string => `${step ?? ''} ${key ?? ''}`;

/** The place in the address, and the way to put another there. */
function useAddress(): readonly [Place, (to: Place) => void] {
  const [params, setParams] = useSearchParams();
  const step = params.get('del');
  const put = useCallback(
    (to: Place) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          next.set('del', to.step ?? '');
          if (to.key === null) next.delete('nr');
          else next.set('nr', to.key);
          return next;
        },
        // Each step is a place to go back to; the questions in it are not.
        { replace: step === to.step },
      ),
    [setParams, step],
  );
  return [{ step, key: params.get('nr') }, put];
}

/**
 * Which step and question is open, as in the address; moving there moves the focus too. The page moves at once and the address follows:
 * what is typed in between shall never be taken for answers to the question that was open before.
 */
export function usePosition(): Position {
  const [address, put] = useAddress();
  const [place, setPlace] = useState(address);
  const onTheWay = useRef(new Set<string>());
  const latest = useRef('');
  const focusOn = useRef<string | null | undefined>(undefined);
  const name = nameOf(address);
  const go = (step: string, key: string | null = null): void => {
    const to = { step, key };
    focusOn.current = key;
    latest.current = nameOf(to);
    onTheWay.current.add(latest.current);
    setPlace(to);
    put(to);
  };
  useEffect(() => {
    const [step = '', key = ''] = name.split(' ');
    if (onTheWay.current.has(name)) {
      // The address may skip places that were left again at once.
      if (name === latest.current) onTheWay.current.clear();
    } else setPlace({ step: step === '' ? null : step, key: key === '' ? null : key });
  }, [name]);
  useEffect(() => {
    if (focusOn.current === undefined) return;
    const key = focusOn.current;
    focusOn.current = undefined;
    const heading = key === null ? null : document.getElementById(questionId(key));
    if (heading === null) return focusHeading();
    heading.focus({ preventScroll: true });
    heading.closest('.q')?.scrollIntoView({ block: 'nearest' });
  });
  return { ...place, go };
}
