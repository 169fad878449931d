import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfPageCount } from '#api/pdf-pages.ts';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { accessibilityViolations } from '#test/support/axe.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { pressOn } from '#test/support/keyboard.ts';
import { settle, visit, type Visit } from '#test/support/page.ts';
import { say, starterId } from '#test/support/words.ts';

let app: RunningApp;
let browser: Browser;
let visited: Visit;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp();
  await app.client.settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
  visited = await visit(browser, app);
  ({ page } = visited);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Opens the menu and takes a format, all by keyboard; gives the file that came. */
async function download(menu: string, format: string): Promise<Downloaded> {
  await pressOn(page, page.getByRole('main').getByRole('button', { name: menu }));
  const option = page.getByRole('menuitem', { name: new RegExp(`^${format}`) });
  await option.waitFor();
  const coming = page.waitForEvent('download');
  for (let step = 0; step < 4 && !(await option.evaluate((one) => one === document.activeElement)); step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function open(path: string): Promise<void> {
  await page.goto(`${app.origin}${path}`);
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
  await settle(page);
}

describe('files to print or send', { timeout: 120_000 }, () => {
  test('the card comes as Word and as a PDF of one page from the page of the entry', async () => {
    await open(`/katalog/${starterId(1)}`);
    const word = await download(say('documents.card'), say('documents.docx'));
    expect(word.name).toMatch(/^blad-mst-\d{4}-\d\d-\d\d\.docx$/);
    expect(word.bytes.subarray(0, 2).toString('latin1')).toBe('PK');
    const pdf = await download(say('documents.card'), say('documents.pdf'));
    expect(pdf.name).toMatch(/^blad-mst-.*\.pdf$/);
    expect(pdfPageCount(pdf.bytes)).toBe(1);
  });

  test('the comparison comes as a page', async () => {
    await open(`/katalog/jamfor?id=${starterId(1)}&id=${starterId(2)}`);
    const { name, bytes } = await download(say('documents.compare'), say('documents.html'));
    expect(name).toMatch(/^jamforelse-mst-fft-.*\.html$/);
    expect(bytes.toString('utf8')).toContain('Jämförelse: MST och FFT');
  });

  test('the list prints exactly what it shows', async () => {
    await open('/katalog?text=cannabis');
    const { total } = await app.client.catalogue.search({ text: 'cannabis', limit: 0 });
    const { bytes } = await download(say('documents.selection'), say('documents.html'));
    expect(bytes.toString('utf8').match(/<h2 id="insats-/g)).toHaveLength(total);
    await open('/katalog');
    await page.getByRole('main').getByRole('button', { name: say('documents.catalogue') }).waitFor();
  });

  test('the open menu has no fault that axe knows of', async () => {
    await open(`/katalog/${starterId(2)}`);
    await pressOn(page, page.getByRole('main').getByRole('button', { name: say('documents.card') }));
    await page.getByRole('menuitem').first().waitFor();
    await settle(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(visited.troubles).toEqual([]);
  });
});
