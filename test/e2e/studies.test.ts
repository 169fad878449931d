import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { accessibilityViolations } from '#test/support/axe.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { settle, visit, type Visit } from '#test/support/page.ts';
import { say } from '#test/support/words.ts';
import { studyList } from './study-screens.ts';

let app: RunningApp;
let browser: Browser;
let visited: Visit;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp();
  await app.client.settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
  visited = await visit(browser, app, '/evidens/studier');
  ({ page } = visited);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

/** Goes on with Tab to what has this role and name, as a person without a mouse does. */
async function tabTo(role: 'button' | 'link' | 'textbox' | 'checkbox', name: string | RegExp): Promise<void> {
  const target = page.getByRole('main').getByRole(role, { name }).first();
  await target.waitFor();
  for (let steps = 0; steps < 80; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${role} ${String(name)}`);
}

async function press(role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabTo(role, name);
  await page.keyboard.press('Enter');
}

const titles = async (): Promise<string[]> => (await app.client.evidence.study.list({})).studies.map(({ study }) => study.title).sort();
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

describe('a list from a reference program', () => {
  test('is pasted, looked through and taken in by keyboard, and the broken record is named with its line', async () => {
    await press('link', say('study.add'));
    await heading(say('study.in.title')).waitFor();
    await tabTo('textbox', say('study.in.paste'));
    await page.keyboard.insertText(studyList);
    await press('button', say('study.in.read'));
    await page.getByText(say('study.in.found', { format: 'RIS', studies: 4, duplicates: 1, broken: 1 })).waitFor();
    expect(await page.getByText(say('study.in.problem.where', { line: 26 })).count()).toBe(1);
    expect(await titles()).toEqual([]);
    expect(await accessibilityViolations(page)).toEqual([]);
    await tabTo('checkbox', say('study.in.take', { title: 'Rapport utan år' }));
    await page.keyboard.press('Space');
    await press('button', say('study.in.save', { count: 2 }));
    await heading(say('study.title')).waitFor();
    expect(await titles()).toEqual(['En annan påhittad studie', 'Påhittad studie av familjestöd för unga som skolkar']);
  });

  test('is known again the second time, and what is left out on purpose can be taken back', async () => {
    await page.goto(`${app.origin}/evidens/studier/lagg-till`);
    const file = { name: 'export.ris', mimeType: 'text/plain', buffer: Buffer.from(studyList, 'latin1') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText(say('study.in.found', { format: 'RIS', studies: 4, duplicates: 3, broken: 1 })).waitFor();
    await page.getByText(say('study.in.windows')).waitFor();
    expect(await page.getByText(say('study.in.alike')).count()).toBe(2);
    await press('button', say('study.in.save', { count: 1 }));
    await heading('Rapport utan år').waitFor();
    await page.getByRole('button', { name: say('app.undo') }).press('Enter');
    await expect.poll(titles).toHaveLength(2);
  });

  test('that is no list says what to do, and the DOI in it need not be written again', async () => {
    await page.goto(`${app.origin}/evidens/studier/lagg-till`);
    await page.getByRole('textbox', { name: say('study.in.paste') }).fill('Exempelperson A. En studie. doi:10.1000/Abc.9');
    await press('button', say('study.in.read'));
    await page.getByText(say('study.in.fault.unknown_format')).waitFor();
    await press('button', say('study.in.doiAction'));
    await heading(say('study.form.new')).waitFor();
    expect(await page.getByRole('textbox', { name: say('study.form.doi'), exact: true }).inputValue()).toBe('10.1000/abc.9');
  });
});

describe('a study written by hand', () => {
  test('says what is wrong at its fields, survives a closed window and is saved', async () => {
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    await page.goto(`${app.origin}/evidens/studier/ny`);
    await field(say('study.form.year')).fill('i fjol');
    await field(say('study.form.authors')).fill('Exempelperson, Berit\nExempelrådet');
    await page.keyboard.press('Control+s');
    await page.getByText(say('study.form.faults', { count: 2 })).waitFor();
    expect(await field(say('study.form.titleField')).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await expect.poll(async () => (await app.client.settings.get({})).personal.drafts.some(({ text }) => text.includes('Berit'))).toBe(true);
    await page.reload();
    await page.getByText(say('study.form.restored')).waitFor();
    await field(say('study.form.titleField')).fill('Skriven för hand');
    await field(say('study.form.year')).fill('2022');
    await page.keyboard.press('Control+s');
    await heading('Skriven för hand').waitFor();
    const { studies } = await app.client.evidence.study.list({ text: 'skriven hand' });
    expect(studies[0]).toMatchObject({ label: 'Exempelperson och Exempelrådet 2022', study: { year: 2022 } });
  });

  test('that somebody else changes meanwhile is not lost, and says in what they differ', async () => {
    const { studies } = await app.client.evidence.study.list({ text: 'skriven hand' });
    const [{ id = '', revision = 0 } = {}] = studies;
    await page.goto(`${app.origin}/evidens/studier/${id}/redigera`);
    await page.getByRole('textbox', { name: say('study.form.journal') }).fill('Min tidskrift');
    const { study } = await app.client.evidence.study.get({ id });
    await app.client.evidence.study.save({ id, revision, study: { ...study, volume: '7' } });
    await page.keyboard.press('Control+s');
    await heading('Skriven för hand').or(page.getByText(say('study.form.conflict'))).first().waitFor();
    await page.getByText(say('study.form.conflict')).waitFor();
    await press('button', say('study.form.takeMine'));
    await heading('Skriven för hand').waitFor();
    expect((await app.client.evidence.study.get({ id })).study).toMatchObject({ journal: 'Min tidskrift' });
    await settle(page);
    expect(visited.troubles).toEqual([]);
  });
});
