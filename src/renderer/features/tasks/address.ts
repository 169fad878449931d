import type { WorkRow } from '#core/catalogue/work-groups.ts';
import { reasonAddress } from '#renderer/ui/work/reasonWords.ts';

/** Where the row's work is done; null where it is about nothing in particular. */
export function rowAddress({ about, works, source }: WorkRow): string | null {
  if (source === 'proposal') return '/katalog/forslag';
  if (about?.type !== 'intervention') return null;
  const reason = works[0]?.reason ?? null;
  return reason === null ? `/katalog/${about.id}` : reasonAddress(about.id, reason);
}
