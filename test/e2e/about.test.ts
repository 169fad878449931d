import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { pressOn } from '#test/support/keyboard.ts';
import { settle, visit, type Visit } from '#test/support/page.ts';
import { say } from '#test/support/words.ts';

const person = 'Exempelperson Hemligsson';
let app: RunningApp;
let browser: Browser;
let visited: Visit;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp();
  await app.client.settings.save({ personal: { name: person, tourSeen: true } });
  visited = await visit(browser, app);
  ({ page } = visited);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

describe('the page about the program', { timeout: 120_000 }, () => {
  test('is reached from help, settings and the palette', async () => {
    const title = page.getByRole('heading', { level: 1, name: say('about.title') });
    await page.goto(`${app.origin}/hjalp`);
    await page.getByRole('link', { name: say('help.about') }).click();
    await title.waitFor();
    await page.goto(`${app.origin}/installningar`);
    await page.getByRole('link', { name: say('settings.folders.about', { version: (await app.client.system.about({})).version }) }).click();
    await title.waitFor();
    await page.goto(`${app.origin}/`);
    await settle(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('felrapport');
    await page.getByRole('option', { name: say('palette.about') }).waitFor();
    await page.keyboard.press('Enter');
    await title.waitFor();
  });

  test('finds a package by its licence and unfolds the whole text, by keyboard', async () => {
    await page.goto(`${app.origin}/om`);
    const list = page.getByRole('list', { name: say('about.packages.title') });
    await page.getByRole('searchbox', { name: say('about.packages.search') }).fill('ofl');
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
    await list.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await list.getByText('SIL OPEN FONT LICENSE').first().waitFor();
  });

  test('hands over the bill of materials as a file', async () => {
    await page.goto(`${app.origin}/om`);
    const coming = page.waitForEvent('download');
    await pressOn(page, page.getByRole('button', { name: say('about.sbom.save') }));
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^insatskartan-.+\.cdx\.json$/);
    expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
  });

  test('gives a fault report that names the version and nobody', async () => {
    await page.goto(`${app.origin}/om`);
    const report = page.getByRole('textbox', { name: say('about.report.label') });
    await expect.poll(() => report.inputValue()).toContain('77 insatser');
    const text = await report.inputValue();
    const { version, dataFolder, personalFolder } = await app.client.system.info({});
    expect(text).toContain(version);
    for (const secret of [person, dataFolder, personalFolder]) expect(text).not.toContain(secret);
  });

  test('copies the report also where the clipboard is denied, as on the desktop', async () => {
    await page.goto(`${app.origin}/om`);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } }));
    const button = page.getByRole('button', { name: say('app.copy') });
    await page.evaluate(() => document.addEventListener('copy', () => void ((globalThis as { taken?: string }).taken = (document.activeElement as HTMLTextAreaElement).value)));
    await button.click();
    await page.getByText(say('app.copied')).waitFor();
    expect(await page.evaluate(() => (globalThis as { taken?: string }).taken)).toContain('Insatskartan');
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});
