import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfPageCount } from '#api/pdf-pages.ts';
import { newFolders, removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { accessibilityViolations } from '#test/support/axe.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { pressOn, tabTo } from '#test/support/keyboard.ts';
import { mendings, offerCount, offerListCsv, offerListXlsx } from '#test/support/offer-list.ts';
import { settle, visit, type Visit } from '#test/support/page.ts';
import { say } from '#test/support/words.ts';

/** A method developer with an old list and no mouse. */
interface Person {
  readonly app: RunningApp;
  readonly visited: Visit;
  readonly page: Page;
}

let browser: Browser;
const people: Person[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const { app } of people) {
    await app.stop();
    removeFolders(app.folders);
  }
});

async function methodDeveloper(): Promise<Person> {
  const app = await startApp(newFolders());
  await app.client.settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
  const visited = await visit(browser, app);
  const person = { app, visited, page: visited.page };
  people.push(person);
  return person;
}

/** Goes to a page by the command field, as one does without a mouse. */
async function goBy(page: Page, words: string, heading: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(words);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await settle(page);
}

async function chooseFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const coming = page.waitForEvent('filechooser');
  await pressOn(page, page.getByRole('button', { name: say('files.import.choose') }));
  await (await coming).setFiles(file);
}

function rowOf(page: Page, name: string): Locator {
  return page.getByRole('group', { name: new RegExp(`: ${name}$`) });
}

/** Writes right what is wrong in the three rows, where it stands. */
async function mend(page: Page): Promise<void> {
  const titles = { supplyForm: 'Regiform', waitWeeks: 'Väntetid i veckor', targetGroup: 'Målgrupp' } as const;
  for (const { name, field, right } of mendings) {
    const cell = rowOf(page, name).getByLabel(titles[field], { exact: true });
    await tabTo(page, cell);
    // In a list one types the word; in a box one first takes all that stands there.
    if (field !== 'supplyForm') await page.keyboard.press('Control+a');
    await page.keyboard.type(right);
    await rowOf(page, name).getByText(say('files.mend.mended')).waitFor();
  }
}

async function takeIn({ page }: Person, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await goBy(page, 'importera', say('files.title'));
  await chooseFile(page, file);
  await page.getByText(say('files.import.summary', { file: file.name, create: offerCount - 3, update: 0, same: 0, faulty: 3, out: 0 })).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await page.getByRole('main').innerText()).not.toContain('19121212');
  await mend(page);
  await page.getByText(say('files.import.summary', { file: file.name, create: offerCount, update: 0, same: 0, faulty: 0, out: 0 })).waitFor();
  await pressOn(page, page.getByRole('button', { name: say('files.import.commit') }));
  await page.getByText(say('files.import.done', { created: offerCount, updated: 0, unchanged: 0 })).waitFor();
}

