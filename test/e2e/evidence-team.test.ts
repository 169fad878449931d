import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolders, removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { hasFocus, pressOn, tabTo } from '#test/support/keyboard.ts';
import { settle, visit } from '#test/support/page.ts';
import { say, starterId } from '#test/support/words.ts';

const reference = ['TY  - JOUR', 'TI  - En påhittad studie av funktionell familjeterapi', 'AU  - Exempelsson, E', 'PY  - 2019', 'JO  - Påhittade tidskriften', 'DO  - 10.5555/exempel.7', 'ER  - '].join('\n');
/** What the method developer answers; all else is Ja. */
const first: Readonly<Record<string, string>> = { '1.3': 'n', '2.1': 'Y', '2.2': 'y', '2.3': 'N', '3.1': 'N', '3.2': 'n', '3.3': 'y', '3.4': 'n', '4.1': 'N', '4.2': 'n', '4.3': 'N', '5.2': 'N', '5.3': 'n' };
/** The colleague thinks that the drop-out had to do with the outcome. */
const second: Readonly<Record<string, string>> = { ...first, '3.4': 'y' };

let mine: RunningApp;
let theirs: RunningApp;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  mine = await startApp();
  await mine.client.settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
  // The colleague sits at another computer, and the folder is held by the first.
  theirs = await startApp({ team: mine.folders.team, personal: newFolders().personal });
  await theirs.client.settings.save({ personal: { name: 'Exempelperson B', tourSeen: true } });
});
afterAll(async () => {
  await browser.close();
  await theirs.stop();
  await mine.stop();
  removeFolders({ team: theirs.folders.personal, personal: theirs.folders.personal });
  removeFolders(mine.folders);
});

const main = (page: Page) => page.getByRole('main');
const field = (page: Page, key: string) => page.locator(`[data-field="${key}"]`).locator('input, textarea').first();
async function write(page: Page, key: string, text: string): Promise<void> {
  await tabTo(page, field(page, key));
  await page.keyboard.type(text);
}
async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.getByText(say('question.save.saved')).last().waitFor();
  await page.locator('.q-save').waitFor({ state: 'detached' });
}
async function part(page: Page, name: 'resultat' | 'bedomning' | 'tabeller'): Promise<void> {
  await tabTo(page, page.locator(`.q-nav a[href$="?del=${name}"]`), 'Shift+Tab');
  await page.keyboard.press('Enter');
}

