import type { Browser, BrowserContextOptions, Page } from 'playwright';
import type { RunningApp } from './app.ts';

export interface Visit {
  readonly page: Page;
  /** What went wrong in the page: uncaught errors, refused content, calls to elsewhere. */
  readonly troubles: string[];
  close(): Promise<void>;
}

/** Width 640 with two device pixels to one is what a 1280 window shows at 200 %. */
export const views = {
  normal: { viewport: { width: 1280, height: 800 } },
  wide: { viewport: { width: 1920, height: 1080 } },
  zoomed: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
} as const satisfies Record<string, BrowserContextOptions>;

/** Waits until nothing is fetched and nothing moves, so that what is measured is what a person sees. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .loading-lines:not(.gallery *)') === null, undefined, { timeout: 20_000 });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.all(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined)));
  });
}

function listen(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) troubles.push(`call elsewhere: ${url}`);
  });
  return troubles;
}

/** Opens the program at `path` in a browser context of its own, let in by the session of `app`. */
export async function visit(browser: Browser, app: RunningApp, path = '/', options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', reducedMotion: 'reduce', ...views.normal, ...options });
  const [name = '', value = ''] = app.cookie.split('=');
  await context.addCookies([{ name, value, url: app.origin, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles = listen(page, app.origin);
  await page.goto(`${app.origin}${path}`);
  await page.getByRole('main').waitFor();
  await settle(page);
  return { page, troubles, close: () => context.close() };
}

/** Opens a file from disk in a browser that is offline, as a person does with a published catalogue on a file share. */
export async function visitFile(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce', offline: true, ...views.normal, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles = listen(page, address);
  await page.goto(address);
  await page.getByRole('main').waitFor();
  await settle(page);
  return { page, troubles, close: () => context.close() };
}
