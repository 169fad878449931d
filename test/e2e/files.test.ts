import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { accessibilityViolations } from '#test/support/axe.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { messyList, separated, windows1252 } from '#test/support/exchange-files.ts';
import { visit } from '#test/support/page.ts';
import { say } from '#test/support/words.ts';

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp();
  await app.client.settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

test('a method developer takes in an old list of sixty offers after mending it, and saves the catalogue as a file', async () => {
  const { page, troubles, close } = await visit(browser, app, '/katalog/filer');
  const rows = messyList(40);
  const faulty = rows.map((row, index) => (index === 7 ? row.map((cell, column) => (column === 7 ? 'snart' : cell)) : row));
  const list = (cells: string[][]): { name: string; mimeType: string; buffer: Buffer } => ({ name: 'insatslista.csv', mimeType: 'text/csv', buffer: windows1252(separated(cells, ';')) });
  const input = page.locator('input[type=file]');

  await input.setInputFiles(list(faulty));
  await page.getByText(say('files.error.not_a_number')).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  const save = page.getByRole('button', { name: say('files.import.commit') });
  expect(await save.isDisabled()).toBe(true);

  await input.setInputFiles(list(rows));
  await page.getByText(say('files.import.summary', { file: 'insatslista.csv', create: 40, update: 0, same: 0, faulty: 0 })).waitFor();
  await save.click();
  await page.getByText(say('files.import.done', { created: 40, updated: 0, unchanged: 0 })).waitFor();
  expect((await app.client.catalogue.names({})).names.filter((one) => one.name.startsWith('Exempelmetod'))).toHaveLength(40);

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('files.export.json') }).click()]);
  expect(readFileSync(await file.path(), 'utf8')).toBe((await app.client.catalogue.export({ format: 'json' })).content);

  await page.goto(`${app.origin}/katalog?text=FFT`);
  await page.getByRole('link', { name: say('list.export') }).click();
  await page.getByText(say('files.export.chosen')).waitFor();
  const [some] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('files.export.json') }).click()]);
  expect(readFileSync(await some.path(), 'utf8')).toBe((await app.client.catalogue.export({ format: 'json', text: 'FFT' })).content);

  await input.setInputFiles({ name: 'bild.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') });
  await page.getByText(say('errors.INVALID_INPUT.file.what')).waitFor();
  expect(troubles).toEqual([]);
  await close();
});
