import { isOver } from '#core/evidence/flow/blind.ts';
import { againstKey, agreementWithKey, calibrationIssues } from '#core/evidence/flow/calibration.ts';
import { samePerson } from '#core/evidence/flow/people.ts';
import type { Calibration, CalibrationItem } from '#core/evidence/records/calibration.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { requireRole } from '../implement.ts';
import { changeNote, refuse, refuseIssues } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import { knownCalibrations, storedCalibration } from './calibration-store.ts';
import { assessmentsOf, type KnownAssessment } from './stored.ts';
import { knownTemplates, templateOf, templateVersion } from './template-store.ts';

interface ItemDone {
  readonly item: CalibrationItem;
  readonly ofItem: readonly KnownAssessment[];
}

async function itemsOf(ports: Ports, { id, data }: Stored<Calibration>): Promise<ItemDone[]> {
  return Promise.all(data.items.map(async (item) => ({ item, ofItem: await assessmentsOf(ports, { questionId: null, calibrationId: id, resultId: item.id }) })));
}

function itemView({ item, ofItem }: ItemDone, viewer: string) {
  const mine = ofItem.find(({ data }) => samePerson(data.assessor, viewer));
  return { id: item.id, title: item.title, mine: mine === undefined ? null : { id: mine.id, state: mine.data.state }, done: ofItem.filter(({ data }) => isOver(data)).length };
}

async function headingOf(ports: Ports, { id, revision, note, data }: Stored<Calibration>) {
  const template = templateVersion(await knownTemplates(ports), data.templateId, data.templateVersion);
  const { name, templateId, templateVersion: version, archived } = data;
  return { id, revision, shipped: revision === 0, name, templateId, templateVersion: version, templateName: template?.name ?? '', archived, updatedAt: note.at, updatedBy: note.by };
}

/** See the contract. */
export async function listCalibrations(ports: Ports, includeArchived: boolean) {
  const { name: viewer } = await ports.actor();
  const wanted = (await knownCalibrations(ports)).filter(({ data }) => includeArchived || !data.archived);
  const sets = await Promise.all(wanted.map(async (set) => ({ ...(await headingOf(ports, set)), items: (await itemsOf(ports, set)).map((one) => itemView(one, viewer)) })));
  return { sets };
}

/** See the contract. */
export async function calibrationView(ports: Ports, id: string, withKey: boolean) {
  if (withKey) await requireRole(ports, 'editor');
  const set = await storedCalibration(ports, id);
  const { name: viewer } = await ports.actor();
  const items = (await itemsOf(ports, set)).map((one) => {
    const view = itemView(one, viewer);
    const over = view.mine !== null && view.mine.state !== 'draft';
    return { ...view, text: one.item.text, key: withKey || over ? one.item.key : null };
  });
  return { ...(await headingOf(ports, set)), instruction: set.data.instruction, notes: set.data.notes, items };
}

interface SaveInput {
  readonly id?: string | undefined;
  readonly revision?: number | undefined;
  readonly calibration: Calibration;
  readonly reason?: string | undefined;
}

/** An item that somebody has answered stays what was answered. */
async function refuseLosing(ports: Ports, before: Stored<Calibration>, now: Calibration): Promise<void> {
  const changed = before.data.templateId !== now.templateId || before.data.templateVersion !== now.templateVersion;
  const left = new Set(now.items.map(({ id }) => id));
  const lost = (await itemsOf(ports, before)).filter(({ item, ofItem }) => ofItem.length > 0 && (changed || !left.has(item.id)));
  const [first] = lost;
  if (first !== undefined) fail('RULE_VIOLATION', `${first.item.title} has answers: archive the set instead`, { rule: 'result-assessed', results: lost.map(({ item }) => item.id) });
}

