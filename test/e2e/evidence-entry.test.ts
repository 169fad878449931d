import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { visit, type Visit } from '#test/support/page.ts';
import { say, starterId } from '#test/support/words.ts';

let app: RunningApp;
let browser: Browser;
let visited: Visit;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp();
  visited = await visit(browser, app);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

describe('the evidence of an entry', { timeout: 60_000 }, () => {
  test.each([
    ['FFT', 2],
    ['MST', 1],
  ])('of %s shows SBU 2020 and Socialstyrelsen 2021 side by side, with whom, how long and why they differ', async (_name, number) => {
    const { page } = visited;
    await page.goto(new URL(`/katalog/${starterId(number)}`, page.url()).href);
    const evidence = page.getByRole('region', { name: say('entry.evidence.heading') });
    const pair = evidence.locator('.verdicts').first().getByRole('article');
    await pair.first().waitFor();
    const [sbu, board] = [await pair.nth(0).innerText(), await pair.nth(1).innerText()];
    expect(sbu).toMatch(/SBU[\s\S]*2020[\s\S]*Ungdomar 12–17 år[\s\S]*cirka två år/);
    expect(board).toMatch(/Socialstyrelsen[\s\S]*2021[\s\S]*Barn 12–17 år[\s\S]*kort uppföljning/);
    expect(await evidence.locator('.differ').innerText()).toMatch(/minst sex månaders uppföljning[\s\S]*kort uppföljning/);
    // The fixed sentence that always stands beside a very low certainty (R5).
    expect(await evidence.innerText()).toContain(say('entry.evidence.absence'));
  });
});
