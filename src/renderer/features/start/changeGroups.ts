export interface Change {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  readonly revision: number;
  readonly unseen: boolean;
  readonly fields: readonly string[];
}

/** Changes that were made as one: the same person, minute and reason. */
export interface ChangeGroup {
  readonly first: Change;
  readonly changes: readonly Change[];
}

const minuteLength = 16;

function together(a: Change, b: Change): boolean {
  return a.by === b.by && a.reason === b.reason && a.at.slice(0, minuteLength) === b.at.slice(0, minuteLength) && (a.revision === 1) === (b.revision === 1);
}

/** One row per change, but what was saved in one go becomes one row. Latest first, as they come. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups: { first: Change; changes: Change[] }[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last !== undefined && together(last.first, change)) last.changes.push(change);
    else groups.push({ first: change, changes: [change] });
  }
  return groups;
}
