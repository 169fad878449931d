import { headingKey, type Column } from '#core/catalogue/exchange/columns.ts';
import { contentIssues } from '#core/catalogue/exchange/entry-plan.ts';
import type { PlannedEntry, PlannedRow } from '#core/catalogue/exchange/plan.ts';
import { resolved, type Resolution } from '#core/catalogue/exchange/resolve.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail } from '#core/shared/errors.ts';
import { vocabularyLists } from '#core/shared/vocabulary.ts';
import { changeNote, refuse, refuseIssues, updateSingle } from '../input.ts';
import type { Ports, SaveRequest } from '../ports.ts';
import type { ImportPreview } from './contract-exchange.ts';
import { runJob, type Job } from './import-jobs.ts';
import { planImport, type ImportFile, type ImportPlan } from './import-plan.ts';

const mostIssues = 100;
const mostColumnsRemembered = 500;

function countsOf({ entries, rows }: ImportPlan): ImportPreview['summary'] {
  const count = (action: PlannedEntry['action']): number => entries.filter((entry) => entry.action === action).length;
  return { create: count('create'), update: count('update'), same: count('same'), error: rows.filter((row) => row.action === 'error').length, rows: rows.length };
}

function newTerms({ vocabulary, newVocabulary }: ImportPlan): ImportPreview['terms'] {
  return vocabularyLists.flatMap((list) => {
    const known = new Set(vocabulary.data[list].map((term) => term.id));
    return newVocabulary[list].filter((term) => !known.has(term.id)).map(({ id, label }) => ({ list, id, label }));
  });
}

function previewOf(plan: ImportPlan): ImportPreview {
  const columns: readonly Column[] = plan.columns;
  return {
    columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
    mapping: Object.fromEntries(columns.map(({ header, field }) => [header, field])),
    rows: plan.rows.map((row) => ({ ...row, errors: [...row.errors], ...(row.changes !== undefined && { changes: [...row.changes] }) })) as ImportPreview['rows'],
    summary: countsOf(plan),
    remarks: plan.remarks.map(({ code, line, column, detail }) => ({ code, line, field: column === null ? null : (columns[column]?.header ?? null), detail })),
    terms: newTerms(plan),
  };
}

const nothing = (): ImportPreview => ({ columns: [], mapping: {}, rows: [], summary: { create: 0, update: 0, same: 0, error: 0, rows: 0 }, remarks: [], terms: [], cancelled: true });

/** What taking in the file would do, line by line. */
export function importPreview(ports: Ports, file: ImportFile): Promise<ImportPreview> {
  return runJob(ports, file.job, {
    work: async (job) => previewOf(await planImport(ports, file, { job, newOfferId: (line) => `new-${line}` })),
    stopped: nothing,
  });
}

/** Refuses the whole for the first line with an error, and names them all. An identity number comes before anything else (R3). */
function refuseErrors(rows: readonly PlannedRow[]): void {
  const issues = rows.flatMap(({ line, errors }) => errors.map(({ field, code, message }) => ({ path: ['content', line, field], code, message })));
  const secret = issues.find((issue) => issue.code === 'identity_number');
  const [, line, field] = secret?.path ?? [];
  if (secret !== undefined) fail('RULE_VIOLATION', `identity number in line ${String(line)}, ${String(field)}`, { rule: 'R3', line, field, path: secret.path, issues: issues.slice(0, mostIssues), errors: issues.length });
  const [first] = issues;
  if (first !== undefined) fail('INVALID_INPUT', `line ${String(first.path[1])}, ${String(first.path[2])}: ${first.message}`, { issues: issues.slice(0, mostIssues), errors: issues.length });
}

export interface CommitInput extends ImportFile {
  readonly resolve?: Readonly<Record<string, Resolution>> | undefined;
  readonly revisions?: Readonly<Record<string, number>> | undefined;
  readonly reason?: string | undefined;
}

