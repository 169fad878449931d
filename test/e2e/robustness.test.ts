import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newFolders, removeFolders, startApp, type AppFolders, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { settle, visit } from '#test/support/page.ts';
import { say, starterId } from '#test/support/words.ts';

const fft = starterId(2);
let browser: Browser;
let folders: AppFolders;
let running: RunningApp[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(() => {
  folders = newFolders();
  running = [];
});
afterEach(async () => {
  for (const app of running) await app.stop();
  for (const app of running) removeFolders({ team: app.folders.personal, personal: app.folders.personal });
  removeFolders(folders);
});

async function start(on: AppFolders = folders): Promise<RunningApp> {
  const app = await startApp(on);
  running.push(app);
  return app;
}

async function writeSuggestion(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: say('entry.next.suggest') }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(text);
}

/** The file that holds the document `id`, wherever in the team folder the store keeps it. */
function documentFile(team: string, id: string): string {
  const found = readdirSync(team, { recursive: true, encoding: 'utf8' }).find((file) => file.endsWith(`${id}.json`) && file.includes('documents'));
  if (found === undefined) throw new Error(`no file for ${id} in ${team}`);
  return join(team, found);
}

describe('text being written', () => {
  test('is there again after the page has been loaded anew', async () => {
    const app = await start();
    const { page, close } = await visit(browser, app, `/katalog/${fft}`);
    await writeSuggestion(page, 'Halvfärdig mening om väntetiden');
    await page.getByText(say('app.draft.kept')).waitFor();
    await page.reload();
    await settle(page);
    await page.getByRole('button', { name: say('entry.next.suggest') }).click();
    await expect.poll(() => page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('Halvfärdig mening om väntetiden');
    await close();
  });

  test('stays in the field when it is refused, with the rule and what to do', async () => {
    const app = await start();
    const { page, close } = await visit(browser, app, `/katalog/${fft}`);
    const refused = 'Ring om 20010101-2383 i morgon';
    await writeSuggestion(page, refused);
    await page.getByRole('dialog').getByRole('button', { name: say('app.suggestion.send') }).click();
    const field = page.getByRole('dialog').getByRole('textbox');
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe(refused);
    expect((await app.client.inbox.list({})).items).toEqual([]);
    await close();
  });

  test('stays in the window when the back end is killed, and a banner says so', async () => {
    const app = await start();
    const { page, close } = await visit(browser, app, `/katalog/${fft}`);
    await writeSuggestion(page, 'Skrivet innan det slutade svara');
    await app.stop('SIGKILL');
    await page.getByRole('dialog').getByRole('textbox').press('End');
    await page.keyboard.type('.');
    await page.getByText(say('app.contact.gone')).first().waitFor();
    expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('Skrivet innan det slutade svara.');
    await close();
  });
});

describe('a folder that someone else holds', () => {
  test('is opened for reading, and the controls that write say why they rest', async () => {
    await start();
    const app = await start({ team: folders.team, personal: newFolders().personal });
    const info = await app.client.system.info({});
    const { page, close } = await visit(browser, app, '/katalog/inventering');
    const why = say('app.readOnly.held', { name: info.lock.heldBy?.user ?? '' });
    await page.getByText(why).first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByRole('grid').getAttribute('aria-readonly')).toBe('true');
    const before = await app.client.catalogue.inventory.list({});
    await page.getByRole('grid').getByRole('radio').first().focus();
    await page.keyboard.press('1');
    expect(await app.client.catalogue.inventory.list({})).toEqual(before);
    await close();
  });
});

describe('a damaged document', () => {
  async function damage(id: string): Promise<void> {
    const file = documentFile(folders.team, id);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(0, Math.floor(text.length / 2)));
  }

  test('is recovered from the generation before, and the start page says so', async () => {
    const first = await start();
    const { revision } = await first.client.catalogue.get({ id: fft });
    await first.client.catalogue.save({ intervention: { id: fft, revision, tags: ['nyast'] } });
    await first.stop();
    await damage(fft);
    const app = await start();
    expect((await app.client.system.info({})).recovered).toMatchObject([{ outcome: 'restored' }]);
    expect((await app.client.catalogue.get({ id: fft })).name).toBe('Funktionell familjeterapi');
    const { page, close } = await visit(browser, app);
    await page.getByRole('region', { name: say('start.recovered.title') }).waitFor();
    await close();
  });

  test('does not take the rest of the catalogue with it', async () => {
    const first = await start();
    const { total } = await first.client.catalogue.search({ text: '' });
    await first.stop();
    await damage(fft);
    const app = await start();
    const { recovered } = await app.client.system.info({});
    expect(recovered.length).toBe(1);
    expect((await app.client.catalogue.search({ text: '' })).total).toBeGreaterThanOrEqual(total - 1);
    const { page, close } = await visit(browser, app);
    await page.getByRole('region', { name: say('start.recovered.title') }).waitFor();
    await close();
  });
});