/** The sixty offers are there as they were mended, with what is hard to read in an old list: decimal commas, line breaks, quotation marks. */
async function checkTaken({ app }: Person): Promise<void> {
  const { names } = await app.client.catalogue.names({});
  const taken = names.filter((one) => one.name.startsWith('Exempelstöd '));
  expect(taken).toHaveLength(offerCount);
  const entry = (number: number) => app.client.catalogue.get({ id: taken.find((one) => one.name === `Exempelstöd ${number}`)?.id ?? '' });
  expect((await entry(14)).offers).toMatchObject([{ supplyForm: 'procured' }]);
  expect((await entry(31)).offers).toMatchObject([{ wait: { weeks: 6.5 } }]);
  expect(await entry(47)).toMatchObject({ targetGroup: 'Flickor som varit utsatta för våld' });
  expect(await entry(4)).toMatchObject({ targetGroup: '"Mellanbarn" som ingen ser', ages: { min: 18, max: 25 } });
  expect((await entry(5)).offers).toMatchObject([{ responsibleBoardId: 'social-committee', capacity: { places: 5 }, wait: { weeks: 2.5 }, contract: { to: '2027-06-28' }, howToApply: 'Ansök i journalsystemet;\nbifoga samtycke', contacts: [{ phone: '08-123 05' }] }]);
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  // A catalogue of a hundred entries is printed twice, for its page numbers.
  const coming = page.waitForEvent('download', { timeout: 120_000 });
  await act();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const field = (page: Page, key: string): Locator => page.locator(`[data-field="${key}"]`).locator('input, textarea').first();
const headed = (page: Page, text: string): Promise<void> => page.getByRole('heading', { level: 1, name: text }).waitFor();

/** A colleague saves while the page is open. */
async function colleagueSaves({ app }: Person, id: string, change: object): Promise<void> {
  await app.client.settings.save({ personal: { name: 'Exempelperson B' } });
  const { revision } = await app.client.catalogue.get({ id });
  await app.client.catalogue.save({ intervention: { id, revision, ...change } });
  await app.client.settings.save({ personal: { name: 'Exempelperson A' } });
}

/** Edits the entry that is shown while a colleague changes the same text, and settles it. */
async function editWithConflict(person: Person, id: string, name: string): Promise<void> {
  const { app, page } = person;
  await pressOn(page, page.getByRole('link', { name: say('entry.next.edit'), exact: true }));
  await headed(page, say('edit.title', { name }));
  await tabTo(page, field(page, 'summary'));
  await page.keyboard.type('Min sammanfattning.');
  await colleagueSaves(person, id, { summary: 'Kollegans sammanfattning.', duration: 'Tio veckor' });
  await page.keyboard.press('Control+s');
  await headed(page, say('edit.conflict.title', { name: 'Exempelperson B' }));
  const part = page.locator('[data-part="summary"]');
  await tabTo(page, part.getByRole('radio').first());
  await page.keyboard.press('Space');
  expect(await part.getByRole('radio', { name: say('conflict.mine') }).isChecked()).toBe(true);
  await pressOn(page, page.getByRole('button', { name: say('conflict.save') }));
  await headed(page, name);
  expect(await app.client.catalogue.get({ id })).toMatchObject({ summary: 'Min sammanfattning.', duration: 'Tio veckor' });
}

/** Puts back the entry as it was before today's changes. */
async function restoreFirst({ app, page }: Person, id: string): Promise<void> {
  await pressOn(page, page.getByRole('main').getByRole('link', { name: say('entry.history.compare') }));
  const restore = page.getByRole('button', { name: say('history.restoreOf', { revision: 1 }) });
  await pressOn(page, restore);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await tabTo(page, dialog.getByRole('textbox'));
  await page.keyboard.type('Gårdagens text var rätt');
  await pressOn(page, dialog.getByRole('button', { name: say('history.restoreOf', { revision: 1 }) }));
  await page.getByText(say('history.restored', { revision: 1 })).first().waitFor();
  expect(await app.client.catalogue.get({ id })).toMatchObject({ revision: 4, summary: '', duration: '', targetGroup: 'Flickor som varit utsatta för våld' });
}

describe('a method developer without a mouse', { timeout: 240_000 }, () => {
  test('takes in an old list of sixty offers, mends three rows, edits one against a colleague, restores it, saves what was found as a file and prints the catalogue', async () => {
    const person = await methodDeveloper();
    const { app, page, visited } = person;
    await takeIn(person, { name: 'insatser.csv', mimeType: 'text/csv', buffer: offerListCsv() });
    await checkTaken(person);

    await pressOn(page, page.getByRole('link', { name: say('files.import.see') }));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, page.getByRole('main').getByRole('searchbox'));
    await page.keyboard.type('Exempelstöd 47');
    await page.getByRole('grid').getByText('Exempelstöd 47').first().waitFor();
    await settle(page);
    const list = page.url();

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await headed(page, 'Exempelstöd 47');
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await editWithConflict(person, id, 'Exempelstöd 47');
    await restoreFirst(person, id);

    await page.goto(list);
    await page.getByRole('grid').getByText('Exempelstöd 47').first().waitFor();
    await settle(page);
    await pressOn(page, page.getByRole('link', { name: say('list.export') }));
    await page.getByText(say('files.export.chosen')).waitFor();
    const file = await downloaded(page, () => pressOn(page, page.getByRole('button', { name: say('files.export.csv') })));
    expect(file.bytes.toString('utf8')).toContain('Flickor som varit utsatta för våld');
    const whole = await app.client.catalogue.export({ format: 'csv' });
    expect((await app.client.catalogue.importPreview({ format: 'csv', content: whole.content })).summary).toMatchObject({ create: 0, update: 0, error: 0 });

    await page.goto(`${app.origin}/katalog`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settle(page);
    const book = await downloaded(page, async () => {
      await pressOn(page, page.getByRole('main').getByRole('button', { name: say('documents.catalogue') }));
      const option = page.getByRole('menuitem', { name: new RegExp(`^${say('documents.pdf')}`) });
      await option.waitFor();
      for (let step = 0; step < 4 && !(await option.evaluate((one) => one === document.activeElement)); step += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    });
    expect(book.name).toMatch(/\.pdf$/);
    expect(pdfPageCount(book.bytes)).toBeGreaterThan(40);
    expect(visited.troubles).toEqual([]);
  });

  test('takes in the same list as a workbook with a title above the headings, merged cells, dates and a formula', async () => {
    const person = await methodDeveloper();
    await takeIn(person, { name: 'insatser.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: offerListXlsx() });
    await checkTaken(person);
    expect(person.visited.troubles).toEqual([]);
  });
});
