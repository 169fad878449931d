import { headingKey, type Column } from '#core/catalogue/exchange/columns.ts';
import type { PlannedRow } from '#core/catalogue/exchange/plan.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail } from '#core/shared/errors.ts';
import { vocabularyLists } from '#core/shared/vocabulary.ts';
import { changeNote, refuse, updateSingle } from '../input.ts';
import type { Ports, SaveRequest } from '../ports.ts';
import type { ImportPreview } from './contract-exchange.ts';
import { changesSomething, choose, chosenRows, type ChoiceInput, type ChosenEntry } from './import-choices.ts';
import { runJob, type Job } from './import-jobs.ts';
import { countEvidence, takeEvidence, type EvidenceCounts } from '../evidence/exchange.ts';
import { closeLook, lookOf, openLook } from './import-looks.ts';
import { planImport, type ImportFile, type ImportPlan } from './import-plan.ts';

const mostIssues = 100;
const mostColumnsRemembered = 500;

function countsOf(rows: readonly PlannedRow[], chosen: readonly ChosenEntry[]): ImportPreview['summary'] {
  const known = chosen.filter(({ entry }) => entry.action !== 'error');
  const create = known.filter(({ entry }) => entry.action === 'create').length;
  const update = known.filter((one) => one.entry.action === 'update' && (one.keeps.length === 0 || changesSomething(one))).length;
  const leftOut = rows.filter((row) => row.leftOut === true).length;
  return { create, update, same: known.length - create - update, error: rows.filter((row) => row.action === 'error').length, rows: rows.length, ...(leftOut > 0 && { leftOut }) };
}

function newTerms({ vocabulary, newVocabulary }: ImportPlan): ImportPreview['terms'] {
  return vocabularyLists.flatMap((list) => {
    const known = new Set(vocabulary.data[list].map((term) => term.id));
    return newVocabulary[list].filter((term) => !known.has(term.id)).map(({ id, label }) => ({ list, id, label }));
  });
}

/** True where what has been written here stays, of evidence too. */
const keepsMine = ({ resolveAll }: ChoiceInput): boolean => resolveAll === 'mine' || resolveAll === 'keep-edited';

async function evidenceCounts(ports: Ports, { evidence = null }: ImportPlan, input: ChoiceInput): Promise<EvidenceCounts | null> {
  return evidence === null ? null : countEvidence(ports, evidence.parts, { interventions: evidence.interventions, keepMine: keepsMine(input) });
}

function previewOf(plan: ImportPlan, chosen: readonly ChosenEntry[]): ImportPreview {
  const columns: readonly Column[] = plan.columns;
  return {
    columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
    mapping: Object.fromEntries(columns.map(({ header, field }) => [header, field])),
    rows: plan.rows as ImportPreview['rows'],
    summary: countsOf(plan.rows, chosen),
    remarks: plan.remarks.map(({ code, line, column, detail }) => ({ code, line, field: column === null ? null : (columns[column]?.header ?? null), detail })),
    terms: newTerms(plan),
  };
}

const nothing = (): ImportPreview => ({ columns: [], mapping: {}, rows: [], summary: { create: 0, update: 0, same: 0, error: 0, rows: 0 }, remarks: [], terms: [], cancelled: true });

export interface PreviewInput extends ImportFile, ChoiceInput {
  readonly keep?: boolean | undefined;
}

async function preview(ports: Ports, input: PreviewInput, job: Job): Promise<ImportPreview> {
  const kept = input.keep === true;
  if (kept && input.job === undefined) refuse(['job'], 'required', 'what is kept needs a name');
  const look = kept ? openLook(ports, input.job ?? '') : undefined;
  look?.start(input, job);
  try {
    const plan = await planImport(ports, input, { job, newOfferId: (line) => `new-${line}`, look });
    const chosen = await choose(ports, plan, input);
    const rows = chosenRows(plan.rows, chosen);
    look?.finish({ ...plan, rows });
    const evidence = await evidenceCounts(ports, plan, input);
    const found = { ...previewOf({ ...plan, rows }, chosen), ...(evidence !== null && { evidence }) };
    return kept ? { ...found, rows: [] } : found;
  } finally {
    look?.stop(job);
  }
}

/** What taking in the file would do, line by line. */
export function importPreview(ports: Ports, input: PreviewInput): Promise<ImportPreview> {
  return runJob(ports, input.job, { work: (job) => preview(ports, input, job), stopped: nothing });
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

export interface CommitInput extends ImportFile, ChoiceInput {
  readonly revisions?: Readonly<Record<string, number>> | undefined;
  readonly kept?: boolean | undefined;
  readonly reason?: string | undefined;
}

/** The revisions that the person has seen. */
function seenRevisions(ports: Ports, input: CommitInput): CommitInput['revisions'] {
  if (input.kept !== true) return input.revisions;
  const look = input.job === undefined ? null : lookOf(ports, input.job);
  if (look === null || look.plan === null || !look.isOf(input)) fail('NOT_FOUND', 'no preview of this file is kept under that name');
  return Object.fromEntries(look.plan.entries.flatMap(({ present }) => (present === null ? [] : [[present.id, present.revision]])));
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

/** An offer that a preview has named for its line gets a name that no other import can give. */
function withOwnIds(ports: Ports, data: InterventionContent): InterventionContent {
  if (!data.offers.some((offer) => /^new-\d+$/.test(offer.id))) return data;
  return { ...data, offers: data.offers.map((offer) => (/^new-\d+$/.test(offer.id) ? { ...offer, id: ports.newId() } : offer)) };
}

function writesOf(ports: Ports, chosen: readonly ChosenEntry[]): Write[] {
  return chosen.flatMap(({ entry, data }): Write[] => {
    const { present } = entry;
    if (present !== null && sameJson(present.data, data)) return [];
    return [{ created: present === null, request: { id: entry.id ?? ports.newId(), data: withOwnIds(ports, data), expected: present?.revision ?? null } }];
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
  readonly evidence?: EvidenceCounts;
  readonly cancelled?: boolean;
}

async function commit(ports: Ports, input: CommitInput, job: Job): Promise<Committed> {
  const seen = seenRevisions(ports, input);
  const look = input.job === undefined ? null : lookOf(ports, input.job);
  if (look !== null) look.job = job;
  const plan = await planImport(ports, input, { job, newOfferId: () => ports.newId() });
  refuseErrors(plan.rows);
  await refuseMoved(ports, plan, seen);
  const writes = writesOf(ports, await choose(ports, plan, input));
  await job.startWriting(writes.length);
  if (writes.length > 0 || plan.newVocabulary !== plan.vocabulary.data) await write(ports, plan, { writes, reason: input.reason });
  if (plan.columns.length > 0 && input.headings !== false) await remember(ports, plan.columns);
  if (input.job !== undefined) closeLook(ports, input.job);
  const { evidence = null } = plan;
  const taken = evidence === null ? null : await takeEvidence(ports, evidence.parts, { interventions: evidence.interventions, keepMine: keepsMine(input), note: await changeNote(ports, input.reason) });
  const created = writes.filter((one) => one.created).length;
  return { ...(taken !== null && { evidence: taken }), created, updated: writes.length - created, unchanged: plan.entries.length - writes.length };
}

/** Takes in the file, all of it or nothing. */
export function importCommit(ports: Ports, input: CommitInput): Promise<Committed> {
  return runJob<Committed>(ports, input.job, { work: (job) => commit(ports, input, job), stopped: () => ({ created: 0, updated: 0, unchanged: 0, cancelled: true }) });
}
