import { nameWords, personEraser, type PersonEraser } from '#core/shared/person.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { changeNote, refuse, updateSingle } from '../input.ts';
import type { Ports } from '../ports.ts';

interface Purge {
  readonly name: string;
  readonly reason: string;
  readonly dryRun: boolean;
}

interface Purged {
  readonly dryRun: boolean;
  readonly counts: Record<string, number>;
  readonly total: number;
  readonly unreadable: string[];
}

/** Texts this person at this computer is writing; what others have on theirs is out of reach. */
async function purgeDrafts(ports: Ports, person: PersonEraser, dryRun: boolean): Promise<number> {
  return (await purgeShortDrafts(ports, person, dryRun)) + (await purgeEntryDrafts(ports, person, dryRun));
}

/** Entries that are being written. Twice, for the generation before. */
async function purgeEntryDrafts(ports: Ports, person: PersonEraser, dryRun: boolean): Promise<number> {
  const found = (await ports.personal.drafts.all()).filter(({ data }) => person.clean(data) !== data);
  if (dryRun) return found.length;
  for (const { id, revision, data } of found) {
    const note = { by: '', at: ports.now(), reason: null };
    const first = await ports.personal.drafts.save({ id, data: person.clean(data), expected: revision, note });
    await ports.personal.drafts.save({ id, data: first.data, expected: first.revision, note });
  }
  return found.length;
}

async function purgeShortDrafts(ports: Ports, person: PersonEraser, dryRun: boolean): Promise<number> {
  const { drafts } = (await ports.personal.settings.get()).data;
  const found = drafts.filter((draft) => person.isIn(draft.text)).length;
  if (found === 0 || dryRun) return found;
  // Twice: the personal folder keeps the generation before.
  for (let times = 0; times < 2; times += 1) await updateSingle(ports.personal.settings, () => changeNote(ports), (data) => ({ ...data, drafts: person.clean(data.drafts) }));
  return found;
}

/** Takes a person out of all that is kept; see the contract. */
export async function purgePerson(ports: Ports, { name, reason, dryRun }: Purge): Promise<Purged> {
  guardText({ name, reason });
  if (nameWords(name).length < 2) refuse(['name'], 'full_name', 'give first and last name: one word alone may stand for something else');
  const person = personEraser(name);
  if (person.isIn(reason)) refuse(['reason'], 'names_person', 'the reason is kept: it must not hold the name');
  // The one who does it may be the one who goes.
  const note = person.clean(await changeNote(ports, reason));
  const { counts, unreadable } = await ports.team.erase({ ...person, apply: !dryRun, note });
  const drafts = await purgeDrafts(ports, person, dryRun);
  const all = { ...counts, ...(drafts > 0 && { drafts }) };
  return { dryRun, counts: all, total: Object.values(all).reduce((sum, count) => sum + count, 0), unreadable: [...unreadable] };
}
