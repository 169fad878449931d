import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { arrowTo, hasFocus, pressOn, tabTo } from '#test/support/keyboard.ts';
import { visit } from '#test/support/page.ts';
import { say } from '#test/support/words.ts';

let app: RunningApp;
let browser: Browser;
const [east, north] = ['Exempelenheten i öster', 'Exempelenheten i norr'];

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

async function choose(page: Page, label: string, action: 'lists.do.merge' | 'lists.do.retire' | 'lists.do.history' | 'lists.do.up'): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: say('lists.moreOf', { label }) }));
  await arrowTo(page, page.getByRole('menuitem', { name: say(action) }));
  await page.keyboard.press('Enter');
}

test('units are added, renamed, ordered, merged with undo and retired by keyboard, and keep their history', async () => {
  const { page, troubles, close } = await visit(browser, app, '/installningar/listor/enheter');
  const shown = (): Promise<string[]> => page.locator('.lists-name').allInnerTexts();
  const field = page.getByRole('textbox', { name: say('lists.new.units') });
  await tabTo(page, field);
  for (const label of [east, 'Enheten norr', 'Enheten som läggs ned']) {
    await page.keyboard.type(label);
    await page.keyboard.press('Enter');
    await page.getByText(say('lists.done.added', { label })).first().waitFor();
  }
  await page.keyboard.type(east.toUpperCase());
  await page.keyboard.press('Enter');
  await page.getByText(say('lists.error.duplicate')).waitFor();
  expect(await field.inputValue()).toBe(east.toUpperCase());

  const { id } = await app.client.catalogue.save({ intervention: { name: 'Insats i öster', offers: [{ supplyForm: 'own', unitId: 'exempelenheten-i-oster' }] } });

  await pressOn(page, page.getByRole('button', { name: say('lists.rename', { label: 'Enheten norr' }) }));
  await page.keyboard.type(north);
  await page.keyboard.press('Enter');
  await page.getByText(say('lists.done.renamed', { before: 'Enheten norr', after: north })).first().waitFor();
  await expect.poll(() => hasFocus(page.getByRole('button', { name: say('lists.rename', { label: north }) }))).toBe(true);
  await page.getByText(say('lists.also', { names: 'Enheten norr' })).waitFor();

  await choose(page, north, 'lists.do.up');
  await page.getByText(say('lists.done.moved', { label: north, place: 1, count: 3 })).first().waitFor();
  await expect.poll(shown).toEqual([north, east, 'Enheten som läggs ned']);
  await expect.poll(() => hasFocus(page.getByRole('button', { name: say('lists.moreOf', { label: north }) }))).toBe(true);

  const merge = async (): Promise<void> => {
    await choose(page, east, 'lists.do.merge');
    const dialog = page.getByRole('dialog');
    await tabTo(page, dialog.getByRole('combobox'));
    await page.keyboard.type('enheten norr');
    await page.keyboard.press('Enter');
    await dialog.getByText(say('lists.merge.named', { label: east, count: 1 })).waitFor();
    await dialog.getByText(say('lists.merge.readAs', { into: north, count: 1 })).waitFor();
    await pressOn(page, dialog.getByRole('button', { name: say('lists.merge.action') }));
    await dialog.getByText(say('lists.error.reason')).waitFor();
    await dialog.locator('input[type=date]').fill('2026-05-01');
    await tabTo(page, dialog.getByRole('textbox', { name: say('lists.reason') }), 'Shift+Tab');
    await page.keyboard.type('Enheterna slås ihop');
    await pressOn(page, dialog.getByRole('button', { name: say('lists.merge.action') }));
    await page.getByText(say('lists.old.merged', { label: east, into: north, date: '2026-05-01' })).waitFor();
  };
  const reason = page.getByRole('dialog').getByRole('textbox', { name: say('lists.reason') });
  await choose(page, east, 'lists.do.merge');
  await tabTo(page, reason);
  await page.keyboard.type('Skrivet nyss');
  await page.keyboard.press('Escape');
  await choose(page, east, 'lists.do.merge');
  await page.getByText(say('lists.kept')).waitFor();
  expect(await reason.inputValue()).toBe('Skrivet nyss');
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: say('app.cancel') }));
  await choose(page, east, 'lists.do.merge');
  expect(await reason.inputValue()).toBe('');
  await page.keyboard.press('Escape');

  await merge();
  await expect.poll(() => hasFocus(page.getByRole('heading', { name: say('lists.current') }))).toBe(true);
  await pressOn(page, page.getByRole('listitem').filter({ hasText: say('lists.done.merged', { label: east, into: north }) }).getByRole('button', { name: say('app.undo') }));
  await page.getByText(say('lists.done.undone')).first().waitFor();
  await expect.poll(shown).toEqual([north, east, 'Enheten som läggs ned']);
  await merge();
  await expect.poll(shown).toEqual([north, 'Enheten som läggs ned']);

  await choose(page, 'Enheten som läggs ned', 'lists.do.retire');
  await page.getByRole('dialog').locator('input[type=date]').fill('2026-01-31');
  await tabTo(page, page.getByRole('textbox', { name: say('lists.reason') }));
  await page.keyboard.type('Läggs ned');
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: say('lists.retire.action') }));
  await page.getByText(say('lists.old.retired', { label: 'Enheten som läggs ned', date: '2026-01-31' })).waitFor();

  await pressOn(page, page.getByRole('button', { name: `${say('lists.do.history')}: ${east}` }));
  await page.getByRole('dialog').getByText('Enheterna slås ihop').first().waitFor();
  await page.getByRole('dialog').getByText(say('lists.history.set', { field: say('lists.history.field.mergedInto'), after: north })).first().waitFor();
  await page.keyboard.press('Escape');

  await pressOn(page, page.getByRole('link', { name: say('lists.usedBy', { label: north, count: 1 }) }));
  await page.getByRole('link', { name: 'Insats i öster' }).waitFor();
  expect(new URL(page.url()).search).toBe('?ur=enheter:enheten-norr');
  expect((await app.client.catalogue.get({ id })).offers[0]?.unitId).toBe('exempelenheten-i-oster');
  expect(troubles).toEqual([]);
  await close();
});

test('a picker hides what is retired, and a facet counts what was said of a merged term under the new one', async () => {
  const today = new Date().toISOString().slice(0, 10);
  await app.client.vocabulary.save({ list: 'boards', term: { label: 'Den gamla nämnden', to: '2020-12-31' } });
  await app.client.vocabulary.save({ list: 'boards', term: { label: 'Den nya nämnden' } });
  const before = await app.client.catalogue.search({ text: '', filters: { problemArea: ['narcotics', 'cannabis'] }, limit: 0 });
  await app.client.vocabulary.merge({ list: 'problemAreas', from: 'cannabis', into: 'narcotics', date: today, reason: 'Prov' });
  const { page, troubles, close } = await visit(browser, app, '/katalog/inventering');
  const boards = page.getByRole('combobox', { name: /nämnd/i }).first();
  await boards.waitFor();
  const options = await boards.locator('option').allInnerTexts();
  expect(options).toContain('Den nya nämnden');
  expect(options.filter((text) => text.includes('gamla'))).toEqual([]);

  await page.goto(`${app.origin}/katalog?problem=cannabis`);
  const chosen = page.getByRole('checkbox', { name: new RegExp(`^Narkotika.*\\s${before.total}$`) });
  await chosen.waitFor();
  expect(await chosen.isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: /^Cannabis/ }).count()).toBe(0);
  await page.getByText(say('list.count', { total: before.total })).first().waitFor();
  expect(troubles).toEqual([]);
  await close();
});
