/** A row of the two assessments; only what decides where it stands. */
export interface Ordered {
  readonly key: string;
  readonly agree: boolean;
  readonly kind: 'question' | 'domain' | 'overall';
  readonly open: boolean;
  readonly a: { readonly asked: boolean };
  readonly b: { readonly asked: boolean };
}

/** Differences apart from what is alike. What neither was asked stands nowhere. */
export function sorted<T extends Ordered>(rows: readonly T[]): { readonly differ: readonly T[]; readonly same: readonly T[] } {
  const shown = rows.filter(({ kind, a, b }) => kind !== 'question' || a.asked || b.asked);
  return { differ: shown.filter((row) => !row.agree), same: shown.filter((row) => row.agree) };
}
