import type { PersonalSettings, TeamSettings } from '#core/shared/settings.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { storedIntervention } from '../catalogue/catalogue.ts';
import { api, requireRole } from '../implement.ts';
import { changeNote, refuse, updateSingle } from '../input.ts';
import type { Ports } from '../ports.ts';

const mostDrafts = 200;
const mostViews = 200;
const mostFavourites = 5_000;

type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** `data` with the fields given; the very same object where nothing changes. */
function patched<T extends object>(data: T, patch: Patch<T>): T {
  const changes = Object.entries(patch).filter(([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(data[key as keyof T]));
  return changes.length === 0 ? data : { ...data, ...Object.fromEntries(changes) };
}

function updatePersonal(ports: Ports, change: (data: PersonalSettings) => PersonalSettings): Promise<{ data: PersonalSettings }> {
  return updateSingle(ports.personal.settings, () => changeNote(ports), change);
}

async function both(ports: Ports): Promise<{ personal: PersonalSettings; team: TeamSettings }> {
  const [personal, team] = await Promise.all([ports.personal.settings.get(), ports.team.settings.get()]);
  return { personal: personal.data, team: team.data };
}

interface SaveInput {
  readonly personal?: Patch<PersonalSettings> | undefined;
  readonly team?: Patch<TeamSettings> | undefined;
}

/** Everything is checked before anything is written; the team's part first, since only that can be locked. */
async function save(ports: Ports, { personal, team }: SaveInput): Promise<{ personal: PersonalSettings; team: TeamSettings }> {
  if (team !== undefined) await requireRole(ports, 'editor');
  // Who may not approve shall not be able to do away with the second person either.
  if (team?.requireApproval !== undefined) await requireRole(ports, 'approver');
  const { teamFolder: _path, ...texts } = personal ?? {};
  guardText({ personal: texts, team });
  const unit = personal?.unitId;
  if (unit !== null && unit !== undefined) {
    const { data } = await ports.team.vocabulary.get();
    if (!data.units.some((term) => term.id === unit)) refuse(['personal', 'unitId'], 'unknown_unit', `"${unit}" is not in the vocabulary`);
  }
  if (team !== undefined) await updateSingle(ports.team.settings, () => changeNote(ports), (data) => patched(data, team));
  if (personal !== undefined) await updatePersonal(ports, (data) => patched(data, personal));
  return both(ports);
}

async function saveFavourite(ports: Ports, id: string, on: boolean): Promise<{ favourites: string[] }> {
  if (on) await storedIntervention(ports, id);
  const { data } = await updatePersonal(ports, (settings) => {
    if (settings.favourites.includes(id) === on) return settings;
    if (on && settings.favourites.length >= mostFavourites) refuse(['id'], 'too_big', `at most ${mostFavourites} favourites`);
    return { ...settings, favourites: on ? [...settings.favourites, id] : settings.favourites.filter((one) => one !== id) };
  });
  return { favourites: data.favourites };
}

type View = PersonalSettings['views'][number];

/** A view with the same id, or without id the same name, is replaced. */
async function saveView(ports: Ports, view: Omit<View, 'id'> & { id?: string | undefined }): Promise<{ views: View[] }> {
  guardText({ name: view.name, query: view.query });
  const { data } = await updatePersonal(ports, (settings) => {
    const same = (one: View): boolean => (view.id === undefined ? one.name.toLowerCase() === view.name.toLowerCase() : one.id === view.id);
    const known = settings.views.find(same);
    if (known === undefined && settings.views.length >= mostViews) refuse(['name'], 'too_big', `at most ${mostViews} views`);
    const saved = { id: known?.id ?? view.id ?? ports.newId(), name: view.name, query: view.query };
    return { ...settings, views: known === undefined ? [...settings.views, saved] : settings.views.map((one) => (one === known ? saved : one)) };
  });
  return { views: data.views };
}

async function removeView(ports: Ports, id: string): Promise<{ views: View[] }> {
  const { data } = await updatePersonal(ports, (settings) => {
    if (!settings.views.some((view) => view.id === id)) return settings;
    return { ...settings, views: settings.views.filter((view) => view.id !== id) };
  });
  return { views: data.views };
}

/** Keeps the latest drafts; beyond the limit the oldest goes. */
async function saveDraft(ports: Ports, key: string, text: string): Promise<{ saved: boolean }> {
  guardText({ text });
  await updatePersonal(ports, (settings) => {
    const known = settings.drafts.find((draft) => draft.key === key);
    if ((known?.text ?? '') === text) return settings;
    const others = settings.drafts.filter((draft) => draft !== known);
    const drafts = text === '' ? others : [...others, { key, text, at: ports.now() }].slice(-mostDrafts);
    return { ...settings, drafts };
  });
  return { saved: text !== '' };
}

async function markSeen(ports: Ports): Promise<{ seenAt: string }> {
  const seenAt = ports.now();
  await updatePersonal(ports, (settings) => patched(settings, { seenAt }));
  return { seenAt };
}

/** Personal settings are everyone's own; the team's need an editor. */
export const settingsProcedures = {
  get: api.settings.get.handler(({ context: { ports } }) => both(ports)),
  save: api.settings.save.handler(({ input, context: { ports } }) => save(ports, input)),
  saveFavourite: api.settings.saveFavourite.handler(({ input, context: { ports } }) => saveFavourite(ports, input.id, input.on)),
  saveView: api.settings.saveView.handler(({ input, context: { ports } }) => saveView(ports, input)),
  removeView: api.settings.removeView.handler(({ input, context: { ports } }) => removeView(ports, input.id)),
  markSeen: api.settings.markSeen.handler(({ context: { ports } }) => markSeen(ports)),
  saveDraft: api.settings.saveDraft.handler(({ input, context: { ports } }) => saveDraft(ports, input.key, input.text)),
};
