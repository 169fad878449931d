import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { arrowTo, hasFocus, pressOn, tabTo } from '#test/support/keyboard.ts';
import { settle, visit, type Visit } from '#test/support/page.ts';
import { say, starterId } from '#test/support/words.ts';

const me = 'Exempelperson A';
const fft = starterId(2);
const fftName = 'Funktionell familjeterapi';
const year = new Date().getFullYear();
const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let app: RunningApp;
let browser: Browser;
let visited: Visit;
let page: Page;

/** An entry that is late, a contract that ends, a colleague's task and a suggestion: a Monday. */
async function makeMonday({ client }: RunningApp): Promise<void> {
  await client.settings.save({ personal: { name: me, tourSeen: true } });
  const { revision } = await client.catalogue.get({ id: fft });
  await client.catalogue.save({
    intervention: { id: fft, revision, reviewDueAt: dayFrom(-20), offers: [{ supplyForm: 'procured', providerName: 'Exempelutföraren', contract: { to: dayFrom(100) } }] as never },
    reason: 'Nytt avtal',
  });
  await client.tasks.save({ task: { kind: 'call', subject: 'Ring mottagningen', why: 'De har flyttat.', due: dayFrom(-2) } });
  await client.inbox.submit({ kind: 'suggestion', about: { type: 'intervention', id: fft }, text: 'Väntetiden är ändrad.' });
}

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp();
  await makeMonday(app);
  visited = await visit(browser, app);
  ({ page } = visited);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

const main = (): Locator => page.getByRole('main');
const part = (bucket: 'overdue' | 'month' | 'later' | 'undated'): Locator => main().getByRole('region', { name: new RegExp(`^${say(`tasks.bucket.${bucket}`)}`) });
const rowIn = (place: Locator, text: string): Locator => place.getByRole('listitem').filter({ has: page.getByRole('checkbox') }).filter({ hasText: text });

async function choose(button: Locator, item: string): Promise<void> {
  await pressOn(page, button);
  const wanted = page.getByRole('menuitem', { name: item });
  await wanted.waitFor();
  await arrowTo(page, wanted);
  await page.keyboard.press('Enter');
}

// A method developer's Monday, in order, without a mouse.
describe('a method developer with a keyboard', { timeout: 120_000 }, () => {
  let stuck = false;
  beforeEach(({ skip, onTestFailed }) => {
    onTestFailed(() => {
      stuck = true;
    });
    skip(stuck, 'an earlier step failed');
  });

  test('goes from the start page to all that waits', async () => {
    await pressOn(page, main().getByRole('link', { name: /^Alla uppgifter/ }));
    await page.getByRole('heading', { level: 1, name: say('tasks.title') }).waitFor();
    await settle(page);
    expect(await rowIn(part('overdue'), 'Ring mottagningen').count()).toBe(1);
    expect(await rowIn(part('overdue'), fftName).innerText()).toContain('Skulle ha granskats');
    expect(await rowIn(part('later'), fftName).innerText()).toContain('Exempelutföraren');
  });

  test('takes over a task, undoes it and takes it over again', async () => {
    const row = rowIn(part('overdue'), 'Ring mottagningen');
    const more = row.getByRole('button', { name: say('tasks.row.moreLabel', { subject: 'Ring mottagningen' }) });
    await choose(more, say('tasks.do.take'));
    await expect.poll(() => row.innerText()).toContain(me);
    await page.keyboard.press('Control+z');
    await expect.poll(() => row.innerText()).toContain(say('tasks.row.nobody'));
    await choose(more, say('tasks.do.take'));
    await expect.poll(() => row.innerText()).toContain(me);
  });

  test('sees what is hers by an address that can be sent', async () => {
    await tabTo(page, main().getByRole('radio', { name: new RegExp(say('tasks.owner.all')) }));
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => new URL(page.url()).search).toBe('?ansvarig=jag');
    await expect.poll(() => rowIn(main(), '').count()).toBe(1);
    await tabTo(page, main().getByRole('radio', { name: new RegExp(say('tasks.owner.mine')) }), 'Shift+Tab');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  test('is done with the task, and writes how it went', async () => {
    const row = rowIn(part('overdue'), 'Ring mottagningen');
    await choose(row.getByRole('button', { name: say('tasks.row.moreLabel', { subject: 'Ring mottagningen' }) }), say('tasks.do.doneNote'));
    await page.getByRole('dialog').waitFor();
    await tabTo(page, page.getByRole('dialog').getByRole('textbox'));
    await page.keyboard.type('Ny adress är inlagd');
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: say('tasks.ask.save') }));
    await expect.poll(() => row.count()).toBe(0);
    // Whoever works down the list stays in it.
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.work') !== null)).toBe(true);
    expect((await app.client.tasks.list({ state: 'done' })).tasks.map(({ subject }) => subject)).toContain('Ring mottagningen');
  });

  test('says that the late entry is gone through today', async () => {
    await pressOn(page, part('overdue').getByRole('button', { name: say('tasks.row.reviewedLabel', { subject: fftName }) }));
    await page.getByRole('dialog').waitFor();
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: say('work.reviewed.save') }));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await app.client.catalogue.get({ id: fft })).reviewedAt).toBe(dayFrom(0));
    await expect.poll(() => part('overdue').count()).toBe(0);
  });

  test('gives several rows to a colleague at once', async () => {
    const boxes = part('undated').getByRole('checkbox', { name: /^Välj: / });
    for (const at of [0, 1, 2]) {
      await tabTo(page, boxes.nth(at));
      await page.keyboard.press('Space');
    }
    const bar = main().getByRole('region', { name: say('tasks.bulk.label') });
    await tabTo(page, bar.getByRole('button', { name: say('tasks.do.give') }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, page.getByRole('dialog').getByRole('textbox'));
    await page.keyboard.type('Exempelperson B');
    await page.keyboard.press('Enter');
    await expect.poll(async () => new Set((await app.client.catalogue.queue({ owner: 'Exempelperson B' })).tasks.map(({ about }) => about?.id)).size).toBe(3);
  });

  test('puts the contract off, and finds it again', async () => {
    const row = rowIn(part('later'), fftName);
    await choose(row.getByRole('button', { name: say('tasks.row.moreLabel', { subject: fftName }) }), say('tasks.do.snooze'));
    await page.getByRole('dialog').waitFor();
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: say('tasks.ask.save') }));
    await expect.poll(() => row.count()).toBe(0);
    await tabTo(page, main().getByRole('checkbox', { name: say('tasks.snoozed', { count: 1 }) }), 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => row.innerText()).toContain('Uppskjuten');
  });

  test('makes the suggestion a task', async () => {
    const accept = part('undated').getByRole('button', { name: say('tasks.do.accept') });
    await pressOn(page, accept);
    await expect.poll(() => accept.count()).toBe(0);
    expect((await app.client.inbox.list({})).items).toEqual([]);
  });

  test('sees on the entry what it lacks, and goes to where it belongs', async () => {
    await page.goto(`${app.origin}/katalog/${fft}`);
    await settle(page);
    const block = main().getByRole('region', { name: say('work.block.title') });
    expect(await block.innerText()).toMatch(/\d+ av \d+ uppgifter är kända/);
    await pressOn(page, block.getByRole('link', { name: say('work.fact.responsibleBoardId') }));
    await page.getByRole('form', { name: say('edit.form') }).waitFor();
    const field = main().locator('[data-field="offers.0.responsibleBoardId"]');
    await expect.poll(() => hasFocus(field)).toBe(true);
  });
});

