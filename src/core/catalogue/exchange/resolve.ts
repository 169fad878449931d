import { sameJson } from '#core/shared/equal.ts';
import type { InterventionContent } from '../intervention.ts';

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

/** The two versions that a choice is made between. */
export interface TwoSides {
  readonly mine: InterventionContent;
  readonly after: InterventionContent;
}

/** The fields that keep what is stored, by the choices made; of what nobody has chosen about, none. Where nothing is known of how an entry began, `keep-edited` keeps all that is not empty. */
export function keptFields({ mine, after }: TwoSides, own: Resolution | undefined, all: ResolveAll): Key[] {
  const byAll = (key: Key): boolean => all === 'mine' || (all === 'keep-edited' && !isNothing(mine[key]));
  const kept = (key: Key): boolean => {
    if (typeof own === 'string') return own === 'mine';
    const said = own?.[key];
    return said === undefined ? byAll(key) : said === 'mine';
  };
  return differingFields(mine, after).filter(kept);
}

/** The entry after the choices have been made. */
export function resolved(mine: InterventionContent, after: InterventionContent, kept: readonly Key[]): InterventionContent {
  return kept.length === 0 ? after : { ...after, ...Object.fromEntries(kept.map((key) => [key, mine[key]])) };
}
