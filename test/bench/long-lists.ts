import type { Browser, Page } from 'playwright';
import { startApp, type AppFolders, removeFolders } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { longestTask } from '#test/support/longest-task.ts';
import { visit } from '#test/support/page.ts';
import { median, ratio, type Figure } from './figure.ts';

const rounds = 3;

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(800, 500);
  for (let step = 0; step < 40; step += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(30);
  }
}

async function type(page: Page): Promise<void> {
  const field = page.getByRole('main').getByRole('searchbox').first();
  await field.click();
  await page.keyboard.type('familj kbt', { delay: 80 });
  await page.waitForTimeout(600);
  await field.fill('');
  await page.waitForTimeout(400);
}

interface Longest {
  readonly scrolling: number;
  readonly typing: number;
}

async function measure(browser: Browser, folders: AppFolders): Promise<Longest> {
  const app = await startApp(folders);
  const { page, close } = await visit(browser, app, '/katalog');
  try {
    const scrolling: number[] = [];
    const typing: number[] = [];
    // One round to warm up: compilation is not what differs between a long list and a short one.
    for (let round = -1; round < rounds; round += 1) {
      const one = await longestTask(browser, page, () => scroll(page));
      await page.evaluate(() => window.scrollTo(0, 0));
      const other = await longestTask(browser, page, () => type(page));
      if (round >= 0) {
        scrolling.push(one);
        typing.push(other);
      }
    }
    return { scrolling: median(scrolling), typing: median(typing) };
  } finally {
    await close();
    await app.stop();
  }
}

/** Longest task while scrolling and while typing in the list of 10,000 entries, beside the same with 100. `seed` fills a new team folder. */
export async function longLists(seed: (count: number) => Promise<AppFolders>): Promise<Figure[]> {
  const browser = await launchBrowser();
  const many = await seed(10_000);
  const few = await seed(100);
  try {
    const short = await measure(browser, few);
    const long = await measure(browser, many);
    return [
      ratio('scrolling: longest task at 10,000 against 100', 4, long.scrolling, short.scrolling),
      ratio('typing: longest task at 10,000 against 100', 4, long.typing, short.typing),
    ];
  } finally {
    await browser.close();
    removeFolders(many);
    removeFolders(few);
  }
}
