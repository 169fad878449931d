import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolders, removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { hasFocus, pressOn, tabTo } from '#test/support/keyboard.ts';
import { settle, visit } from '#test/support/page.ts';
import { say, starterId } from '#test/support/words.ts';

const question = '7b000000-0000-4000-8000-000000000001';
const outcome = '7b000000-0000-4000-8000-000000000002';
const results = { keys: '7b000000-0000-4000-8000-000000000011', windows: '7b000000-0000-4000-8000-000000000012', blind: '7b000000-0000-4000-8000-000000000013', paths: '7b000000-0000-4000-8000-000000000014' } as const;

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  const { settings, evidence } = app.client;
  await settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
  const study = await evidence.study.save({ study: { title: 'Påhittad studie av familjesamtal', year: 2019, shortName: 'Exempelstudien 2019' } });
  await evidence.question.save({
    id: question,
    question: {
      interventionId: starterId(2),
      title: 'Påhittad fråga',
      outcomes: [{ id: outcome, name: 'Narkotika senaste 30 dagarna' }],
      results: Object.values(results).map((id) => ({ id, studyId: study.id, outcomeId: outcome, timePoint: '12 månader', templateId: 'rob2-assignment' })),
    },
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

const begin = (result: string, step = ''): string => `/evidens/granska/ny?fraga=${question}&resultat=${result}${step === '' ? '' : `&del=${step}`}`;
const onward = (page: Page) => page.locator('#vidare');

async function saved(page: Page): Promise<string> {
  await page.waitForURL(/granska\/[0-9a-f-]{36}/);
  await page.getByText(/^Utkast sparat \d/).first().waitFor();
  return /granska\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

/** Answers all that is asked in the open area with keys alone, and stands on the way on. */
async function answerArea(page: Page, key: (number: string) => string): Promise<number> {
  for (let count = 0; count < 10; count += 1) {
    if (await hasFocus(onward(page))) return count;
    const number = (await page.locator('[data-question]').getAttribute('data-question')) ?? '';
    await page.keyboard.press(key(number));
    await page.keyboard.press('m');
    await page.keyboard.type(`Påhittat skäl ${number}.`);
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(60);
  }
  throw new Error('the area does not end');
}

describe('an assessment in the guided form', () => {
  test('goes from the first question to done by keys alone', { timeout: 120_000 }, async () => {
    const { page, troubles, close } = await visit(browser, app, begin(results.keys));
    await pressOn(page, onward(page));
    // Every answer that gives the least risk, but for what opens more in areas 2 and 3.
    const low: Readonly<Record<string, string>> = { '1.3': 'n', '2.1': 'Y', '2.2': 'y', '2.3': 'N', '2.7': 'N', '3.1': 'N', '3.2': 'n', '3.3': 'y', '3.4': 'n', '4.1': 'N', '4.2': 'n', '4.3': 'N', '5.2': 'N', '5.3': 'n' };
    const counts: number[] = [];
    for (const name of ['Randomiseringsprocessen', 'Avvikelser från planerad insats', 'Bortfall', 'Mätning av utfallet', 'Rapportering']) {
      await page.getByRole('heading', { level: 1, name }).waitFor();
      counts.push(await answerArea(page, (number) => low[number] ?? 'Y'));
      await page.keyboard.press('Enter');
    }
    expect(counts).toEqual([3, 4, 4, 3, 3]);

    await page.getByRole('heading', { level: 1, name: say('assess.whole') }).waitFor();
    await tabTo(page, page.getByRole('radiogroup', { name: say('assess.interest') }).getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('b');
    await page.keyboard.press('Space');
    // Low was taken where moderate is proposed: nothing is done until one says why.
    await page.getByText(say('assess.judge.reasonNeeded')).waitFor();
    await tabTo(page, page.getByRole('textbox', { name: say('assess.judge.reason') }));
    await page.keyboard.type('Bortfallet är lika i grupperna.');
    await page.getByText(say('assess.left.none')).waitFor();
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, page.getByRole('button', { name: say('assess.done'), exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/^Klar \d{4}-\d{2}-\d{2}\./).waitFor();

    const [row] = (await app.client.evidence.assessment.list({ resultId: results.keys })).assessments;
    const { assessment } = await app.client.evidence.assessment.get({ id: row?.id ?? '' });
    expect(assessment.state).toBe('done');
    expect(Object.fromEntries(Object.entries(assessment.domains).map(([id, { judgement }]) => [id, judgement]))).toEqual({ D1: 'low', D2: 'low', D3: 'moderate', D4: 'low', D5: 'low' });
    expect(assessment.overall).toMatchObject({ judgement: 'low', reason: 'Bortfallet är lika i grupperna.' });
    expect(assessment.answers['3.4']).toMatchObject({ answer: 'PN', justification: 'Påhittat skäl 3.4.' });
    expect(troubles).toEqual([]);
    await close();
  });

  test('keeps answers that are no longer asked for, folded, and they count again when the question opens', async () => {
    const { page, close } = await visit(browser, app, begin(results.paths, 'D3'));
    for (const key of ['N', 'Y']) {
      await page.keyboard.press(key);
      await page.keyboard.press('Enter');
    }
    const proposal = page.getByRole('complementary', { name: say('assess.proposal.for', { name: 'bortfall' }) });
    await proposal.getByText('Låg', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Ändra 3.1' }).click();
    await page.keyboard.press('y');
    await page.getByText(say('assess.kept', { count: 1 })).waitFor();
    expect(await page.getByRole('status').allTextContents()).toContain(say('assess.say.closed', { count: 1, ids: '3.2' }));
    const id = await saved(page);
    expect(Object.keys((await app.client.evidence.assessment.get({ id })).assessment.answers)).toEqual(['3.1', '3.2']);
    await page.reload();
    await settle(page);
    await page.getByText(say('assess.kept', { count: 1 })).waitFor();
    await close();
  });

  test('puts two windows together, and asks where both have written the same', async () => {
    const first = await visit(browser, app, begin(results.windows, 'D1'));
    await first.page.keyboard.press('Y');
    const id = await saved(first.page);
    const second = await visit(browser, app, `/evidens/granska/${id}?del=D1&nr=1.1`);
    await first.page.context().setOffline(true);
    await first.page.keyboard.press('m');
    await first.page.keyboard.type('Från det första fönstret.');
    await second.page.getByRole('textbox', { name: say('assess.q.justification') }).fill('Från det andra fönstret.');
    await second.page.getByText(/^Utkast sparat/).first().waitFor();
    await first.page.context().setOffline(false);
    await first.page.getByRole('heading', { name: say('assess.conflict.title') }).waitFor();
    await first.page.getByText('Från det andra fönstret.').waitFor();
    await first.page.getByText(say('assess.conflict.theirs')).click();
    await first.page.getByRole('button', { name: say('assess.conflict.done') }).click();
    await expect.poll(async () => (await app.client.evidence.assessment.get({ id })).assessment.answers['1.1']?.justification).toBe('Från det andra fönstret.');
    await first.close();
    await second.close();
  });

  test('stays blind to the other until both are done', async () => {
    const mine = await app.client.evidence.assessment.save({ assessment: { questionId: question, calibrationId: null, resultId: results.blind, templateId: 'rob2-assignment', context: {}, answers: { '1.1': { answer: 'N', justification: 'Hemligt skäl.', quote: '', page: '' } }, domains: {}, overall: { judgement: null, reason: '', direction: null }, interest: { declared: null, text: '' } } });
    await app.client.settings.save({ personal: { name: 'Exempelperson B' } });
    const { page, close } = await visit(browser, app, `/evidens/granska/${mine.id}`);
    await page.getByRole('heading', { level: 1, name: say('assess.blind.title') }).waitFor();
    expect(await page.getByText('Hemligt skäl.').count()).toBe(0);
    await page.goto(`${app.origin}${begin(results.blind, 'D1')}`);
    await settle(page);
    await page.getByText(say('assess.facts.blind', { names: 'Exempelperson A' })).waitFor();
    await app.client.settings.save({ personal: { name: 'Exempelperson A' } });
    await close();
  });

  test('is kept on this computer while somebody else holds the folder', async () => {
    const own = newFolders();
    const other = await startApp({ team: app.folders.team, personal: own.personal });
    await other.client.settings.save({ personal: { name: 'Exempelperson C', tourSeen: true } });
    const { page, close } = await visit(browser, other, begin(results.blind, 'D1'));
    await page.keyboard.press('Y');
    await page.waitForURL(/granska\/[0-9a-f-]{36}/);
    await page.getByText(say('assess.personal.title')).waitFor();
    expect((await other.client.evidence.assessment.list({ mine: true })).assessments.map((row) => row.where)).toEqual(['personal']);
    await close();
    await other.stop();
    removeFolders({ team: own.personal, personal: own.personal });
  });
});
