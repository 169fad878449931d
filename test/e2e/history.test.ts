import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolders, removeFolders, startApp, type AppFolders, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { hasFocus, pressOn, tabTo } from '#test/support/keyboard.ts';
import { visit } from '#test/support/page.ts';
import { say, starterId } from '#test/support/words.ts';

const fft = starterId(2);
const mst = starterId(1);
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

async function save(id: string, fields: Record<string, unknown>, reason: string): Promise<void> {
  const { revision } = await app.client.catalogue.get({ id });
  await app.client.catalogue.save({ intervention: { id, revision, ...fields }, reason });
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Writes in the field that has the label, reached with the keyboard. */
async function write(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label).last());
  await page.keyboard.type(text);
}

describe('the history of an entry, by keyboard', () => {
  test('shows what a change did, word by word, for every link that is sent to a colleague', async () => {
    await save(fft, { duration: 'Omkring tio träffar under ett halvår' }, 'först');
    await save(fft, { duration: 'Omkring fjorton träffar under ett halvår', ages: { min: 12, max: 18 } }, 'manualen säger annat');
    const { page, troubles, close } = await visit(browser, app, `/katalog/${fft}`);
    await pressOn(page, page.getByRole('link', { name: say('entry.history.compare') }));
    await page.getByRole('heading', { level: 1, name: say('history.title', { name: 'FFT' }) }).waitFor();
    const difference = page.locator('#skillnad');
    await difference.locator('del').filter({ hasText: 'tio' }).waitFor();
    expect(await difference.locator('ins').filter({ hasText: 'fjorton' }).count()).toBe(1);
    expect(await difference.getByText('träffar under ett halvår').count()).toBe(1);
    await pressOn(page, page.getByRole('link', { name: say('history.show', { revision: 2 }) }));
    await page.waitForURL(/fran=1&till=2/);
    await page.goto(`${app.origin}/katalog/${fft}/historik?fran=3&till=1`);
    await page.locator('#skillnad').locator('del').filter({ hasText: '12' }).waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  test('puts yesterday’s text back with a reason, and takes that back', async () => {
    const { page, troubles, close } = await visit(browser, app, `/katalog/${fft}/historik`);
    await pressOn(page, button(page, say('history.restoreOf', { revision: 2 })));
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: say('history.restoreOf', { revision: 2 }) });
    expect(await confirm.isDisabled()).toBe(true);
    expect(await hasFocus(dialog.getByLabel(say('history.restore.reason')))).toBe(true);
    await page.keyboard.type('Den gamla manualen gäller');
    await pressOn(page, confirm);
    await dialog.waitFor({ state: 'detached' });
    expect(await app.client.catalogue.get({ id: fft })).toMatchObject({ revision: 4, duration: 'Omkring tio träffar under ett halvår' });
    await pressOn(page, button(page, say('app.undo')));
    await page.getByText(say('history.undone')).first().waitFor();
    expect(await app.client.catalogue.get({ id: fft })).toMatchObject({ revision: 5, duration: 'Omkring fjorton träffar under ett halvår', ages: { min: 12 } });
    expect((await app.client.catalogue.history({ id: fft })).revisions[1]).toMatchObject({ reason: 'Den gamla manualen gäller', by: 'Exempelperson A' });
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('archiving, by keyboard', () => {
  async function archive(page: Page): Promise<void> {
    await pressOn(page, button(page, say('archive.action')));
    await page.keyboard.type('Avtalet har upphört');
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: say('archive.action') }));
    await page.getByText(say('archive.notice.title')).waitFor();
  }

  test('asks why, can be undone, and an archived entry says so and comes back from the list', async () => {
    const { page, troubles, close } = await visit(browser, app, `/katalog/${mst}`);
    await archive(page);
    await pressOn(page, button(page, say('app.undo')));
    await button(page, say('archive.action')).waitFor();
    expect((await app.client.catalogue.get({ id: mst })).archived).toBeNull();
    await archive(page);
    expect(await page.getByRole('link', { name: say('entry.next.print') }).count()).toBe(0);
    await pressOn(page, page.getByRole('link', { name: say('archive.notice.all') }));
    await page.getByRole('cell', { name: 'Avtalet har upphört' }).waitFor();
    await pressOn(page, page.getByRole('button', { name: /Hämta tillbaka Multisystemisk terapi/ }));
    await page.keyboard.type('Nytt avtal');
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: say('archive.back.action') }));
    await page.getByText(say('archive.page.none')).waitFor();
    expect((await app.client.catalogue.get({ id: mst })).archived).toBeNull();
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('two persons, by keyboard', () => {
  let folders: AppFolders;
  const proposal = '6f9ab5a2-0000-4000-9000-000000000201';

  /** The same team folder from another person's computer; the one before has gone home. */
  async function openAs<T>(name: string, personal: string, work: (other: RunningApp) => Promise<T>): Promise<T> {
    const other = await startApp({ team: folders.team, personal });
    await other.client.settings.save({ personal: { name, tourSeen: true } });
    try {
      return await work(other);
    } finally {
      await other.stop();
    }
  }

  test('the proposer cannot approve and is told why, a colleague sees what changes and approves', async () => {
    folders = newFolders();
    const colleague = newFolders();
    await openAs('Exempelperson A', folders.personal, async (first) => {
      await first.client.settings.save({ team: { requireApproval: true } });
      await first.client.catalogue.propose({ id: proposal, intervention: { id: fft, revision: 1, duration: 'Omkring tio träffar' }, reason: 'manualen' });
      const { page, troubles, close } = await visit(browser, first, '/katalog/forslag');
      await pressOn(page, page.getByRole('link', { name: 'Funktionell familjeterapi' }));
      await page.getByText(say('proposals.decide.own')).waitFor();
      expect(await button(page, say('proposals.decide.approve')).isDisabled()).toBe(true);
      expect(troubles).toEqual([]);
      await close();
    });
    await openAs('Exempelperson B', colleague.personal, async (second) => {
      const { page, troubles, close } = await visit(browser, second, `/katalog/forslag/${proposal}`);
      await page.locator('ins').filter({ hasText: 'tio' }).waitFor();
      expect((await second.client.catalogue.get({ id: fft })).duration).not.toContain('tio');
      await write(page, say('proposals.decide.reason'), 'Stämmer');
      await pressOn(page, button(page, say('proposals.decide.approve')));
      await page.getByText(say('proposals.decide.saved', { revision: 2 })).waitFor();
      expect(await hasFocus(page.getByRole('heading', { name: say('proposals.decide.title') })) || (await page.evaluate(() => document.activeElement?.id)) === 'beslut').toBe(true);
      expect((await second.client.catalogue.history({ id: fft })).revisions[0]).toMatchObject({ by: 'Exempelperson A', approvedBy: 'Exempelperson B', reason: 'manualen' });
      expect(troubles).toEqual([]);
      await close();
    });
    removeFolders(folders);
    removeFolders(colleague);
  });
});

describe('purging a person, by keyboard', () => {
  test('shows where they stand, wants the name once more, and leaves nothing', async () => {
    const name = 'Exempelperson Borta';
    const { id } = await app.client.catalogue.save({
      intervention: { name: 'Insats med kontakt', owner: name, notes: `Ring ${name}.`, offers: [{ supplyForm: 'own', contacts: [{ name, phone: '08-000 00 00', internal: false }] }] },
    });
    await save(id, { notes: `Ring ${name} på 08 000 00 00.` }, 'numret');
    const { page, troubles, close } = await visit(browser, app, '/installningar/gallra');
    await write(page, say('purge.name'), 'Exempelperson');
    await page.keyboard.press('Enter');
    await page.getByText(say('purge.error.full_name')).waitFor();
    await page.keyboard.type(' Borta');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Insats med kontakt' }).waitFor();
    await pressOn(page, button(page, say('purge.take', { value: '08-000 00 00' })));
    await button(page, say('purge.take', { value: '08-000 00 00' })).waitFor({ state: 'detached' });
    const go = button(page, say('purge.action'));
    await go.waitFor();
    await write(page, say('purge.reason'), 'Har slutat');
    expect(await go.isDisabled()).toBe(true);
    await write(page, say('purge.type', { word: name }), 'exempelperson borta');
    expect((await app.client.catalogue.get({ id })).owner).toBe(name);
    await pressOn(page, go);
    await page.getByRole('heading', { name: say('purge.done') }).waitFor();
    const everything = JSON.stringify([await app.client.catalogue.get({ id }), await app.client.catalogue.history({ id }), await app.client.system.audit({ limit: 100 })]);
    expect(everything).not.toMatch(/Borta|000 00 00/);
    expect(await page.getByText(name).count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });
});
