import type { EntryDraft, EntryDrafts } from '#core/catalogue/draft.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { api } from '../implement.ts';
import { updateSingle } from '../input.ts';
import type { Ports, Single } from '../ports.ts';

const mostFolders = 20;
const nothing: EntryDrafts = { drafts: [] };

/** The drafts of one entry as a record of which there is one. */
function draftsOf({ personal }: Ports, key: string): Single<EntryDrafts> {
  return {
    get: async () => (await personal.drafts.get(key)) ?? { id: key, revision: 0, note: { by: '', at: '1970-01-01T00:00:00.000Z', reason: null }, data: nothing },
    save: (data, expected, note) => personal.drafts.save({ id: key, data, expected: expected === 0 ? null : expected, note }),
  };
}

/** Changes the draft of the present team folder; drafts that belong to other folders stay. */
async function change(ports: Ports, key: string, draft: EntryDraft | null): Promise<void> {
  const { folder } = ports.team.status();
  await updateSingle(draftsOf(ports, key), () => Promise.resolve({ by: '', at: ports.now(), reason: null }), (data) => {
    const others = data.drafts.filter((one) => one.folder !== folder);
    if (draft === null) return others.length === data.drafts.length ? data : { drafts: others };
    return { drafts: [...others, draft].slice(-mostFolders) };
  });
}

async function present(ports: Ports, key: string): Promise<EntryDraft | null> {
  const { folder } = ports.team.status();
  return (await draftsOf(ports, key).get()).data.drafts.find((one) => one.folder === folder) ?? null;
}

/** Everyone has drafts, whatever their role and whoever holds the team folder. */
export const draftsProcedures = {
  save: api.drafts.save.handler(async ({ input: { key, ...written }, context: { ports } }) => {
    guardText(written);
    const at = ports.now();
    await change(ports, key, { ...written, at, folder: ports.team.status().folder });
    return { at };
  }),
  get: api.drafts.get.handler(async ({ input: { key }, context: { ports } }) => {
    const found = await present(ports, key);
    if (found === null) return { draft: null };
    const { folder: _folder, ...draft } = found;
    return { draft };
  }),
  discard: api.drafts.discard.handler(async ({ input: { key }, context: { ports } }) => {
    const found = await present(ports, key);
    await change(ports, key, null);
    return { discarded: found !== null };
  }),
};
