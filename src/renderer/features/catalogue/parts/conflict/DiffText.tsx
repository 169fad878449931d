import { Fragment } from 'react';
import { diffText } from '#core/shared/text-diff.ts';
import { useText } from '#renderer/text/useText.ts';
import './Conflict.css';

/** Below this share of common letters the marks hide the text: then it is shown as it is. */
const leastShared = 0.4;

/** One text as it differs from another, word by word, where the two have enough in common: what came is underlined, what went is struck through, and both are said aloud. */
export function DiffText({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useText();
  const segments = diffText(before, after);
  const shared = segments.reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum), 0);
  if (shared < leastShared * Math.min(before.length, after.length)) return <>{after}</>;
  return (
    <>
      {segments.map(({ kind, text }, index) => {
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
