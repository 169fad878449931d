import { useCallback, useEffect, useRef } from 'react';
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

/** Which step and question is open, kept in the address; moving there moves the focus too. */
export function usePosition(): Position {
  const [params, setParams] = useSearchParams();
  const moved = useRef<string | null | undefined>(undefined);
  const step = params.get('del');
  const key = params.get('nr');
  const go = useCallback(
    (to: string, question: string | null = null) => {
      moved.current = question;
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          next.set('del', to);
          if (question === null) next.delete('nr');
          else next.set('nr', question);
          return next;
        },
        // Each step is a place to go back to; the questions in it are not.
        { replace: params.get('del') === to },
      );
    },
    [params, setParams],
  );
  useEffect(() => {
    if (moved.current === undefined) return;
    const question = moved.current;
    moved.current = undefined;
    const heading = question === null ? null : document.getElementById(questionId(question));
    if (heading === null) return focusHeading();
    heading.focus({ preventScroll: true });
    heading.closest('.q')?.scrollIntoView({ block: 'nearest' });
  });
  return { step, key, go };
}
