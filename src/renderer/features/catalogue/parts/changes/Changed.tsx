import type { ReactNode } from 'react';
import { useText } from '#renderer/text/useText.ts';
import type { Segment } from './change-groups.ts';

/** Something taken away or put in: by element, line and ground, and in words for who listens. */
export function Changed({ kind, children }: { readonly kind: 'added' | 'removed'; readonly children: ReactNode }) {
  const t = useText();
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag className={`change ${kind}`}>
      <span className="sr">{t(`changes.${kind}`)} </span>
      {children}
      <span className="sr"> ({t('changes.end')}) </span>
    </Tag>
  );
}

/** A line break that has come or gone would not be seen. */
function visible(text: string): string {
  return text.trim() === '' && text.includes('\n') ? text.replaceAll('\n', '¶\n') : text;
}

/** A text with what has been taken away and put in, word by word. */
export function ChangedText({ segments }: { readonly segments: readonly Segment[] }) {
  return (
    <p className="change-text">
      {segments.map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : (
          <Changed key={index} kind={kind}>
            {visible(text)}
          </Changed>
        ),
      )}
    </p>
  );
}
