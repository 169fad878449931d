import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { pressOn, tabTo } from '#test/support/keyboard.ts';
import { visit } from '#test/support/page.ts';
import { say, starterId } from '#test/support/words.ts';
import { assess, evidenceIds } from './evidence-world.ts';

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp();
  await app.client.settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
  await app.client.evidence.study.save({ id: evidenceIds.study, study: { title: 'En påhittad studie av FFT', authors: [{ family: 'Exempelsson' }], year: 2019 } });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

const field = (page: Page, key: string) => page.locator(`[data-field="${key}"]`).locator('input, textarea').first();
const write = async (page: Page, key: string, text: string): Promise<void> => {
  await tabTo(page, field(page, key));
  await page.keyboard.type(text);
};
const save = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+s');
  await page.getByText(say('question.save.saved')).last().waitFor();
  await page.locator('.q-save').waitFor({ state: 'detached' });
};
const part = async (page: Page, name: 'resultat' | 'bedomning' | 'tabeller'): Promise<void> => {
  await tabTo(page, page.locator(`.q-nav a[href$="?del=${name}"]`), 'Shift+Tab');
  await page.keyboard.press('Enter');
};

test('a question goes from an empty form to a printed table of findings by keyboard alone', async () => {
  const { page, troubles, close } = await visit(browser, app, `/evidens/fragor/ny?insats=${starterId(2)}`);
  await write(page, 'title', 'Minskar FFT användningen av narkotika?');
  await write(page, 'population', 'Påhittade ungdomar');
  await write(page, 'comparison', 'Sedvanligt stöd');
  await page.keyboard.press('Control+s');
  await page.waitForURL(/del=utfall/);
  const [question] = (await app.client.evidence.question.list({})).questions;
  const id = question?.id ?? '';

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
  const stored = await app.client.evidence.question.get({ id });
  const resultId = stored.question.results[0]?.id ?? '';
  expect(stored.question.outcomes[0]).toMatchObject({ participants: 212, relative: { measure: 'RR', value: 0.82, low: 0.61, high: 1.1 } });
  for (const assessor of ['Exempelperson B', 'Exempelperson A']) await assess(app, { questionId: id, resultId, assessor });
  await app.client.evidence.finishConsensus({ resultId });

  await part(page, 'bedomning');
  await pressOn(page, page.getByRole('button', { name: say('question.design.rct') }));
  await tabTo(page, page.locator('[data-field="outcomes.0.grade.down.imprecision.steps"]'));
  await page.keyboard.press('ArrowRight');
  await write(page, 'outcomes.0.grade.down.imprecision.reason', 'Intervallet rymmer ingen skillnad.');
  await page.getByRole('status').getByText(say('question.levelWord.3')).waitFor();
  await tabTo(page, page.locator('[data-field="outcomes.0.grade.level"]'));
  await page.keyboard.press('ArrowDown');
  await save(page);
  const graded = (await app.client.evidence.question.get({ id })).question.outcomes[0]?.grade;
  expect(graded).toMatchObject({ level: 3, by: 'Exempelperson A', down: { imprecision: { steps: -1, reason: 'Intervallet rymmer ingen skillnad.' } } });

  await part(page, 'tabeller');
  await page.locator('.q-sof').getByText('Bristande precision −1: Intervallet rymmer ingen skillnad.').waitFor();
  await pressOn(page, page.getByRole('button', { name: say('question.tables.sofExport') }));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
  expect(troubles).toEqual([]);
  await close();
});
