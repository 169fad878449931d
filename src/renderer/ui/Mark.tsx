import { Fragment } from 'react';
import { markParts, type MarkRange } from './markParts.ts';

export interface MarkProps {
  readonly text: string;
  /** Where to mark; end not included. Or words to find, whatever their case. */
  readonly ranges?: readonly MarkRange[];
  readonly words?: readonly string[];
}

/** Text with half-height yellow under what was matched. */
export function Mark({ text, ranges, words }: MarkProps) {
  return (
    <>
      {markParts(text, { ranges, words }).map((part, index) => (part.marked ? <mark key={index}>{part.text}</mark> : <Fragment key={index}>{part.text}</Fragment>))}
    </>
  );
}
