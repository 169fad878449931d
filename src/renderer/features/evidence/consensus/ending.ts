/** A judgement as it is written at the end. */
export interface Judged {
  readonly judgement: string | null;
  readonly reason: string;
}

export interface Part {
  readonly key: string;
  /** What the rules propose from what the two came to; null where they say nothing. */
  readonly proposal: string | null;
  /** What both said, or what was decided; null where that is still open. */
  readonly agreed: string | null;
}

export type Written = Readonly<Record<string, Judged>>;

const unwritten: Judged = { judgement: null, reason: '' };

/** What stands for a part: written at the end, else what the two agreed on. */
export function judgedOf({ key, agreed }: Part, written: Written): Judged {
  return written[key] ?? { ...unwritten, judgement: agreed };
}

export interface Ending {
  readonly unjudged: readonly string[];
  /** Other than the proposal, without a reason. */
  readonly unexplained: readonly string[];
}

/** What is left before it can be ended. */
export function leftAtEnd(parts: readonly Part[], written: Written): Ending {
  const unjudged = parts.filter((part) => judgedOf(part, written).judgement === null).map((part) => part.key);
  const unexplained = parts.filter((part) => {
    const { judgement, reason } = judgedOf(part, written);
    return judgement !== null && part.proposal !== null && judgement !== part.proposal && reason.trim() === '';
  });
  return { unjudged, unexplained: unexplained.map((part) => part.key) };
}
