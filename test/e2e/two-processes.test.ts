import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFolders, removeFolders, startApp, type AppFolders, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { visit } from '#test/support/page.ts';
import { say, starterId } from '#test/support/words.ts';

const fft = starterId(2);
let folders: AppFolders;
let others: AppFolders;
let first: RunningApp;
let second: RunningApp;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  folders = newFolders();
  others = newFolders();
  first = await startApp(folders);
  await first.client.settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
  second = await startApp({ team: folders.team, personal: others.personal });
  await second.client.settings.save({ personal: { name: 'Exempelperson B', tourSeen: true } });
});
afterAll(async () => {
  await browser.close();
  await second.stop();
  await first.stop();
  removeFolders(folders);
  removeFolders(others);
});

test('the second process reads everything and is told who holds the folder', async () => {
  const info = await second.client.system.info({});
  expect(info).toMatchObject({ writable: false, reason: 'locked' });
  expect(info.lock.heldBy).toMatchObject({ self: false, process: first.process.pid });
  const mine = await first.client.catalogue.search({ text: '' });
  const theirs = await second.client.catalogue.search({ text: '' });
  expect(theirs.total).toBe(mine.total);
  expect(theirs.total).toBeGreaterThan(70);
});

test('a save in the second process is refused with the reason, and nothing changes', async () => {
  const before = await first.client.catalogue.get({ id: fft });
  await expect(second.client.catalogue.save({ intervention: { id: fft, revision: before.revision, summary: 'Ändrad av fel person' } })).rejects.toMatchObject({
    code: 'STORAGE_FAILED',
    data: { reason: 'locked' },
  });
  expect(await first.client.catalogue.get({ id: fft })).toEqual(before);
});

test('what the first process saves reaches the second', async () => {
  const { revision } = await first.client.catalogue.get({ id: fft });
  await first.client.catalogue.save({ intervention: { id: fft, revision, tags: ['prövad'] }, reason: 'exempel' });
  await expect.poll(async () => (await second.client.catalogue.get({ id: fft })).tags, { timeout: 20_000 }).toEqual(['prövad']);
});

test('a suggestion written in the second process is taken in by the first', async () => {
  const { page, troubles, close } = await visit(browser, second, `/katalog/${fft}`);
  await page.getByRole('button', { name: say('entry.next.suggest') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('Väntetiden är fyra veckor nu.');
  await dialog.getByRole('button', { name: /skicka|lämna/i }).click();
  await expect.poll(async () => (await first.client.inbox.list({})).items.map((item) => item.text), { timeout: 20_000 }).toEqual(['Väntetiden är fyra veckor nu.']);
  expect(troubles).toEqual([]);
  await close();

  const [item] = (await first.client.inbox.list({})).items;
  expect(item).toMatchObject({ from: 'Exempelperson B', about: { type: 'intervention', id: fft } });
  const { taskId } = await first.client.inbox.take({ id: String(item?.id), decision: 'accepted', reason: '' });
  const { tasks } = await first.client.tasks.list({});
  expect(tasks.find((task) => task.id === taskId)).toMatchObject({ why: expect.stringContaining('fyra veckor') as string });
  expect((await first.client.inbox.list({})).items).toEqual([]);
});

test('when the first process has ended, the second may write', async () => {
  await first.stop();
  await expect.poll(async () => (await second.client.system.takeLock({})).writable, { timeout: 30_000 }).toBe(true);
  const { revision } = await second.client.catalogue.get({ id: fft });
  const saved = await second.client.catalogue.save({ intervention: { id: fft, revision, tags: [] } });
  expect(saved.revision).toBe(revision + 1);
});
