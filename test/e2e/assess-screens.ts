import type { Page } from 'playwright';
import { say } from '#test/support/words.ts';
import { assessAt, assessNew } from './assess-world.ts';
import type { Screen } from './screens.ts';

async function showAll(page: Page): Promise<void> {
  await page.getByText(say('assess.show.all'), { exact: true }).click();
  await page.locator('.q').nth(1).waitFor();
}

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
}

/** Another judgement than the proposed, and no reason yet. */
async function differ(page: Page): Promise<void> {
  await page.locator('.judge-row').last().click();
  await page.getByText(say('assess.judge.reasonNeeded')).waitFor();
}

async function writeNumber(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: say('assess.q.justification') }).fill('Gäller 19121212-1212');
  await page.getByText(say('assess.identityNumber')).waitFor();
}

async function reopen(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('assess.reopen') }).click();
  await page.getByRole('dialog').waitFor();
}

/** Nothing can be saved, and what is written is kept on this computer. */
async function failSaving(page: Page): Promise<void> {
  await page.route('**/rpc/evidence/assessment/save', (route) => route.fulfill({ status: 500, contentType: 'application/json', body: '{}' }));
  await page.keyboard.press('Y');
  await page.getByText(say('assess.save.rescued')).waitFor();
}

/** The same answer written in two windows. */
async function clash(page: Page): Promise<void> {
  // Another text each time, as the same screen may be looked at again.
  const outset = `Påhittat skäl ${Math.random().toString(36).slice(2, 5)}`;
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: say('assess.q.justification') }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('textbox', { name: say('assess.q.justification') }).fill(`${outset} i det första fönstret.`);
  await page.waitForTimeout(900);
  await page.context().setOffline(false);
  await other.getByRole('textbox', { name: say('assess.q.justification') }).fill(`${outset} i det andra fönstret.`);
  await page.getByRole('heading', { name: say('assess.conflict.title') }).waitFor();
  await other.close();
}

async function answerFirst(page: Page): Promise<void> {
  await page.keyboard.press('Y');
  await page.waitForURL(/granska\/[0-9a-f-]{36}/);
}

async function answerAndHold(page: Page): Promise<void> {
  await answerFirst(page);
  await page.getByText(say('assess.personal.title')).waitFor();
}

/** The guided form and the same to read, in every state. */
export const assessScreens: readonly Screen[] = [
  { name: 'assess-before', world: 'assess', path: assessNew('fresh') },
  { name: 'assess-question', world: 'assess', path: assessAt('draft', 'D3') },
  { name: 'assess-parts', world: 'assess', path: assessAt('draft', 'D2') },
  { name: 'assess-differs', world: 'assess', path: assessAt('draft', 'D1'), prepare: differ },
  { name: 'assess-identity-number', world: 'assess', path: `${assessAt('draft', 'D1')}&nr=1.2`, prepare: writeNumber },
  { name: 'assess-whole', world: 'assess', path: assessAt('draft', '_helhet') },
  { name: 'assess-robins', world: 'assess', path: assessNew('robins', 'D1'), prepare: answerFirst },
  { name: 'assess-amstar', world: 'assess', path: assessAt('amstar', 'items') },
  { name: 'assess-steps', world: 'assess', path: assessAt('steps', 'D2') },
  { name: 'assess-qualitative', world: 'assess', path: assessNew('qualitative') },
  { name: 'assess-keys', world: 'assess', path: assessAt('draft', 'D4'), prepare: openKeys },
  { name: 'assess-failed', world: 'assess', path: assessAt('draft', 'D4'), prepare: failSaving },
  { name: 'assess-conflict', world: 'assess', path: assessAt('clash', 'D1') + '&nr=1.1', prepare: clash },
  { name: 'assess-done', world: 'assess', path: assessAt('done') },
  { name: 'assess-locked', world: 'assess', path: assessAt('locked') },
  { name: 'assess-reopen', world: 'assess', path: assessAt('locked'), prepare: reopen },
  { name: 'assess-blind', world: 'assess', path: assessAt('other') },
  { name: 'assess-gone', world: 'assess', path: '/evidens/granska/finns-inte' },
  { name: 'assess-held', world: 'assess-reader', path: assessNew('held', 'D1'), prepare: answerAndHold },
  // Last: the choice is remembered.
  { name: 'assess-all', world: 'assess', path: assessAt('draft', 'D3'), prepare: showAll },
];
