import { sameJson } from '#core/shared/equal.ts';
import type { InterventionContent } from '../intervention.ts';
import type { PlannedEntry } from './plan.ts';

type Whose = 'mine' | 'theirs';

/** Whose version counts where an entry differs: mine stays, or theirs (the file's) comes; for the whole entry or field by field. */
export type Resolution = Whose | Readonly<Record<string, Whose>>;

/** One choice for all entries: as `Resolution`, or what people here have written stays and the rest comes. */
export type ResolveAll = Whose | 'keep-edited';

type Key = keyof InterventionContent;

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '' || value === 'unknown' || (Array.isArray(value) && value.length === 0);

/** The fields in which two states differ. */
export function differingFields(mine: InterventionContent, theirs: InterventionContent): Key[] {
  return (Object.keys(theirs) as Key[]).filter((key) => !sameJson(mine[key], theirs[key]));
}

/** What has been written here since `base` stays; where nothing is known of how it began, all that is not empty does. */
function editedHere(key: Key, { mine, base }: { mine: InterventionContent; base: InterventionContent | null }): boolean {
  return base === null ? !isNothing(mine[key]) : !sameJson(mine[key], base[key]);
}

export interface Choices {
  readonly own: Resolution | undefined;
  readonly all: ResolveAll | undefined;
  /** How the entry began, where that is known; needed for `keep-edited` only. */
  readonly base: InterventionContent | null;
}

/** The fields that keep what is stored, by the choices made; of what nobody has chosen about, none. */
export function keptFields({ present, after }: PlannedEntry, { own, all, base }: Choices): Key[] {
  if (present === null) return [];
  const mine = present.data;
  const byAll = (key: Key): boolean => all === 'mine' || (all === 'keep-edited' && editedHere(key, { mine, base }));
  const kept = (key: Key): boolean => {
    if (typeof own === 'string') return own === 'mine';
    const said = own?.[key];
    return said === undefined ? byAll(key) : said === 'mine';
  };
  return differingFields(mine, after).filter(kept);
}

/** The entry after the choices have been made. */
export function resolved({ present, after }: PlannedEntry, kept: readonly Key[]): InterventionContent {
  return present === null || kept.length === 0 ? after : { ...after, ...Object.fromEntries(kept.map((key) => [key, present.data[key]])) };
}