/** See the contract. */
export async function saveCalibration(ports: Ports, { id, revision, calibration, reason }: SaveInput): Promise<{ id: string; revision: number }> {
  await requireRole(ports, 'editor');
  guardText({ calibration, reason });
  const ids = calibration.items.map((item) => item.id);
  const twice = ids.findIndex((one, index) => ids.indexOf(one) !== index);
  if (twice >= 0) refuse(['calibration', 'items', twice, 'id'], 'duplicate', 'an item stands twice');
  const template = templateVersion(await knownTemplates(ports), calibration.templateId, calibration.templateVersion);
  if (template === null) return refuse(['calibration', 'templateVersion'], 'unknown_template', `no version ${calibration.templateVersion} of ${calibration.templateId}`);
  refuseIssues(calibrationIssues(template, calibration).map((issue) => ({ ...issue, path: ['calibration', ...issue.path] })));
  if (revision !== undefined && id === undefined) return refuse(['id'], 'required', 'a revision belongs to a set: give its id too');
  const present = id === undefined || revision === undefined ? null : await storedCalibration(ports, id);
  if (present !== null) await refuseLosing(ports, present, calibration);
  if (present !== null && present.revision === revision && revision > 0 && sameJson(present.data, calibration)) return { id: present.id, revision };
  const saved = await ports.team.evidence.calibrations.save({ id: id ?? ports.newId(), data: calibration, expected: revision === undefined || revision === 0 ? null : revision, note: await changeNote(ports, reason) });
  return { id: saved.id, revision: saved.revision };
}

/** See the contract. */
export async function archiveCalibration(ports: Ports, { id, revision, archived, reason }: { readonly id: string; readonly revision: number; readonly archived: boolean; readonly reason?: string | undefined }): Promise<{ id: string; revision: number }> {
  await requireRole(ports, 'editor');
  guardText({ reason });
  const present = await storedCalibration(ports, id);
  if (present.revision === revision && present.data.archived === archived) return { id: present.id, revision };
  const saved = await ports.team.evidence.calibrations.save({ id: present.id, data: { ...present.data, archived }, expected: revision === 0 ? null : revision, note: await changeNote(ports, reason) });
  return { id: saved.id, revision: saved.revision };
}

type Done = { readonly item: CalibrationItem; readonly assessment: KnownAssessment['data'] };

function rowsOf(template: Template, set: Calibration, { item, done, viewer }: { readonly item: CalibrationItem; readonly done: readonly KnownAssessment[]; readonly viewer: string }) {
  const views = done.map(({ data }) => ({ data, rows: new Map(againstKey(template, set, { item, assessment: data }).map((row) => [row.key, row])) }));
  const keys = new Map(views.flatMap(({ rows }) => [...rows].map(([key, row]) => [key, row] as const)));
  return [...keys.values()].map(({ key, kind, domain, text, b }) => ({
    itemId: item.id,
    key,
    kind,
    domain,
    text,
    expected: b.value,
    note: item.key.notes[key] ?? '',
    answers: views.map(({ data, rows }) => ({ assessor: data.assessor, mine: samePerson(data.assessor, viewer), value: rows.get(key)?.a.value ?? null })),
  }));
}

/** See the contract. */
export async function calibrationResult(ports: Ports, id: string) {
  const set = await storedCalibration(ports, id);
  const { name: viewer } = await ports.actor();
  const template = await templateOf(ports, { templateId: set.data.templateId, templateVersion: set.data.templateVersion });
  const items = await itemsOf(ports, set);
  const mine = items.filter(({ ofItem }) => ofItem.some(({ data }) => samePerson(data.assessor, viewer) && isOver(data)));
  const byAssessor = new Map<string, Done[]>();
  for (const { item, ofItem } of mine) {
    for (const { data } of ofItem.filter((one) => isOver(one.data))) byAssessor.set(data.assessor, [...(byAssessor.get(data.assessor) ?? []), { item, assessment: data }]);
  }
  const assessors = [...byAssessor].map(([assessor, done]) => ({ assessor, mine: samePerson(assessor, viewer), items: done.length, agreement: agreementWithKey(template, set.data, done) }));
  return {
    ...(await headingOf(ports, set)),
    items: items.map((one) => itemView(one, viewer)),
    assessors: assessors.sort((a, b) => Number(b.mine) - Number(a.mine) || a.assessor.localeCompare(b.assessor, 'sv')),
    rows: mine.flatMap(({ item, ofItem }) => rowsOf(template, set.data, { item, done: ofItem.filter((one) => isOver(one.data)), viewer })),
  };
}
