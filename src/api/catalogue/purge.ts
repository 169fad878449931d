import { changedFields, diffInterventions } from '#core/catalogue/diff.ts';
import { nameWords, personEraser, phoneDigits, type PersonEraser } from '#core/shared/person.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { changeNote, refuse, updateSingle } from '../input.ts';
import type { Ports } from '../ports.ts';

interface Purge {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly reason: string;
  readonly dryRun: boolean;
}

interface Place {
  readonly record: 'intervention' | 'task' | 'proposal' | 'evidence-question' | 'study' | 'assessment' | 'consensus' | 'calibration';
  readonly id: string;
  readonly name: string;
  readonly fields: string[];
}

interface Purged {
  readonly dryRun: boolean;
  readonly counts: Record<string, number>;
  readonly total: number;
  readonly unreadable: string[];
  readonly places: Place[];
  readonly related: { readonly phones: string[]; readonly emails: string[] };
}

const shortestPhone = 7;
const mostPlaces = 500;

/** Texts this person at this computer is writing; what others have on theirs is out of reach. */
async function purgeDrafts(ports: Ports, person: PersonEraser, dryRun: boolean): Promise<number> {
  return (await purgeShortDrafts(ports, person, dryRun)) + (await purgeEntryDrafts(ports, person, dryRun)) + (await purgeMisses(ports, person, dryRun)) + (await purgeSheets(ports, person, dryRun));
}

/** Assessments that are kept on this computer. Twice, for the generation before. */
async function purgeSheets(ports: Ports, person: PersonEraser, dryRun: boolean): Promise<number> {
  const found = (await ports.personal.sheets.all()).filter(({ data }) => person.clean(data) !== data);
  for (const { id, revision, data } of dryRun ? [] : found) {
    const note = { by: '', at: ports.now(), reason: null };
    const first = await ports.personal.sheets.save({ id, data: person.clean(data), expected: revision, note });
    await ports.personal.sheets.save({ id, data: first.data, expected: first.revision, note });
  }
  return found.length;
}

/** What this person has searched for in vain. */
async function purgeMisses(ports: Ports, person: PersonEraser, dryRun: boolean): Promise<number> {
  const { data } = await ports.personal.misses.get();
  if (person.clean(data) === data) return 0;
  for (let times = 0; !dryRun && times < 2; times += 1) await updateSingle(ports.personal.misses, () => changeNote(ports), (misses) => person.clean({ ...misses }));
  return 1;
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

/** What is too short may stand for somebody or something else. */
function checkPerson({ name, phone = '', email = '' }: Purge): void {
  if (name === '' && phone === '' && email === '') refuse(['name'], 'required', 'give a name, a telephone number or an address');
  if (name !== '' && nameWords(name).length < 2) refuse(['name'], 'full_name', 'give first and last name: one word alone may stand for something else');
  if (phone !== '' && phoneDigits(phone).length < shortestPhone) refuse(['phone'], 'too_short', 'give the whole telephone number');
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) refuse(['email'], 'not_an_address', 'give the whole e-mail address');
}

type Changed = <T extends object>(data: T) => string[];

async function evidencePlaces({ team: { evidence } }: Ports, person: PersonEraser, changed: Changed): Promise<Place[]> {
  const [questions, studies, assessments, consensuses, calibrations] = await Promise.all([evidence.questions.all(), evidence.studies.all(), evidence.assessments.all(), evidence.consensuses.all(), evidence.calibrations.all()]);
  const titles = new Map(questions.map(({ id, data }) => [id, data.title]));
  const ofQuestion = (questionId: string | null): string => person.clean(titles.get(questionId ?? '') ?? '');
  return [
    ...questions.map(({ id, data }): Place => ({ record: 'evidence-question', id, name: person.clean(data.title), fields: changed(data) })),
    ...studies.map(({ id, data }): Place => ({ record: 'study', id, name: person.clean(data.title), fields: changed(data) })),
    ...assessments.map(({ id, data }): Place => ({ record: 'assessment', id, name: ofQuestion(data.questionId), fields: changed(data) })),
    ...consensuses.map(({ id, data }): Place => ({ record: 'consensus', id, name: ofQuestion(data.questionId), fields: changed(data) })),
    ...calibrations.map(({ id, data }): Place => ({ record: 'calibration', id, name: person.clean(data.name), fields: changed(data) })),
  ];
}

/** Where the person stands in present records, for somebody to look at before and after. */
async function placesOf(ports: Ports, person: PersonEraser): Promise<Place[]> {
  const [interventions, tasks, proposals] = await Promise.all([ports.team.interventions.all(), ports.team.tasks.all(), ports.team.proposals.all()]);
  const changed = <T extends object>(data: T): string[] => {
    const cleaned = person.clean(data);
    return cleaned === data ? [] : Object.keys(data).filter((key) => cleaned[key as keyof T] !== data[key as keyof T]);
  };
  const places = [
    ...interventions.map(({ id, data }): Place => {
      const cleaned = person.clean(data);
      return { record: 'intervention', id, name: cleaned.name, fields: cleaned === data ? [] : changedFields(diffInterventions(data, cleaned)) };
    }),
    ...tasks.map(({ id, data }): Place => ({ record: 'task', id, name: person.clean(data.subject), fields: changed(data) })),
    ...(await evidencePlaces(ports, person, changed)),
    ...proposals.map(({ id, data }): Place => ({ record: 'proposal', id, name: person.clean(data.intervention.name ?? ''), fields: changed(data) })),
  ];
  return places.filter((place) => place.fields.length > 0).slice(0, mostPlaces);
}

/** Numbers and addresses of the contacts that bear the name, unless they are asked for already. */
async function relatedOf(ports: Ports, purge: Purge): Promise<Purged['related']> {
  const [phones, emails] = [new Set<string>(), new Set<string>()];
  if (purge.name === '') return { phones: [], emails: [] };
  const byName = personEraser(purge.name);
  for (const { data } of await ports.team.interventions.all()) {
    for (const contact of data.offers.flatMap((offer) => offer.contacts).filter((one) => byName.isIn(one.name))) {
      if (phoneDigits(contact.phone).length >= shortestPhone && phoneDigits(contact.phone) !== phoneDigits(purge.phone ?? '')) phones.add(contact.phone.trim());
      if (contact.email.includes('@') && contact.email.toLowerCase() !== (purge.email ?? '').toLowerCase()) emails.add(contact.email.trim());
    }
  }
  return { phones: [...phones], emails: [...emails] };
}

/** Takes a person out of all that is kept; see the contract. */
export async function purgePerson(ports: Ports, purge: Purge): Promise<Purged> {
  const { name, reason, dryRun } = purge;
  guardText({ name, reason });
  checkPerson(purge);
  const person = personEraser(name, purge);
  if (person.isIn(reason)) refuse(['reason'], 'names_person', 'the reason is kept: it must not hold the name');
  const [places, related] = [await placesOf(ports, person), await relatedOf(ports, purge)];
  // The one who does it may be the one who goes.
  const note = person.clean(await changeNote(ports, reason));
  const { counts, unreadable } = await ports.team.erase({ ...person, apply: !dryRun, note });
  const drafts = await purgeDrafts(ports, person, dryRun);
  const all = { ...counts, ...(drafts > 0 && { drafts }) };
  return { dryRun, counts: all, total: Object.values(all).reduce((sum, count) => sum + count, 0), unreadable: [...unreadable], places, related };
}