/** Answers all five areas with keys, takes the proposals, declares no interests and says that one is done. */
async function assess(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  const onward = page.locator('#vidare');
  await pressOn(page, onward);
  for (const name of ['Randomiseringsprocessen', 'Avvikelser från planerad insats', 'Bortfall', 'Mätning av utfallet', 'Rapportering']) {
    await page.getByRole('heading', { level: 1, name }).waitFor();
    for (let count = 0; count < 10 && !(await hasFocus(onward)); count += 1) {
      const number = (await page.locator('[data-question]').getAttribute('data-question')) ?? '';
      await page.keyboard.press(answers[number] ?? 'Y');
      await page.keyboard.press('m');
      await page.keyboard.type(`Påhittat skäl ${number}.`);
      await page.keyboard.press('Control+Enter');
      await page.waitForTimeout(60);
    }
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { level: 1, name: say('assess.whole') }).waitFor();
  await tabTo(page, page.getByRole('radiogroup', { name: say('assess.interest') }).getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('b');
  await page.keyboard.press('Space');
  // Down the scale to what is proposed: nothing else is left to say then.
  for (let steps = 0; steps < 3 && (await page.getByText(say('assess.left.none')).count()) === 0; steps += 1) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(200);
  }
  await page.getByText(say('assess.left.none')).waitFor();
  await tabTo(page, page.getByRole('button', { name: say('assess.done'), exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText(/^Klar \d{4}-\d{2}-\d{2}\./).waitFor();
}

/** Decides the difference that is open, or opens the next. */
async function decide(page: Page): Promise<void> {
  const form = page.locator('form.con-decide').first();
  if ((await form.count()) === 0) await pressOn(page, page.getByRole('button', { name: new RegExp(`^${say('consensus.resolve.save')}`) }).first());
  // To the last of the choices, by the way round: "Ingen information", and "Hög" as it then follows.
  await tabTo(page, form.getByRole('radio').first());
  await page.keyboard.press('ArrowLeft');
  await tabTo(page, form.getByRole('textbox').first());
  await page.keyboard.type('Vi läste om tabell 2 tillsammans.');
  await pressOn(page, form.getByRole('button').last());
  await settle(page);
}

describe('a method developer and a colleague grade a made-up study', () => {
  test('from an empty form to a printed table of findings, by keyboard alone, on two computers', { timeout: 300_000 }, async () => {
    const { page, troubles } = await visit(browser, mine, '/evidens/studier/lagg-till');
    await tabTo(page, page.getByRole('textbox', { name: say('study.in.paste') }));
    await page.keyboard.insertText(reference);
    await pressOn(page, page.getByRole('button', { name: say('study.in.read') }));
    await pressOn(page, page.getByRole('button', { name: say('study.in.save', { count: 1 }) }));
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'påhittad studie' }).waitFor();

    await page.goto(`${mine.origin}/evidens/fragor/ny?insats=${starterId(2)}`);
    await write(page, 'title', 'Minskar FFT användningen av narkotika?');
    await write(page, 'population', 'Påhittade ungdomar');
    await write(page, 'comparison', 'Sedvanligt stöd');
    await page.keyboard.press('Control+s');
    await page.waitForURL(/del=utfall/);
    await pressOn(page, page.getByRole('button', { name: say('question.outcomes.add') }));
    await write(page, 'outcomes.0.name', 'Narkotika senaste 30 dagarna');
    await write(page, 'outcomes.0.participants', '212');
    await pressOn(page, page.getByRole('button', { name: say('question.relative.add') }));
    await write(page, 'outcomes.0.relative.value', '0,82');
    await write(page, 'outcomes.0.relative.low', '0,61');
    await write(page, 'outcomes.0.relative.high', '1,1');
    await save(page);
    await part(page, 'resultat');
    await pressOn(page, page.getByRole('button', { name: say('question.results.add') }));
    await write(page, 'results.0.studyId', 'exempels');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await save(page);
    const [listed] = (await mine.client.evidence.question.list({})).questions;
    const questionId = listed?.id ?? '';
    const resultId = (await mine.client.evidence.question.get({ id: questionId })).question.results[0]?.id ?? '';
    const form = `/evidens/granska/ny?fraga=${questionId}&resultat=${resultId}`;

    await page.goto(`${mine.origin}${form}`);
    await settle(page);
    await assess(page, first);

    const colleague = await visit(browser, theirs, form);
    await assess(colleague.page, second);
    expect(await colleague.page.getByText('Påhittat skäl 1.1.').count()).toBeGreaterThan(0);
    await pressOn(colleague.page, colleague.page.getByRole('button', { name: say('assess.sheet.send') }));
    await colleague.page.getByText(say('assess.sheet.sent')).first().waitFor();

    await page.goto(mine.origin);
    await pressOn(page, main(page).getByRole('button', { name: say('start.inbox.acceptSheet') }));
    await page.getByText(say('start.inbox.sheetAccepted')).first().waitFor();

    await page.goto(`${mine.origin}/evidens/samsyn/${resultId}`);
    await settle(page);
    await page.getByRole('heading', { level: 1, name: say('consensus.title') }).waitFor();
    const open = async (): Promise<number> => (await mine.client.evidence.consensus({ resultId })).rows.filter((row) => !row.agree && row.resolution === null).length;
    expect(await open()).toBe(3);
    const finish = page.getByRole('button', { name: say('consensus.finish.do') });
    for (let left = 3; left > 0; left -= 1) {
      await decide(page);
      await expect.poll(open).toBe(left - 1);
      await page.locator('form.con-decide').waitFor({ state: left > 1 ? 'visible' : 'detached' });
    }
    await pressOn(page, finish);
    await page.getByText(say('consensus.finish.done')).first().waitFor();

    await page.goto(`${mine.origin}/evidens/fragor/${questionId}?del=bedomning`);
    await settle(page);
    await pressOn(page, page.getByRole('button', { name: say('question.design.rct') }));
    await tabTo(page, page.locator('[data-field="outcomes.0.grade.down.imprecision.steps"]'));
    await page.keyboard.press('ArrowRight');
    await write(page, 'outcomes.0.grade.down.imprecision.reason', 'Intervallet rymmer ingen skillnad.');
    await page.getByRole('status').getByText(say('question.levelWord.3')).waitFor();
    await tabTo(page, page.locator('[data-field="outcomes.0.grade.level"]'));
    await page.keyboard.press('ArrowDown');
    await save(page);
    await part(page, 'tabeller');
    await page.locator('.q-sof').getByText('Bristande precision −1: Intervallet rymmer ingen skillnad.').waitFor();
    await pressOn(page, page.getByRole('button', { name: say('question.tables.sofExport') }));
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);

    // What the catalogue says of the entry follows.
    await page.goto(`${mine.origin}/katalog/${starterId(2)}#underlag`);
    await page.getByRole('link', { name: say('entry.own.why') }).waitFor();
    expect(troubles).toEqual([]);
    expect(colleague.troubles).toEqual([]);
  });
});
