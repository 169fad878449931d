import type { InterventionContent } from '../intervention.ts';
import type { PlannedEntry } from './plan.ts';

/** Whose version counts where an entry differs: mine stays, or theirs (the file's) comes; for the whole entry or field by field. */
export type Resolution = 'mine' | 'theirs' | Readonly<Record<string, 'mine' | 'theirs'>>;

/** The entry after the choices have been made. What nobody has chosen about is the file's. */
export function resolved(entry: PlannedEntry, choice: Resolution | undefined): InterventionContent {
  const { present, after } = entry;
  if (present === null || choice === undefined || choice === 'theirs') return after;
  if (choice === 'mine') return present.data;
  const mine = Object.entries(choice).filter(([, whose]) => whose === 'mine').map(([field]) => [field, present.data[field as keyof InterventionContent]] as const);
  return { ...after, ...Object.fromEntries(mine.filter(([, value]) => value !== undefined)) };
}
