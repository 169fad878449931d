import { z } from 'zod';
import { findIdentityNumberIn } from '#core/shared/identity-number-guard.ts';
import type { RecordType } from '#core/shared/record.ts';
import { isoDateTime, recordId, requiredText } from '#core/shared/schemas.ts';
import { foldedName } from './fold.ts';

/** A search that found nothing: the words and when, never who. */
export const searchMissSchema = z.strictObject({ id: recordId, text: requiredText, count: z.number().int().min(1), at: isoDateTime });
export type SearchMiss = z.infer<typeof searchMissSchema>;

const most = 200;
const shortest = 3;
const longest = 80;
/** What is typed within a minute and goes on from what was just missed is the same search. */
const sameSearchMs = 60_000;

/** `dismissed` are kept out from now on, as they are folded. */
export const searchMissesSchema = z.strictObject({ misses: z.array(searchMissSchema).max(most).default([]), dismissed: z.array(requiredText).max(1_000).default([]) });
export type SearchMisses = z.infer<typeof searchMissesSchema>;
export const searchMissesRecord: RecordType<SearchMisses> = { name: 'search-misses', schema: searchMissesSchema, migrations: [] };

function continues(one: SearchMiss, folded: string, at: string): boolean {
  const before = foldedName(one.text);
  const apart = Date.parse(at) - Date.parse(one.at);
  return apart >= 0 && apart < sameSearchMs && (folded.startsWith(before) || before.startsWith(folded));
}

/** The misses with one more; the very same where it is not to be kept: too short, dismissed, or a text that R3 refuses. */
export function withMiss(known: SearchMisses, { text, at, id }: { text: string; at: string; id: string }): SearchMisses {
  const trimmed = text.trim().slice(0, longest).trim();
  const folded = foldedName(trimmed);
  if (folded.length < shortest || known.dismissed.includes(folded) || findIdentityNumberIn(text) !== null) return known;
  const same = known.misses.find((one) => foldedName(one.text) === folded);
  if (same !== undefined) {
    if (continues(same, folded, at)) return known;
    return { ...known, misses: [{ ...same, at, count: same.count + 1 }, ...known.misses.filter((one) => one !== same)] };
  }
  const [latest] = known.misses;
  const goesOn = latest !== undefined && latest.count === 1 && continues(latest, folded, at);
  const miss: SearchMiss = { id: goesOn ? latest.id : id, text: trimmed, count: 1, at };
  return { ...known, misses: [miss, ...(goesOn ? known.misses.slice(1) : known.misses)].slice(0, most) };
}

/** What was missed a moment ago and has just been written on until it was found was no miss. */
export function withoutUnfinished(known: SearchMisses, text: string, at: string): SearchMisses {
  const [latest] = known.misses;
  if (latest === undefined || latest.count > 1 || !continues(latest, foldedName(text), at)) return known;
  return { ...known, misses: known.misses.slice(1) };
}

/** Takes a miss away for good. */
export function dismissMiss(known: SearchMisses, id: string): SearchMisses {
  const gone = known.misses.find((one) => one.id === id);
  if (gone === undefined) return known;
  const dismissed = [foldedName(gone.text), ...known.dismissed].slice(0, 1_000);
  return { misses: known.misses.filter((one) => one !== gone), dismissed };
}

/** Takes back that a miss was taken away: it stands where it stood, and is counted again. */
export function restoreMiss(known: SearchMisses, miss: SearchMiss): SearchMisses {
  const folded = foldedName(miss.text);
  if (!known.dismissed.includes(folded)) return known;
  const misses = [...known.misses.filter((one) => foldedName(one.text) !== folded), miss].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, most);
  return { misses, dismissed: known.dismissed.filter((one) => one !== folded) };
}
