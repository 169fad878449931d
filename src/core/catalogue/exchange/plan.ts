import { sameJson } from '#core/shared/equal.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { diffInterventions, type FieldChange } from '../diff.ts';
import { emptyIntervention, type InterventionContent } from '../intervention.ts';
import type { LineFault } from './columns.ts';
import { draftEntry } from './entry-plan.ts';
import { newEntryKey, PresentEntries, type PresentEntry } from './identify.ts';
import type { RowCell } from './fixes.ts';
import type { ReadRow } from './rows.ts';

export type RowAction = 'create' | 'update' | 'same' | 'error';

/** What one line of a file would do. */
export interface PlannedRow {
  readonly line: number;
  readonly action: RowAction;
  readonly id?: string;
  /** The revision that was compared with. */
  readonly revision?: number;
  readonly name?: string;
  readonly errors: readonly Omit<LineFault, 'line'>[];
  readonly changes?: readonly FieldChange[];
  /** What stands in the row, where it can be mended. */
  readonly cells?: readonly RowCell[];
  /** True where the row is not taken in. */
  readonly leftOut?: true;
  /** Fields where what is stored stays, by choice, although the file says something else. */
  readonly keeps?: readonly string[];
}

/** What a file would do to one entry. */
export interface PlannedEntry {
  readonly action: RowAction;
  /** Null for a new entry that has no id yet. */
  readonly id: string | null;
  readonly present: PresentEntry | null;
  readonly after: InterventionContent;
  readonly rows: readonly PlannedRow[];
}

/** Rows about one and the same entry. */
export interface RowGroup {
  readonly id: string | null;
  readonly present: PresentEntry | null;
  readonly nameIsKey: boolean;
  readonly rows: readonly ReadRow[];
}

interface OpenGroup extends RowGroup {
  readonly rows: ReadRow[];
}

function withFault(row: ReadRow, fault: Omit<LineFault, 'line'>): ReadRow {
  return { ...row, faults: [...row.faults, { line: row.line, ...fault }] };
}

/** Puts rows about the same entry together, in the order of their first lines. A row that says about which one it is in vain stands alone with its fault. */
export function groupRows(rows: readonly ReadRow[], entries: readonly PresentEntry[]): RowGroup[] {
  const present = new PresentEntries(entries, new Set(rows.flatMap(({ id }) => (id === '' ? [] : [id.toLowerCase()]))));
  const groups: OpenGroup[] = [];
  const byKey = new Map<string, OpenGroup>();
  for (const row of rows) {
    const found = present.identify(row);
    if ('fault' in found) {
      // Where the cell itself could not be read, that is what is wrong.
      const known = row.faults.some(({ field }) => field === found.fault.field || field === 'id');
      groups.push({ id: null, present: null, nameIsKey: false, rows: [known ? row : withFault(row, found.fault)] });
      continue;
    }
    const id = found.present?.id ?? (found.present === null ? found.id : null);
    const keys = [...(id === null ? [] : [`id ${id}`]), ...(found.present === null && row.name !== '' ? [`name ${newEntryKey(row.name)}`] : [])];
    const group = byKey.get(keys[0] ?? '');
    if (group !== undefined) {
      group.rows.push(row);
      continue;
    }
    const started: OpenGroup = { id, present: found.present, nameIsKey: found.present !== null && found.byName, rows: [row] };
    groups.push(started);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, started);
  }
  return groups;
}

/** Each change beside the line that makes it: those of an offer by its row, the others by the first. */
function changesByLine(changes: readonly FieldChange[], first: number, lineOfOffer: ReadonlyMap<string, number>): Map<number, FieldChange[]> {
  const byLine = new Map<number, FieldChange[]>();
  for (const change of changes) {
    const [part, id = ''] = change.field.split('.');
    const line = (part === 'offers' ? lineOfOffer.get(id) : undefined) ?? first;
    byLine.set(line, [...(byLine.get(line) ?? []), change]);
  }
  return byLine;
}

interface GroupOptions {
  readonly vocabulary: Vocabulary;
  readonly newId: (line: number) => string;
}

function actionOf(present: PresentEntry | null, after: InterventionContent, faulty: boolean): RowAction {
  if (faulty) return 'error';
  if (present === null) return 'create';
  return sameJson(present.data, after) ? 'same' : 'update';
}

/** What a group of rows would do to its entry. */
export function planGroup(group: RowGroup, { vocabulary, newId }: GroupOptions): PlannedEntry {
  const { present, id, rows } = group;
  const name = present?.data.name ?? rows.find((row) => row.name !== '')?.name ?? '';
  const before = present?.data ?? emptyIntervention(name);
  const drafted = draftEntry(before, rows, { vocabulary, nameIsKey: group.nameIsKey, newId });
  const read = rows.flatMap((row) => row.faults);
  // A cell that could not be read is named once.
  const faults = [...read, ...drafted.faults.filter(({ line, field }) => !read.some((one) => one.line === line && one.field === field))];
  const action = actionOf(present, drafted.content, faults.length > 0);
  const changes = changesByLine(action === 'error' ? [] : diffInterventions(before, drafted.content), rows[0]?.line ?? 1, drafted.lineOfOffer);
  const leaky = faults.some((fault) => fault.code === 'identity_number');
  const about = { ...(id !== null && { id }), ...(present !== null && { revision: present.revision }), ...(!leaky && name !== '' && { name }) };
  const planned = rows.map(({ line }): PlannedRow => {
    const errors = faults.filter((fault) => fault.line === line).map(({ field, code, message }) => ({ field, code, message }));
    const own = changes.get(line);
    if (errors.length > 0 || action === 'error') return { line, action: errors.length > 0 ? 'error' : present === null ? 'create' : 'update', ...about, errors };
    return { line, action: action === 'update' && own === undefined ? 'same' : action, ...about, errors, ...(own !== undefined && { changes: own }) };
  });
  return { action, id, present, after: drafted.content, rows: planned };
}