describe('the year', { timeout: 120_000 }, () => {
  test('is a suggestion until somebody decides it, by keyboard', async () => {
    await page.goto(app.origin);
    await settle(page);
    const section = main().getByRole('region', { name: say('year.heading') });
    await section.getByText(say('year.suggested')).waitFor();
    await pressOn(page, section.getByRole('link', { name: say('year.decide') }));
    await page.getByRole('heading', { level: 1, name: say('year.title', { year }) }).waitFor();
    await settle(page);
    await pressOn(page, main().getByRole('button', { name: say('year.form.addMeeting') }));
    const made = main().getByRole('group', { name: say('year.form.untitled') });
    await pressOn(page, main().getByRole('button', { name: say('year.form.save') }));
    await made.getByText(say('year.fault.title')).waitFor();
    await tabTo(page, made.getByLabel(say('year.form.title')), 'Shift+Tab');
    await page.keyboard.type('Planeringsdag');
    await made.waitFor({ state: 'hidden' });
    await main().getByRole('group', { name: 'Planeringsdag' }).getByRole('textbox', { name: say('year.form.date') }).fill(`${year}-08-20`);
    await pressOn(page, main().getByRole('button', { name: say('year.form.save') }));
    await main().getByRole('row').filter({ hasText: 'Planeringsdag' }).waitFor();
    expect((await app.client.tasks.yearPlan({ year })).revision).toBe(1);
  });

  test('is there as a table too, with everything that is in the wheel', async () => {
    await page.goto(app.origin);
    await settle(page);
    const section = main().getByRole('region', { name: say('year.heading') });
    expect(await section.getByRole('img').getAttribute('aria-label')).toContain('Workshop:');
    await pressOn(page, section.getByRole('button', { name: say('year.asTable') }));
    const { periods, meetings } = await app.client.tasks.yearPlan({ year });
    for (const { title } of [...periods, ...meetings]) expect(await section.getByRole('row').filter({ hasText: title }).count()).toBe(1);
  });

  test('keeps what was written when the window was closed', async () => {
    await page.goto(`${app.origin}/arshjul?andra=1`);
    await settle(page);
    const field = main().getByLabel(say('year.form.title')).first();
    await field.fill('Vårens introduktion, två veckor');
    await expect.poll(async () => JSON.stringify((await app.client.settings.get({})).personal.drafts)).toContain('två veckor');
    await page.reload();
    await settle(page);
    expect(await main().getByLabel(say('year.form.title')).first().inputValue()).toBe('Vårens introduktion, två veckor');
    await pressOn(page, main().getByRole('button', { name: say('year.form.discard') }));
    await main().getByRole('button', { name: say('year.edit') }).waitFor();
    expect(JSON.stringify((await app.client.tasks.yearPlan({ year })).periods)).not.toContain('två veckor');
  });

  test('nothing went wrong in the page', () => expect(visited.troubles).toEqual([]));
});
