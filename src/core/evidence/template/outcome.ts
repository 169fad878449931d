/** Answers by the question's number: `{ '1.1': 'Y' }`. */
export type Answers = Readonly<Record<string, string>>;

/** What was chosen before the questions, by the choice's id: one code, or several. */
export type ContextValues = Readonly<Record<string, string | readonly string[]>>;

/** What the rules say, and why. `proposal` is null until the answers that are left can no longer change it, and where no rule says anything. */
export interface Proposal {
  readonly proposal: string | null;
  /** A sentence for people: "Hög, därför att …", or why there is no proposal. */
  readonly why: string;
  /** The same for programs: the questions or areas it rests on, and the row of the rule; null where more than one row, or none, leads there. */
  readonly basis: { readonly questions: readonly string[]; readonly row: string | null };
  /** What a person should think of before agreeing. */
  readonly note?: string;
}

/** All that follows from a set of answers. Lists are in the order of the template. */
export interface Outcome {
  /** Questions that are to be answered, as far as the answers given say. */
  readonly asked: readonly string[];
  /** Those of them that have no answer. */
  readonly missing: readonly string[];
  /** Answered questions that are not asked: kept, never counted. */
  readonly notAsked: readonly string[];
  /** Areas with a judgement of their own, by id. */
  readonly domains: Readonly<Record<string, Proposal>>;
  readonly overall: Proposal;
  /** The choices that were counted with, defaults included. */
  readonly context: ContextValues;
}
