import { diffInterventions } from '#core/catalogue/diff.ts';
import { contentIssues } from '#core/catalogue/exchange/entry-plan.ts';
import type { PlannedEntry, PlannedRow } from '#core/catalogue/exchange/plan.ts';
import { differingFields, keptFields, resolved, type ResolveAll, type Resolution } from '#core/catalogue/exchange/resolve.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { merge3 } from '#core/catalogue/merge3.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { refuse, refuseIssues } from '../input.ts';
import type { Ports } from '../ports.ts';
import type { ImportPlan } from './import-plan.ts';

/** What a person has chosen where the file and the catalogue differ. */
export interface ChoiceInput {
  readonly resolve?: Readonly<Record<string, Resolution>> | undefined;
  readonly resolveAll?: ResolveAll | undefined;
  readonly settled?: Readonly<Record<string, InterventionContent>> | undefined;
}

/** An entry of the file after the choices. */
export interface ChosenEntry {
  readonly entry: PlannedEntry;
  readonly keeps: readonly string[];
  readonly data: InterventionContent;
}

/** How an entry began where it came with the program: what has been changed here since is ours. Null where that is not known. */
export async function baseOf(ports: Ports, id: string): Promise<InterventionContent | null> {
  const [first] = await ports.team.interventions.history(id);
  return first?.revision === 1 && first.data.origin.starterVersion !== null ? first.data : null;
}

/** What has been written here stays, part by part; what nobody has touched here comes from the file. */
function withEdited(mine: InterventionContent, after: InterventionContent, base: InterventionContent | null): InterventionContent {
  if (base !== null) return merge3({ base, mine, theirs: after }).content;
  return resolved(mine, after, keptFields({ mine, after }, undefined, 'keep-edited'));
}

async function chosenEntry(ports: Ports, entry: PlannedEntry, { resolve = {}, resolveAll = 'theirs', settled = {} }: ChoiceInput): Promise<ChosenEntry> {
  const { present, after } = entry;
  if (present === null || entry.action !== 'update') return { entry, keeps: [], data: after };
  const mine = present.data;
  const put = (data: InterventionContent): ChosenEntry => ({ entry, data, keeps: differingFields(data, after) });
  const own = resolve[present.id];
  const said = settled[present.id];
  if (said !== undefined) {
    guardText(said, { field: `settled.${present.id}` });
    return put(said);
  }
  if (own !== undefined || resolveAll !== 'keep-edited') return put(resolved(mine, after, keptFields({ mine, after }, own, resolveAll)));
  return put(withEdited(mine, after, await baseOf(ports, present.id)));
}

/** Every entry with the choices made about it; what they make together must hold as well as what was chosen between. */
export async function choose(ports: Ports, plan: ImportPlan, input: ChoiceInput): Promise<ChosenEntry[]> {
  const known = new Set(plan.entries.flatMap((entry) => [entry.id, entry.present?.id ?? null]));
  for (const part of ['resolve', 'settled'] as const) {
    const stray = Object.keys(input[part] ?? {}).find((id) => !known.has(id));
    if (stray !== undefined) refuse([part, stray], 'unknown', 'the file says nothing about this intervention');
  }
  const chosen: ChosenEntry[] = [];
  for (const entry of plan.entries) {
    const one = await chosenEntry(ports, entry, input);
    if (one.keeps.length > 0) refuseIssues(contentIssues(one.data, plan.newVocabulary).issues.map((issue) => ({ ...issue, path: ['resolve', entry.present?.id ?? '', ...issue.path] })));
    chosen.push(one);
  }
  return chosen;
}

/** The rows with what the choices leave of their changes. */
export function chosenRows(rows: readonly PlannedRow[], chosen: readonly ChosenEntry[]): PlannedRow[] {
  const byId = new Map(chosen.filter((one) => one.keeps.length > 0).map((one) => [one.entry.present?.id, one]));
  if (byId.size === 0) return [...rows];
  return rows.map((row) => {
    const one = row.id === undefined ? undefined : byId.get(row.id);
    if (one === undefined || row.action === 'error' || row.leftOut === true) return row;
    const keeps = new Set(one.keeps);
    const settled = one.entry.present === null ? [] : diffInterventions(one.entry.present.data, one.data);
    const inKept = settled.filter(({ field }) => keeps.has(field.split('.')[0] ?? field));
    // What is kept in part is told by the first row about the entry.
    const changes = [...(row.changes ?? []).filter(({ field }) => !keeps.has(field.split('.')[0] ?? field)), ...(row.line === one.entry.rows[0]?.line ? inKept : [])];
    const { changes: _all, ...rest } = row;
    return { ...rest, action: changes.length > 0 ? 'update' : 'same', keeps: [...one.keeps], ...(changes.length > 0 && { changes }) };
  });
}

/** Whether an entry would be changed after the choices. */
export function changesSomething({ entry, data }: ChosenEntry): boolean {
  return entry.present === null || diffInterventions(entry.present.data, data).length > 0;
}
