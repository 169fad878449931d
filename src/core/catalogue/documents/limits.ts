/** How much of each thing a level has room for. Only the last levels leave anything out, and the sheet then says so. */
export interface Limits {
  readonly text: number;
  readonly offers: number;
  readonly verdicts: number;
  readonly sources: number;
}

const all: Limits = { text: Number.POSITIVE_INFINITY, offers: 99, verdicts: 99, sources: 99 };

/** From roomiest to tightest; the class `fit-n` sets the size of the type. */
export const cardLimits: readonly Limits[] = [
  all,
  all,
  all,
  { text: 700, offers: 6, verdicts: 6, sources: 8 },
  { text: 360, offers: 4, verdicts: 4, sources: 6 },
  { text: 200, offers: 3, verdicts: 3, sources: 4 },
  { text: 110, offers: 2, verdicts: 2, sources: 2 },
];

/** Text of at most `longest` characters, cut between words. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:–-]+$/, '')} …`;
}
