import { Fragment } from 'react';
import { diffText } from '#core/shared/text-diff.ts';
import { useText } from '#renderer/text/useText.ts';
import './Conflict.css';

/** One text as it differs from another, word by word: what came is underlined, what went is struck through, and both are said aloud. */
export function DiffText({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useText();
  return (
    <>
      {diffText(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return <Fragment key={index}>{text}</Fragment>;
        const Change = kind === 'added' ? 'ins' : 'del';
        return (
          <Change key={index}>
            <span className="sr">{t(kind === 'added' ? 'conflict.added' : 'conflict.removed')} </span>
            {text}
          </Change>
        );
      })}
    </>
  );
}
