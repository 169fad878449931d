/** One measured figure: `value` must not exceed `bar`. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: 'ratio' | 'bytes';
  readonly bar: number;
  /** What the ratio is made of, in milliseconds or bytes. */
  readonly of: Readonly<Record<string, number>>;
}

/** The middle value; of an even number the lower middle, so that a figure is always one that was measured. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('no values to take a median of');
  return middle;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The figure that says how many times longer `ours` takes than `theirs`. */
export function ratio(figure: string, bar: number, ours: number, theirs: number): Figure {
  return { figure, value: rounded(ours / theirs), unit: 'ratio', bar, of: { ours: rounded(ours), bare: rounded(theirs) } };
}

/** Prints the figure as one JSON line; true where it holds its bar. */
export function report(figure: Figure): boolean {
  const holds = figure.value <= figure.bar;
  process.stdout.write(`${JSON.stringify({ ...figure, verdict: holds ? 'pass' : 'falls short' })}\n`);
  return holds;
}
