import type { OwnTemplate } from '#core/evidence/records/own-template.ts';
import { templateSchema, type Template } from '#core/evidence/template/schema.ts';
import { parseTemplate } from '#core/evidence/template/validate.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail, type FieldIssue } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { requireRole } from '../implement.ts';
import { changeNote, refuse, refuseIssues } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import { ownTemplate, shippedTemplates } from './template-store.ts';

type Json = string | Record<string, unknown>;
type Problem = { path: (string | number)[]; code: string; message: string };

interface Checked {
  readonly raw: Record<string, unknown>;
  readonly template: Template | null;
  readonly problems: Problem[];
}

function readJson(json: Json): { raw: Record<string, unknown>; problem: Problem | null } {
  if (typeof json !== 'string') return { raw: json, problem: null };
  try {
    const raw: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return { raw: raw as Record<string, unknown>, problem: null };
    return { raw: {}, problem: { path: [], code: 'not_an_object', message: 'a template is an object: {"id": …}' } };
  } catch (error) {
    return { raw: {}, problem: { path: [], code: 'not_json', message: error instanceof Error ? error.message : String(error) } };
  }
}

function issueOf({ path, code, message }: { readonly path: readonly PropertyKey[]; readonly code: string; readonly message: string }): Problem {
  return { path: path.map((step) => (typeof step === 'number' ? step : String(step))), code, message };
}

async function checked(ports: Ports, json: Json): Promise<Checked> {
  const { raw, problem } = readJson(json);
  if (problem !== null) return { raw, template: null, problems: [problem] };
  const schema = templateSchema.safeParse(raw);
  if (!schema.success) return { raw, template: null, problems: schema.error.issues.map(issueOf) };
  const { template, problems } = parseTemplate(raw);
  if (template === null) return { raw, template, problems: problems.map((message) => ({ path: [], code: 'not_sound', message })) };
  if (!(await shippedTemplates(ports)).some(({ id }) => id === template.id)) return { raw, template, problems: [] };
  return { raw, template: null, problems: [{ path: ['id'], code: 'taken', message: `${template.id} comes with the program: give your template another id` }] };
}

/** See the contract. */
export async function checkTemplate(ports: Ports, json: Json): Promise<{ problems: Problem[]; template: Template | null }> {
  const { template, problems } = await checked(ports, json);
  return { template, problems };
}

async function usesOf(ports: Ports, { id, version }: { readonly id: string; readonly version: string }): Promise<number> {
  return (await ports.team.evidence.assessments.all()).filter(({ data }) => data.templateId === id && data.templateVersion === version).length;
}

interface SaveInput {
  readonly id?: string | undefined;
  readonly revision?: number | undefined;
  readonly json: Json;
  readonly reason?: string | undefined;
}

type SavedTemplate = { id: string; revision: number; templateId: string; version: string };

/** A version that is used stays what it is, under whichever record it is kept. */
async function refuseRewriting(ports: Ports, present: Stored<OwnTemplate> | null, template: Template): Promise<void> {
  const before = present === null ? null : ownTemplate(present);
  const same = (await ports.team.evidence.templates.all()).find((one) => {
    const other = ownTemplate(one);
    return one.id !== present?.id && other?.id === template.id && other.version === template.version;
  });
  if (same !== undefined) fail('RULE_VIOLATION', `there is a version ${template.version} of ${template.id} already`, { rule: 'version-exists', id: same.id });
  if (before === null || sameJson(before, template)) return;
  const uses = await usesOf(ports, before);
  if (uses > 0) fail('RULE_VIOLATION', `version ${before.version} of ${before.id} has assessments: give the new one another version`, { rule: 'version-in-use', uses });
}

/** See the contract. */
export async function saveTemplate(ports: Ports, { id, revision, json, reason }: SaveInput): Promise<SavedTemplate> {
  await requireRole(ports, 'editor');
  guardText({ json: typeof json === 'string' ? json : { ...json }, reason });
  const { raw, template, problems } = await checked(ports, json);
  refuseIssues(problems.map((problem): FieldIssue => ({ ...problem, path: ['json', ...problem.path] })));
  if (template === null) return refuse(['json'], 'invalid', 'this is no template');
  if (revision !== undefined && id === undefined) return refuse(['id'], 'required', 'a revision belongs to a template: give its id too');
  const present = id === undefined || revision === undefined ? null : ((await ports.team.evidence.templates.get(id)) ?? fail('NOT_FOUND', `no template ${id}`, { record: 'own-template', id }));
  await refuseRewriting(ports, present, template);
  const named = { templateId: template.id, version: template.version };
  const data: OwnTemplate = { template: raw, archived: present?.data.archived ?? false };
  if (present !== null && present.revision === revision && sameJson(present.data, data)) return { id: present.id, revision: present.revision, ...named };
  const saved = await ports.team.evidence.templates.save({ id: id ?? ports.newId(), data, expected: revision ?? null, note: await changeNote(ports, reason) });
  return { id: saved.id, revision: saved.revision, ...named };
}

/** See the contract. */
export async function archiveTemplate(ports: Ports, { id, revision, archived, reason }: { readonly id: string; readonly revision: number; readonly archived: boolean; readonly reason?: string | undefined }): Promise<{ id: string; revision: number }> {
  await requireRole(ports, 'editor');
  guardText({ reason });
  const present = (await ports.team.evidence.templates.get(id)) ?? fail('NOT_FOUND', `no template ${id}`, { record: 'own-template', id });
  if (present.revision === revision && present.data.archived === archived) return { id, revision };
  const saved = await ports.team.evidence.templates.save({ id, data: { ...present.data, archived }, expected: revision, note: await changeNote(ports, reason) });
  return { id: saved.id, revision: saved.revision };
}

/** See the contract. */
export async function listTemplates(ports: Ports) {
  const stored = await ports.team.evidence.templates.all();
  const templates = await Promise.all(
    stored.map(async (record) => {
      const template = ownTemplate(record);
      const { id, revision, note, data } = record;
      return { id, revision, archived: data.archived, uses: template === null ? 0 : await usesOf(ports, template), updatedAt: note.at, updatedBy: note.by, template, json: { ...data.template } };
    }),
  );
  return { templates: templates.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)) };
}
