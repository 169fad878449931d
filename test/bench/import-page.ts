import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { removeFolders, startApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { longestTask } from '#test/support/longest-task.ts';
import { visit } from '#test/support/page.ts';
import { median, ratio, type Figure } from './figure.ts';

const rounds = 3;
const few = 100;
const many = 10_000;

function list(rows: number): string {
  const line = (n: number): string => `Exempelinsats ${n};Ungdomar med oro för kriminalitet;12–17 år;kriminalitet, våld;${n % 5 === 2 ? 'Moln' : 'Egen'};Utförare ${n % 7};2,5;2027-06-30`;
  return ['Namn;Målgrupp;Ålder;Problemområden;Regiform;Utförare;Väntetid;Avtal till', ...Array.from({ length: rows }, (_, n) => line(n)), ''].join('\n');
}

/** Chooses the list, waits for the end of the dry run, scrolls through the rows and mends a cell. */
async function work(page: Page, path: string, rows: number): Promise<void> {
  writeFileSync(path, list(rows));
  // As a file on disk: one handed over as bytes would be put together in the page, and be measured with it.
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByText(`${basename(path)}:`).waitFor({ timeout: 120_000 });
  await page.mouse.move(800, 500);
  for (let step = 0; step < 20; step += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(30);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator('.mend select').first().selectOption({ index: 1 });
  await page.locator('.mend-state:not(.wrong)').first().waitFor({ timeout: 60_000 });
}

async function measure(browser: Browser, rows: number): Promise<number> {
  const app = await startApp();
  await app.client.settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
  const { page, close } = await visit(browser, app, '/katalog/filer');
  try {
    const longest: number[] = [];
    // One round to warm up.
    for (let round = -1; round < rounds; round += 1) {
      const one = await longestTask(browser, page, () => work(page, join(app.folders.personal, `lista-${round + 1}.csv`), rows));
      await page.locator('.files-end button').last().click();
      if (round >= 0) longest.push(one);
    }
    return median(longest);
  } finally {
    await close();
    await app.stop();
    removeFolders(app.folders);
  }
}

/** Longest task of the page while a list is looked at, scrolled and mended: 10,000 rows beside 100. */
export async function runImportPageBench(): Promise<Figure[]> {
  const browser = await launchBrowser();
  try {
    const short = await measure(browser, few);
    const long = await measure(browser, many);
    return [ratio('dry run in the page: longest task at 10,000 rows against 100', 4, long, short)];
  } finally {
    await browser.close();
  }
}
