import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { arrowTo, pressOn, tabTo } from '#test/support/keyboard.ts';
import { settle, visit, visitFile, type Visit } from '#test/support/page.ts';
import { say } from '#test/support/words.ts';
import { publishedSearch } from './publishing.ts';

const fftName = 'Funktionell familjeterapi';
const mstName = 'Multisystemisk terapi';

let app: RunningApp;
let browser: Browser;
let visited: Visit;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp();
  visited = await visit(browser, app);
  ({ page } = visited);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

const main = (): Locator => page.getByRole('main');
const row = (name: string): Locator => main().getByRole('row').filter({ has: page.getByRole('link', { name }) });

/** The link's name may go on with how much waits there. */
async function goToArea(name: string): Promise<void> {
  await pressOn(page, page.getByRole('navigation', { name: say('app.areas') }).getByRole('link', { name: new RegExp(`^${name}`) }));
  await main().getByRole('heading', { level: 1 }).waitFor();
  await settle(page);
}

/** Counts the pages of a PDF as the printer would. */
function pageCount(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

// One person's morning, in order: each step starts where the one before it ended. No mouse anywhere.
describe('a newcomer with a keyboard', { timeout: 120_000 }, () => {
  let stuck = false;
  beforeEach(({ skip, onTestFailed }) => {
    onTestFailed(() => {
      stuck = true;
    });
    skip(stuck, 'an earlier step failed');
  });

  test('starts the tour, leaves it and goes to the catalogue', async () => {
    await pressOn(page, main().getByRole('button', { name: say('start.tour.begin') }));
    const tour = page.getByRole('dialog');
    await tour.waitFor();
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'hidden' });
    await goToArea(say('app.area.catalogue'));
    expect(new URL(page.url()).pathname).toBe('/katalog');
  });

  test('narrows the list to 15 years, cannabis and truancy', async () => {
    await tabTo(page, main().getByLabel(say('list.facet.age.label')));
    await page.keyboard.type('15');
    const problems = main().getByRole('group', { name: say('list.facet.problemArea') });
    for (const area of [/^cannabis/i, /^skolfrånvaro/i]) {
      const box = problems.getByRole('checkbox', { name: area });
      await settle(page);
      if ((await box.count()) === 0) await pressOn(page, problems.getByRole('button'));
      await tabTo(page, box);
      await page.keyboard.press('Space');
      await expect.poll(() => box.isChecked()).toBe(true);
    }
    await settle(page);
    expect(page.url()).toMatch(/15/);
    await expect.poll(() => row(fftName).count()).toBe(1);
  });

  test('opens FFT from the list', async () => {
    await tabTo(page, main().getByRole('grid'));
    await arrowTo(page, row(fftName));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: fftName }).waitFor();
    await settle(page);
  });

  test('sees SBU 2020 and Socialstyrelsen 2021 side by side, each with scope and year', async () => {
    const sbu = main().getByRole('article').filter({ hasText: 'SBU' }).filter({ hasText: '2020' });
    const board = main().getByRole('article').filter({ hasText: 'Socialstyrelsen' }).filter({ hasText: '2021' });
    await expect.poll(() => sbu.count()).toBe(1);
    await expect.poll(() => board.count()).toBe(1);
    for (const article of [sbu, board]) expect(await article.innerText()).toMatch(/gäller (metoden|gruppen)/i);
    const [left, right] = [await sbu.boundingBox(), await board.boundingBox()];
    expect(left?.y).toBeCloseTo(right?.y ?? -1, 0);
    expect(left?.x).not.toBe(right?.x);
  });

  test('compares FFT with MST', async () => {
    await pressOn(page, page.getByRole('button', { name: say('entry.next.compare') }));
    await page.waitForURL('**/katalog');
    const field = main().getByRole('searchbox', { name: say('list.search.label') });
    await tabTo(page, field);
    await page.keyboard.type('MST');
    await expect.poll(() => row(mstName).count()).toBe(1);
    await settle(page);
    await tabTo(page, main().getByRole('grid'));
    await arrowTo(page, row(mstName));
    await page.keyboard.press('Space');
    const go = page.getByRole('link', { name: say('list.tray.go', { count: 2 }) }).or(page.getByRole('button', { name: say('list.tray.go', { count: 2 }) }));
    await pressOn(page, go);
    await page.waitForURL('**/katalog/jamfor?*');
    await settle(page);
    for (const name of [fftName, mstName]) await main().getByRole('link', { name }).first().waitFor();
  });

  test('prints the card of FFT on one page', async () => {
    await pressOn(page, main().getByRole('link', { name: fftName }).first());
    await page.getByRole('heading', { level: 1, name: fftName }).waitFor();
    await pressOn(page, page.getByRole('link', { name: say('entry.next.print') }));
    await page.waitForURL('**/blad');
    await settle(page);
    expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  });

  test('answers ten rows of the inventory', async () => {
    await goToArea(say('app.area.catalogue'));
    await pressOn(page, main().getByRole('button', { name: say('list.moreOf') }));
    await arrowTo(page, page.getByRole('menuitem', { name: say('list.inventory') }));
    await page.keyboard.press('Enter');
    const grid = main().getByRole('grid');
    await tabTo(page, grid.getByRole('radio').first());
    const before = await app.client.catalogue.inventory.list({});
    expect(before.total - before.answered).toBeGreaterThan(10);
    // Each answer moves on to the next row.
    for (const key of ['1', '2', '1', 'e', 'i', '1', '1', '2', '1', '1']) await page.keyboard.press(key);
    await expect.poll(async () => (await app.client.catalogue.inventory.list({})).answered, { timeout: 30_000 }).toBe(before.answered + 10);
    const after = await app.client.catalogue.inventory.list({});
    expect(after.rows.filter((one) => one.offered === 'no').length).toBe(3);
  });

  test('publishes the catalogue and finds FFT in the file, in a bare browser without network', async () => {
    const file = await publishByKeyboard();
    const bare = await visitFile(browser, file);
    await tabTo(bare.page, publishedSearch(bare.page));
    await bare.page.keyboard.type('fft');
    const hit = bare.page.getByRole('link', { name: fftName }).first();
    await hit.waitFor();
    await pressOn(bare.page, hit);
    await bare.page.getByRole('heading', { name: fftName }).first().waitFor();
    expect(await bare.page.getByText('SBU').count()).toBeGreaterThan(0);
    expect(bare.troubles).toEqual([]);
    await bare.close();
  });

  test('has met no error on the way', () => {
    expect(visited.troubles).toEqual([]);
  });
});

async function publishByKeyboard(): Promise<string> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('publicera');
  const command = page.getByRole('option', { name: say('palette.publish') });
  await command.waitFor();
  for (let presses = 0; presses < 20 && (await command.getAttribute('aria-selected')) !== 'true'; presses += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/katalog/publicera');
  await pressOn(page, main().getByRole('button', { name: say('published.make.action') }));
  const [download] = await Promise.all([page.waitForEvent('download'), pressOn(page, main().getByRole('button', { name: say('published.make.save') }))]);
  const folder = join(app.folders.personal, 'hämtade filer');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return pathToFileURL(file).href;
}
