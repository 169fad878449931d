import type { WorkRow } from '#core/catalogue/work-groups.ts';

/** What the row is about, to read; each reason leads to where it is mended. Null where it is about nothing in particular. */
export function rowAddress({ about, source }: WorkRow): string | null {
  if (source === 'proposal') return `/katalog/forslag${about === null ? '' : `/${about.id}`}`;
  if (about?.type !== 'intervention') return null;
  return `/katalog/${about.id}`;
}
