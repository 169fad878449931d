import type { WorkRow } from '#core/catalogue/work-groups.ts';
import { questionType, type WorkReason } from '#core/catalogue/work-queue.ts';
import { reasonAddress } from '#renderer/ui/work/reasonWords.ts';
import { evidenceAddress, isEvidence } from '#renderer/ui/work/evidenceWords.ts';
import { fold } from './filter.ts';

/** What the row is about, to read; each reason leads to where it is mended. Null where it is about nothing in particular. */
export function rowAddress({ about, source }: WorkRow): string | null {
  if (source === 'proposal') return `/katalog/forslag${about === null ? '' : `/${about.id}`}`;
  if (about?.type === questionType) return `/evidens/fragor/${about.id}`;
  if (about?.type !== 'intervention') return null;
  return `/katalog/${about.id}`;
}

/** Where what is asked for is done, for the person called `me`. */
export function whyAddress(id: string, reason: WorkReason, me: string): string {
  return isEvidence(reason) ? evidenceAddress(id, reason, (name) => me.trim() !== '' && fold(name) === fold(me)) : reasonAddress(id, reason);
}
