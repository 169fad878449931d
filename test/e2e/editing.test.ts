import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFolders, removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { accessibilityViolations } from '#test/support/axe.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { hasFocus, pressOn, tabTo } from '#test/support/keyboard.ts';
import { visit } from '#test/support/page.ts';
import { say, starterId } from '#test/support/words.ts';

const me = 'Exempelperson A';
const colleague = 'Exempelperson B';
let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp();
  await app.client.settings.save({ personal: { name: me, tourSeen: true } });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

const field = (page: Page, key: string) => page.locator(`[data-field="${key}"]`).locator('input, textarea').first();
const draftSaved = (page: Page) => page.getByText(/^Utkast sparat \d/).waitFor();
/** The page whose heading begins so. */
const heading = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) }).waitFor();

/** Saves as a colleague while the page is open. */
async function colleagueSaves(id: string, change: object): Promise<void> {
  await app.client.settings.save({ personal: { name: colleague } });
  const { revision } = await app.client.catalogue.get({ id });
  await app.client.catalogue.save({ intervention: { id, revision, ...change } });
  await app.client.settings.save({ personal: { name: me } });
}

test('an entry is edited by keyboard alone, with a reason, and the save can be undone', async () => {
  const id = starterId(2);
  const before = await app.client.catalogue.get({ id });
  const { page, troubles, close } = await visit(browser, app, `/katalog/${id}`);
  await pressOn(page, page.getByRole('link', { name: say('entry.next.edit'), exact: true }));
  await heading(page, say('edit.title', { name: 'FFT' }));
  await tabTo(page, field(page, 'summary'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Familjen möter en terapeut hemma.');
  await tabTo(page, field(page, 'description'));
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\n**Nytt** stycke.');
  await page.locator('.edit-preview-text strong', { hasText: 'Nytt' }).waitFor();
  await tabTo(page, field(page, 'reason'));
  await page.keyboard.type('Förtydligat');
  await tabTo(page, page.getByRole('button', { name: say('edit.save.save'), exact: true }));
  await page.keyboard.press('Enter');
  await heading(page, before.name);
  const saved = await app.client.catalogue.get({ id });
  expect(saved).toMatchObject({ revision: before.revision + 1, summary: 'Familjen möter en terapeut hemma.', description: `${before.description}\n\n**Nytt** stycke.` });
  const { revisions } = await app.client.catalogue.history({ id });
  expect(revisions[0]).toMatchObject({ by: me, reason: 'Förtydligat' });
  await tabTo(page, page.getByRole('button', { name: say('app.undo') }));
  await page.keyboard.press('Enter');
  await page.getByText(say('edit.undone')).first().waitFor();
  expect(await app.client.catalogue.get({ id })).toEqual({ ...before, revision: before.revision + 2 });
  expect((await app.client.drafts.get({ key: id })).draft).toBeNull();
  expect(troubles).toEqual([]);
  await close();
});

test('an offer is added with all it needs, an unknown number stays unknown, and a removed one comes back', async () => {
  const id = starterId(3);
  const before = await app.client.catalogue.get({ id });
  await app.client.vocabulary.save({ list: 'organisations', term: { label: 'Exempelenheten' } });
  const { page, close } = await visit(browser, app, `/katalog/${id}/redigera`);
  await page.getByRole('button', { name: say('edit.offers.add') }).click();
  const at = `offers.${before.offers.length}`;
  const provider = field(page, `${at}.providerName`);
  await provider.fill('exempele');
  await page.getByRole('option', { name: 'Exempelenheten' }).waitFor();
  await provider.press('Enter');
  expect(await provider.inputValue()).toBe('exempele');
  await provider.press('ArrowDown');
  await provider.press('Enter');
  expect(await provider.inputValue()).toBe('Exempelenheten');
  await field(page, `${at}.capacity.places`).fill('12');
  await field(page, `${at}.capacity.asOf`).fill('20261101');
  await field(page, `${at}.wait.weeks`).fill('2,5');
  await field(page, `${at}.contract.to`).fill('2027-12-31');
  await field(page, 'ages.max').fill('');
  expect(await accessibilityViolations(page)).toEqual([]);
  const offersNow = () => page.locator('[data-field="offers"] > ul > li').count();
  await page.locator('[data-field="offers"]').getByRole('button', { name: /^Ta bort / }).first().click();
  expect(await offersNow()).toBe(before.offers.length);
  await page.getByRole('button', { name: say('app.undo') }).click();
  expect(await offersNow()).toBe(before.offers.length + 1);
  await page.keyboard.press('Control+s');
  await heading(page, before.name);
  const { offers, ages } = await app.client.catalogue.get({ id });
  expect(offers.slice(0, -1)).toEqual(before.offers);
  expect(offers.at(-1)).toMatchObject({ supplyForm: 'own', providerName: 'Exempelenheten', capacity: { places: 12, asOf: '2026-11-01' }, wait: { weeks: 2.5, asOf: null }, contract: { from: null, to: '2027-12-31', framework: null, rank: null } });
  expect(ages.max).toBeNull();
  await close();
});

test('what is written survives a reload, a closed window and a back end that is killed, and can be thrown away and fetched back', async () => {
  const id = starterId(4);
  const folders = newFolders();
  const first = await startApp(folders);
  await first.client.settings.save({ personal: { name: me, tourSeen: true } });
  const text = 'Skrivet men inte sparat.';
  const writing = await visit(browser, first, `/katalog/${id}/redigera`);
  await field(writing.page, 'notes').fill(text);
  await draftSaved(writing.page);
  await writing.page.reload();
  await writing.page.getByText(say('edit.draft.foundHelp')).waitFor();
  expect(await field(writing.page, 'notes').inputValue()).toBe(text);
  // Written and gone at once: what is not yet sent goes when the page is left.
  await field(writing.page, 'notes').fill(`${text} Mer.`);
  await writing.page.getByRole('link', { name: say('app.area.start'), exact: true }).click();
  await expect.poll(async () => (await first.client.drafts.get({ key: id })).draft?.content['notes']).toBe(`${text} Mer.`);
  // A window that is closed in the middle of a word.
  await writing.page.goto(`${first.origin}/katalog/${id}/redigera`);
  await field(writing.page, 'legalBasis').fill('11 kap. 1 §');
  await writing.page.goto('about:blank');
  await expect.poll(async () => (await first.client.drafts.get({ key: id })).draft?.content['legalBasis']).toBe('11 kap. 1 §');
  await writing.close();
  await first.stop('SIGKILL');

  const second = await startApp(folders);
  const again = await visit(browser, second, `/katalog/${id}/redigera`);
  await again.page.getByText(say('edit.draft.foundHelp')).waitFor();
  expect(await field(again.page, 'notes').inputValue()).toBe(`${text} Mer.`);
  expect(await accessibilityViolations(again.page)).toEqual([]);
  await again.page.getByRole('button', { name: say('edit.draft.discard') }).click();
  expect(await field(again.page, 'notes').inputValue()).not.toContain(text);
  await expect.poll(async () => (await second.client.drafts.get({ key: id })).draft).toBeNull();
  await again.page.getByRole('button', { name: say('app.undo') }).click();
  expect(await field(again.page, 'notes').inputValue()).toBe(`${text} Mer.`);
  await expect.poll(async () => (await second.client.drafts.get({ key: id })).draft?.content['notes']).toBe(`${text} Mer.`);

  await second.stop('SIGKILL');
  await field(again.page, 'notes').fill('Skrivet utan kontakt.');
  await again.page.getByText(say('edit.draft.failed')).waitFor();
  expect(await field(again.page, 'notes').inputValue()).toBe('Skrivet utan kontakt.');
  await again.close();
  removeFolders(folders);
});

test('what a colleague saved meanwhile is joined by itself where nothing is in the way', async () => {
  const id = starterId(5);
  const { page, close } = await visit(browser, app, `/katalog/${id}/redigera`);
  await field(page, 'notes').fill('Mina ord.');
  await colleagueSaves(id, { duration: 'Ett halvår' });
  await page.getByText(say('edit.moved', { name: colleague })).waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText(say('edit.savedMerged', { name: colleague })).first().waitFor();
  expect(await app.client.catalogue.get({ id })).toMatchObject({ notes: 'Mina ord.', duration: 'Ett halvår' });
  await close();
});

test('what both changed is chosen field by field, again where it conflicts again, and nothing is lost', async () => {
  const id = starterId(6);
  const before = await app.client.catalogue.get({ id });
  const { page, troubles, close } = await visit(browser, app, `/katalog/${id}/redigera`);
  await field(page, 'summary').fill('Min sammanfattning.');
  await field(page, 'targetGroup').fill(`${before.targetGroup} Och deras syskon.`);
  await field(page, 'notes').fill('Bara min.');
  await draftSaved(page);
  await colleagueSaves(id, { summary: 'Kollegans sammanfattning.', targetGroup: `Alla: ${before.targetGroup}`, duration: 'Åtta veckor' });
  await page.keyboard.press('Control+s');
  await heading(page, say('edit.conflict.title', { name: colleague }));
  expect(await accessibilityViolations(page)).toEqual([]);
  const save = page.getByRole('button', { name: say('conflict.save') });
  expect(await save.isDisabled()).toBe(true);
  const part = (key: string) => page.locator(`[data-part="${key}"]`);
  await tabTo(page, part('summary').getByRole('radio').first());
  await page.keyboard.press('ArrowRight');
  expect(await part('summary').getByRole('radio', { name: colleague }).isChecked()).toBe(true);
  await part('targetGroup').locator('label', { hasText: say('conflict.together') }).click();
  await part('targetGroup').getByRole('textbox').fill('Alla, och deras syskon.');

  await colleagueSaves(id, { summary: 'Kollegans andra sammanfattning.', targetGroup: 'Bara kollegans.' });
  await save.click();
  await part('targetGroup').getByText('Bara kollegans.').waitFor();
  expect(await part('summary').count()).toBe(1);
  await part('targetGroup').getByRole('radio', { name: say('conflict.mine') }).check({ force: true });
  await pressOn(page, save);
  await heading(page, before.name);
  expect(await app.client.catalogue.get({ id })).toMatchObject({ summary: 'Kollegans andra sammanfattning.', targetGroup: 'Alla, och deras syskon.', duration: 'Åtta veckor', notes: 'Bara min.' });
  expect(troubles).toEqual([]);
  await close();
});

test('a text with an identity number is refused beside its field, told by rule, and stays to be mended', async () => {
  const id = starterId(7);
  const before = await app.client.catalogue.get({ id });
  const { page, close } = await visit(browser, app, `/katalog/${id}/redigera`);
  await field(page, 'summary').fill('Ändrad sammanfattning.');
  await field(page, 'notes').fill('Gäller 811228-9874.');
  await page.locator('[data-field="notes"]').getByText(say('edit.error.identity_number')).waitFor();
  await expect.poll(async () => (await app.client.drafts.get({ key: id })).draft?.content['summary']).toBe('Ändrad sammanfattning.');
  expect(JSON.stringify(await app.client.drafts.get({ key: id }))).not.toContain('811228');
  await page.keyboard.press('Control+s');
  const summary = page.getByRole('heading', { name: say('edit.faults.heading', { count: 1 }) });
  await summary.waitFor();
  await expect.poll(() => hasFocus(summary)).toBe(true);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('link', { name: say('entry.field.notes'), exact: true }).click();
  await expect.poll(() => hasFocus(field(page, 'notes'))).toBe(true);
  expect(await field(page, 'notes').inputValue()).toBe('Gäller 811228-9874.');
  expect((await app.client.catalogue.get({ id })).revision).toBe(before.revision);
  await field(page, 'notes').fill('Ring 08-508 00 000.');
  await page.keyboard.press('Control+s');
  await heading(page, before.name);
  expect(await app.client.catalogue.get({ id })).toMatchObject({ notes: 'Ring 08-508 00 000.', summary: 'Ändrad sammanfattning.' });
  await close();
});

test('faults are told when the field is left, and the summary leads into what is folded away', async () => {
  const id = starterId(2);
  const { page, close } = await visit(browser, app, `/katalog/${id}/redigera`);
  await page.locator('[data-fold="verdicts.0"]').click();
  await field(page, 'verdicts.0.body').fill('');
  await page.locator('[data-fold="verdicts.0"]').click();
  await field(page, 'ages.min').fill('tolv');
  await field(page, 'ages.max').focus();
  await page.locator('[data-field="ages.min"]').getByText(say('edit.error.number')).waitFor();
  await page.getByRole('status').filter({ hasText: say('edit.error.number') }).waitFor({ state: 'attached' });
  await page.keyboard.press('Control+s');
  await page.locator('.edit-faults').getByRole('link').filter({ hasText: new RegExp(say('entry.field.verdicts')) }).click();
  await expect.poll(() => hasFocus(field(page, 'verdicts.0.body'))).toBe(true);
  await page.getByRole('button', { name: say('edit.save.discard') }).click();
  await close();
});

test('a new entry is written from the list and saved; where two approve it is proposed instead, with a reason', async () => {
  const { page, close } = await visit(browser, app, '/katalog');
  await page.getByRole('link', { name: say('list.new'), exact: true }).click();
  await heading(page, say('edit.new.title'));
  await field(page, 'name').fill('Exempelinsats från redigeraren');
  await page.keyboard.press('Control+s');
  await heading(page, 'Exempelinsats från redigeraren');

  await app.client.settings.save({ team: { requireApproval: true } });
  await page.goto(`${app.origin}/katalog`);
  await page.getByRole('link', { name: say('list.propose'), exact: true }).click();
  await heading(page, say('edit.new.propose'));
  await field(page, 'name').fill('Exempelinsats att godkänna');
  const send = page.getByRole('button', { name: say('edit.save.proposeNew') });
  await send.click();
  await page.locator('[data-field="reason"]').getByText(say('edit.error.reasonMissing')).waitFor();
  await field(page, 'reason').fill('Efterfrågas');
  await send.click();
  await page.getByText(say('edit.proposed')).first().waitFor();
  const { proposals } = await app.client.catalogue.proposals({});
  expect(proposals).toMatchObject([{ name: 'Exempelinsats att godkänna', reason: 'Efterfrågas', status: 'under-review', by: me }]);

  const id = starterId(8);
  await page.goto(`${app.origin}/katalog/${id}/redigera`);
  await field(page, 'duration').fill('Tolv veckor');
  await field(page, 'reason').fill('Ny manual');
  // What was saved meanwhile is not taken back by the proposal.
  await app.client.settings.save({ team: { requireApproval: false } });
  await colleagueSaves(id, { notes: 'Kollegans anmärkning.' });
  await app.client.settings.save({ team: { requireApproval: true } });
  await page.getByText(say('edit.moved', { name: colleague })).waitFor();
  await page.getByRole('button', { name: say('edit.save.propose') }).click();
  await expect.poll(async () => (await app.client.catalogue.proposals({ interventionId: id })).proposals.map((one) => one.changes.map((change) => change.field))).toEqual([['duration']]);
  expect((await app.client.catalogue.proposals({ interventionId: id })).proposals[0]?.stale).toBe(false);
  await app.client.settings.save({ team: { requireApproval: false } });
  await close();
});

test('while somebody else writes in the folder the changes are kept as a draft and sent as a suggestion', async () => {
  const own = newFolders();
  const other = await startApp({ team: app.folders.team, personal: own.personal });
  await other.client.settings.save({ personal: { name: colleague, tourSeen: true } });
  const { page, close } = await visit(browser, other, `/katalog/${starterId(9)}/redigera`);
  await page.getByText(/skriver i mappen just nu/).first().waitFor();
  await field(page, 'duration').fill('Fyra månader');
  await draftSaved(page);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: say('edit.save.suggest') }).click();
  await expect.poll(async () => (await app.client.inbox.list({})).items.map((item) => item.text), { timeout: 20_000 }).toEqual([expect.stringContaining('Längd: Fyra månader') as string]);
  await close();
  await other.stop();
  removeFolders(own);
});
