import type { Change } from '../parts/changes/change-groups.ts';

/** One kept version of an intervention, as the history gives it. */
export interface Revision {
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly approvedBy?: string | undefined;
  readonly changes: readonly Change[];
}

/** The two versions that are compared. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** The numbers in an address; a version that is not there makes none. */
function numberIn(revisions: readonly Revision[], text: string | null): number | null {
  const number = Number(text);
  return revisions.some((one) => one.revision === number) ? number : null;
}

/** The version before `revision`, or itself where it is the first. Numbers may be missing after a restored backup. */
export function before(revisions: readonly Revision[], revision: number): number {
  const at = revisions.findIndex((one) => one.revision === revision);
  return revisions[at + 1]?.revision ?? revision;
}

/** What the address asks for, latest first: `?fran=2&till=5`. Without it, what the latest change did. */
export function pairOf(revisions: readonly Revision[], params: URLSearchParams): Pair & { readonly unknown: boolean } {
  const latest = revisions[0]?.revision ?? 1;
  const [from, to] = [numberIn(revisions, params.get('fran')), numberIn(revisions, params.get('till'))];
  const unknown = (params.has('fran') && from === null) || (params.has('till') && to === null);
  const till = to ?? latest;
  return { from: from ?? before(revisions, till), to: till, unknown };
}

/** The address of a comparison. */
export function pairAddress({ from, to }: Pair): string {
  return `?fran=${from}&till=${to}`;
}
