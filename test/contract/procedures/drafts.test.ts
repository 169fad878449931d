import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openApplication } from '#server/compose.ts';
import { commandLineHost } from '#server/hosts.ts';
import { newFolders, removeFolders } from '#test/support/app.ts';
import { starterIds } from '#test/support/starter.ts';
import { editor, failureOf, openBackEnd, reader, refusedPaths, type BackEnd, type Client } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

const written = { baseRevision: 1, base: { name: 'Exempel' }, content: { name: '', ages: { min: 'tolv', max: null } } };

test('what is being written is kept as it was typed, right or not, also for a reader', async () => {
  app.actor = reader;
  const { at } = await app.call.drafts.save({ key: starterIds.mst, ...written });
  expect(await app.call.drafts.get({ key: starterIds.mst })).toEqual({ draft: { at, ...written } });
  expect(await app.call.drafts.get({ key: 'new' })).toEqual({ draft: null });
});

test('a later draft takes the place of the earlier, and what is thrown away is gone', async () => {
  await app.call.drafts.save({ key: 'new', ...written });
  await app.call.drafts.save({ key: 'new', baseRevision: null, base: null, content: { name: 'Ny insats' } });
  expect((await app.call.drafts.get({ key: 'new' })).draft?.content).toEqual({ name: 'Ny insats' });
  expect(await app.call.drafts.discard({ key: 'new' })).toEqual({ discarded: true });
  expect(await app.call.drafts.get({ key: 'new' })).toEqual({ draft: null });
  expect(await app.call.drafts.discard({ key: 'new' })).toEqual({ discarded: false });
});

test('a draft with an identity number is refused where it stands, and reaches no file (R3)', async () => {
  const failure = await failureOf(app.call.drafts.save({ key: 'new', ...written, content: { notes: 'Ring 811228-9874.' } }));
  expect(failure).toMatchObject({ code: 'RULE_VIOLATION', details: { rule: 'R3', field: 'content.notes' } });
  const folder = app.ports.personal.folder;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(readFileSync(join(file.parentPath, file.name), 'utf8')).not.toContain('811228');
});

test('a key that is no id is refused', async () => {
  expect(await refusedPaths(app.call.drafts.get({ key: '../utanför' }))).toEqual(['key']);
});

test('several saves at the same time leave one of them whole', async () => {
  await Promise.all(Array.from({ length: 4 }, (_, index) => app.call.drafts.save({ key: 'new', ...written, content: { name: `Nummer ${index}` } })));
  expect((await app.call.drafts.get({ key: 'new' })).draft?.content['name']).toMatch(/^Nummer \d$/);
});

test('a draft belongs to its team folder, survives a restart, and is seen by another window of the same person', async () => {
  const [folders, other] = [newFolders(), newFolders()];
  const open = async (team: string) => {
    const { handler, close } = await openApplication({ teamFolder: team, personalFolder: folders.personal, host: commandLineHost, log: () => undefined });
    return { drafts: createORPCClient<Client>(new RPCLink({ url: 'http://in-process/rpc', fetch: (request) => handler(request) })).drafts, close };
  };
  const first = await open(folders.team);
  const second = await open(other.team);
  await first.drafts.save({ key: 'new', ...written });
  expect(await second.drafts.get({ key: 'new' })).toEqual({ draft: null });
  await second.drafts.save({ key: 'new', ...written, content: { name: 'Annan mapp' } });
  expect((await first.drafts.get({ key: 'new' })).draft?.content).toEqual(written.content);
  await first.drafts.save({ key: 'new', ...written, content: { name: 'Igen' } });
  expect((await second.drafts.get({ key: 'new' })).draft?.content).toEqual({ name: 'Annan mapp' });
  await first.close();
  await second.close();
  const again = await open(other.team);
  expect((await again.drafts.get({ key: 'new' })).draft?.content).toEqual({ name: 'Annan mapp' });
  await again.close();
  removeFolders(folders);
  removeFolders(other);
});
