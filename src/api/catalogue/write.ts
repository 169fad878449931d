import { applyInput } from '#core/catalogue/apply.ts';
import { withExamplesOf, withoutExamples } from '#core/catalogue/examples.ts';
import type { InterventionContent, InterventionInput } from '#core/catalogue/intervention.ts';
import { inputIssues } from '#core/catalogue/validate.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { changeNote, refuse, refuseIssues } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import { interventionsInUse, refuseArchived, storedIntervention } from './catalogue.ts';

/** Where the team has chosen that a second person approves, nobody saves alone. */
export async function requireDirectSave(ports: Ports): Promise<void> {
  const { requireApproval } = (await ports.team.settings.get()).data;
  if (requireApproval) fail('FORBIDDEN', 'a second person approves changes here', { rule: 'approval', instead: 'catalogue.propose' });
}

type Saved = Promise<{ id: string; revision: number }>;

/** What a new intervention must have, and must not. */
export function refuseUnfit(input: InterventionInput): void {
  if (input.name === undefined) refuse(['intervention', 'name'], 'required', 'a new intervention needs a name');
  if (input.revision !== undefined) refuse(['intervention', 'id'], 'required', 'a revision belongs to an intervention: give its id too');
}

async function create(ports: Ports, input: InterventionInput, reason: string | undefined): Saved {
  refuseUnfit(input);
  const data = applyInput(null, input, () => ports.newId());
  const { id, revision } = await ports.team.interventions.save({ id: ports.newId(), data, expected: null, note: await changeNote(ports, reason) });
  return { id, revision };
}

/** The content the caller started from, so that a conflict shows what they meant to change and nothing else. */
export async function readAt(ports: Ports, present: Stored<InterventionContent>, revision: number): Promise<InterventionContent> {
  if (revision === present.revision) return present.data;
  const kept = await ports.team.interventions.history(present.id);
  return kept.find((one) => one.revision === revision)?.data ?? present.data;
}

async function change(ports: Ports, input: InterventionInput & { id: string }, reason: string | undefined): Saved {
  const { id, revision } = input;
  if (revision === undefined) return refuse(['intervention', 'revision'], 'required', 'to change an intervention, give the revision you have read');
  const present = await storedIntervention(ports, id);
  refuseArchived(present, ['intervention', 'id']);
  const data = applyInput(await readAt(ports, present, revision), input, () => ports.newId());
  if (revision === present.revision && sameJson(data, present.data)) return { id, revision };
  const saved = await ports.team.interventions.save({ id, data, expected: revision, note: await changeNote(ports, reason) });
  return { id, revision: saved.revision };
}

/** Refuses what is wrong with the fields given, beyond their types. */
export async function checkInput(ports: Ports, input: InterventionInput, reason: string | undefined): Promise<void> {
  guardText({ ...input, reason });
  const vocabulary = await ports.team.vocabulary.get();
  refuseIssues(inputIssues(input, vocabulary.data).map((issue) => ({ ...issue, path: ['intervention', ...issue.path] })));
}

/** Creates or changes an intervention; see the contract. A save that changes nothing leaves no revision. */
export async function saveIntervention(ports: Ports, input: InterventionInput, reason: string | undefined): Saved {
  await checkInput(ports, input, reason);
  const { id } = input;
  return id === undefined ? create(ports, input, reason) : change(ports, { ...input, id }, reason);
}

/** Removes every example offer in one step, and says which revisions held them. */
export async function removeExamples(ports: Ports): Promise<{ interventions: number; offers: number; entries: { id: string; revision: number }[] }> {
  const note = await changeNote(ports);
  const records = await interventionsInUse(ports);
  let offers = 0;
  const requests = records.flatMap((record) => {
    const data = withoutExamples(record);
    if (data === null) return [];
    offers += record.data.offers.length - data.offers.length;
    return [{ id: record.id, data, expected: record.revision, note }];
  });
  await ports.team.interventions.saveAll(requests);
  return { interventions: requests.length, offers, entries: requests.map(({ id, expected }) => ({ id, revision: expected })) };
}

/** Puts back the example offers that the given revisions held, in one step. */
export async function restoreExamples(ports: Ports, { entries, reason }: { readonly entries: readonly { readonly id: string; readonly revision: number }[]; readonly reason?: string | undefined }): Promise<{ interventions: number; offers: number }> {
  guardText({ reason });
  const note = await changeNote(ports, reason);
  let offers = 0;
  const requests = [];
  for (const { id, revision } of entries) {
    const present = await storedIntervention(ports, id);
    const before = (await ports.team.interventions.history(id)).find((one) => one.revision === revision);
    if (before === undefined) return fail('NOT_FOUND', `no revision ${revision} of ${id}`, { id, revision });
    const data = withExamplesOf(present.data, before.data);
    if (data === null) continue;
    offers += data.offers.length - present.data.offers.length;
    requests.push({ id, data, expected: present.revision, note });
  }
  await ports.team.interventions.saveAll(requests);
  return { interventions: requests.length, offers };
}

