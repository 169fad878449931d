import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { arrowTo, pressOn, tabTo } from '#test/support/keyboard.ts';
import { settle, visit, type Visit } from '#test/support/page.ts';
import { say } from '#test/support/words.ts';

let app: RunningApp;
let browser: Browser;
let visited: Visit;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp();
  visited = await visit(browser, app, '/katalog');
  ({ page } = visited);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

const main = (): Locator => page.getByRole('main');

/** Types a search as a person does, from wherever the focus is on the list's page, and waits for the hits. */
async function search(text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await settle(page);
}

const names = (): Promise<string[]> => main().getByRole('row').getByRole('heading', { level: 3 }).getByRole('link').allTextContents();
const firstRow = (): Locator => main().getByRole('row').filter({ has: page.getByRole('heading', { level: 3 }) }).first();

// One editor's search for words, in order: each step starts where the one before it ended. No mouse anywhere.
describe('searching, and teaching the search a word', { timeout: 120_000 }, () => {
  let stuck = false;
  beforeEach(({ skip, onTestFailed }) => {
    onTestFailed(() => {
      stuck = true;
    });
    skip(stuck, 'an earlier step failed');
  });

  test('finds FFT, MST and the cannabis programme first for a fifteen-year-old who smokes and stays away from school', async () => {
    await search('15 år cannabis skolkar');
    await expect.poll(async () => (await names()).slice(0, 3).sort()).toEqual(['Cannabisprogram för ungdomar', 'Funktionell familjeterapi', 'Multisystemisk terapi']);
    expect(await main().getByText(say('list.readAs.age', { age: '15' })).first().textContent()).toContain('15');
  });

  test('reads a misspelt name, and says so', async () => {
    await search('fammiljerådslag');
    await expect.poll(async () => (await names())[0]).toBe('Familjerådslag');
    expect(await firstRow().textContent()).toContain(say('list.why.typo', { query: 'fammiljerådslag' }));
  });

  test('finds entries in the palette as in the list, and keeps nothing of what it did not find', async () => {
    const before = (await app.client.catalogue.searchMisses({})).misses.length;
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: say('palette.label') });
    await field.waitFor();
    const first = (): Promise<string> => page.getByRole('group', { name: say('palette.entries') }).getByRole('option').first().innerText();
    for (const [text, name] of [['kontakperson', 'Kontaktperson'], ['foster family', 'Familjehem'], ['fft', 'Funktionell familjeterapi']] as const) {
      await field.press('Control+a');
      await page.keyboard.type(text);
      await expect.poll(first).toContain(name);
    }
    await field.press('Control+a');
    await page.keyboard.type('zlurpigast');
    await page.getByText(say('palette.none')).waitFor();
    await settle(page);
    expect((await app.client.catalogue.searchMisses({})).misses).toHaveLength(before);
    await page.keyboard.press('Escape');
  });

  test('leads from a word that nobody knows to the page where it is taught', async () => {
    await search('krumelurix');
    await pressOn(page, main().getByRole('link', { name: say('list.empty.teach') }));
    await main().getByRole('heading', { level: 1, name: say('searchwords.title') }).waitFor();
    expect(await main().getByRole('searchbox', { name: say('searchwords.try.label') }).inputValue()).toBe('krumelurix');
    await main().getByText(say('searchwords.try.none')).waitFor();
    await main().getByRole('button', { name: say('searchwords.misses.groupNamed', { text: 'krumelurix' }) }).waitFor();
  });

  test('tells the editor among the tasks, where a link leads to the words', async () => {
    await page.goto(new URL('/uppgifter', page.url()).href);
    await settle(page);
    const row = main().getByRole('listitem').filter({ hasText: 'krumelurix' }).first();
    await row.waitFor();
    await pressOn(page, row.getByRole('link', { name: say('tasks.missed.subject', { count: 1 }) }));
    await main().getByRole('heading', { level: 1, name: say('searchwords.title') }).waitFor();
  });

  test('tries the group before it is saved', async () => {
    await pressOn(page, main().getByRole('button', { name: say('searchwords.misses.groupNamed', { text: 'krumelurix' }) }));
    const words = main().getByRole('textbox', { name: say('searchwords.form.words'), exact: true });
    await expect.poll(() => words.inputValue()).toBe('krumelurix');
    await tabTo(page, words);
    await page.keyboard.press('End');
    await page.keyboard.type(', jourhem');
    await main().getByText(say('searchwords.try.unsaved')).waitFor();
    await expect.poll(() => main().locator('.try-hits').getByRole('link').first().textContent()).toBe('Jourhem');
  });

  test('saves it, and the catalogue knows the word at once', async () => {
    await pressOn(page, main().getByRole('button', { name: say('searchwords.form.save') }));
    await page.getByText(say('searchwords.groups.saved', { words: 'krumelurix' })).first().waitFor();
    await pressOn(page, main().getByRole('link', { name: say('searchwords.try.more') }));
    await settle(page);
    await expect.poll(async () => (await names())[0]).toBe('Jourhem');
    expect(await firstRow().textContent()).toContain(say('list.why.synonym', { query: 'krumelurix' }));
  });

  test('takes the group away again, and takes that back', async () => {
    await pressOn(page, main().getByRole('button', { name: say('list.moreOf') }));
    await arrowTo(page, page.getByRole('menuitem', { name: say('list.searchWords') }));
    await page.keyboard.press('Enter');
    await pressOn(page, main().getByRole('button', { name: say('searchwords.groups.remove', { words: 'krumelurix' }) }));
    await page.getByText(say('searchwords.groups.removed', { words: 'krumelurix' })).first().waitFor();
    await expect.poll(async () => (await app.client.catalogue.search({ text: 'krumelurix' })).total).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await app.client.catalogue.search({ text: 'krumelurix' })).total).toBeGreaterThan(0);
  });
});