/** Refuses where someone has changed an entry after the preview, as a save would. */
async function refuseMoved(ports: Ports, { entries }: ImportPlan, revisions: CommitInput['revisions'] = {}): Promise<void> {
  for (const { present, after, action } of entries) {
    const expected = present === null ? undefined : revisions[present.id];
    if (present === null || expected === undefined || expected === present.revision || action === 'same') continue;
    const kept = await ports.team.interventions.history(present.id);
    fail('CONFLICT', `intervention ${present.id} has moved on`, {
      id: present.id,
      expected,
      actual: present.revision,
      mine: after,
      theirs: kept.at(-1) ?? null,
      base: kept.find((one) => one.revision === expected) ?? null,
    });
  }
}

interface Write {
  readonly created: boolean;
  readonly request: Omit<SaveRequest<InterventionContent>, 'note'>;
}

function writesOf(ports: Ports, plan: ImportPlan, resolve: CommitInput['resolve'] = {}): Write[] {
  const known = new Set(plan.entries.map((entry) => entry.id));
  const stray = Object.keys(resolve).find((id) => !known.has(id));
  if (stray !== undefined) refuse(['resolve', stray], 'unknown', 'the file says nothing about this intervention');
  return plan.entries.flatMap((entry): Write[] => {
    const { present } = entry;
    const choice = entry.id === null ? undefined : resolve[entry.id];
    const data = resolved(entry, choice);
    if (present !== null && sameJson(present.data, data)) return [];
    if (choice !== undefined) refuseIssues(contentIssues(data, plan.newVocabulary).issues.map((issue) => ({ ...issue, path: ['resolve', present?.id ?? '', ...issue.path] })));
    return [{ created: present === null, request: { id: entry.id ?? ports.newId(), data, expected: present?.revision ?? null } }];
  });
}

/** Terms first, since the entries name them; taken back where the entries could not be saved. */
async function write(ports: Ports, plan: ImportPlan, { writes, reason }: { writes: readonly Write[]; reason: string | undefined }): Promise<void> {
  const note = await changeNote(ports, reason);
  const { vocabulary, newVocabulary } = plan;
  const saved = newVocabulary === vocabulary.data ? null : await ports.team.vocabulary.save(newVocabulary, vocabulary.revision, note);
  try {
    await ports.team.interventions.saveAll(writes.map(({ request }) => ({ ...request, note })));
  } catch (error) {
    if (saved !== null) await ports.team.vocabulary.save(vocabulary.data, saved.revision, note).catch(() => undefined);
    throw error;
  }
}

/** What the person chose for each heading is chosen again next time. */
async function remember(ports: Ports, columns: readonly Column[]): Promise<void> {
  const said = Object.fromEntries(columns.map(({ header, field }) => [headingKey(header), field] as const).filter(([key]) => key !== ''));
  await updateSingle(ports.personal.settings, () => changeNote(ports), (data) => {
    const others = Object.entries(data.importColumns).filter(([key]) => !Object.hasOwn(said, key));
    const importColumns = Object.fromEntries([...others, ...Object.entries(said)].slice(-mostColumnsRemembered));
    return sameJson(importColumns, data.importColumns) ? data : { ...data, importColumns };
  });
}

interface Committed {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly cancelled?: boolean;
}

async function commit(ports: Ports, input: CommitInput, job: Job): Promise<Committed> {
  const plan = await planImport(ports, input, { job, newOfferId: () => ports.newId() });
  refuseErrors(plan.rows);
  await refuseMoved(ports, plan, input.revisions);
  const writes = writesOf(ports, plan, input.resolve);
  await job.startWriting(writes.length);
  if (writes.length > 0 || plan.newVocabulary !== plan.vocabulary.data) await write(ports, plan, { writes, reason: input.reason });
  if (plan.columns.length > 0) await remember(ports, plan.columns);
  const created = writes.filter((one) => one.created).length;
  return { created, updated: writes.length - created, unchanged: plan.entries.length - writes.length };
}

/** Takes in the file, all of it or nothing. */
export function importCommit(ports: Ports, input: CommitInput): Promise<Committed> {
  return runJob<Committed>(ports, input.job, { work: (job) => commit(ports, input, job), stopped: () => ({ created: 0, updated: 0, unchanged: 0, cancelled: true }) });
}
