import type { Work } from './work-queue.ts';

/** When something is to be done, in the order it is shown. */
export const buckets = ['overdue', 'month', 'later', 'undated'] as const;
export type Bucket = (typeof buckets)[number];

/** What the catalogue asks of one entry at one time of one person is one row, however many reasons there are. */
export interface WorkRow {
  readonly key: string;
  readonly bucket: Bucket;
  readonly subject: string;
  readonly about: Work['about'];
  readonly source: Work['source'];
  readonly works: readonly Work[];
  readonly owner: string;
  readonly due: string | null;
  readonly snoozedUntil: string | null;
}

/** Where a day belongs, seen from `day`. */
export function bucketOf(due: string | null, day: string): Bucket {
  if (due === null) return 'undated';
  if (due < day) return 'overdue';
  return due.slice(0, 7) === day.slice(0, 7) ? 'month' : 'later';
}

function groupKey(work: Work, bucket: Bucket): string {
  if (work.reason === null) return work.key;
  return `entry:${work.about?.id ?? ''} ${bucket} ${work.owner.trim().toLowerCase()} ${work.snoozedUntil ?? ''}`;
}

/** Rows in the order of the first work in each. `works` come in work order, so that a row's first day is its earliest. */
export function groupWork(works: readonly Work[], day: string): WorkRow[] {
  const rows = new Map<string, WorkRow & { readonly works: Work[] }>();
  for (const work of works) {
    const bucket = bucketOf(work.due, day);
    const key = groupKey(work, bucket);
    const row = rows.get(key);
    if (row !== undefined) row.works.push(work);
    else rows.set(key, { key, bucket, subject: work.subject, about: work.about, source: work.source, works: [work], owner: work.owner.trim(), due: work.due, snoozedUntil: work.snoozedUntil });
  }
  return [...rows.values()];
}

/** A short name for the kinds that people choose among: stored tasks have any kind, and are one. */
export function kindGroup({ source, kind, reason }: Pick<Work, 'source' | 'kind' | 'reason'>): string {
  return source === 'stored' && reason === null ? 'task' : kind;
}
