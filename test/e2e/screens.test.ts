import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations } from '#test/support/axe.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { settle, views, visit, visitFile, type Visit } from '#test/support/page.ts';
import { screens, type Screen } from './screens.ts';
import { startWorlds } from './worlds.ts';

const pictures = process.env['INSATSKARTAN_SCREENS'];
const worlds = startWorlds();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await worlds.close();
});

async function open(screen: Screen, options: Parameters<typeof visit>[3]): Promise<Visit> {
  const visited = screen.world === 'published' ? await visitFile(browser, await worlds.published(), options) : await visit(browser, await worlds.app(screen.world), screen.path, options);
  await screen.prepare?.(visited.page);
  await settle(visited.page);
  return visited;
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** How far the page can be scrolled sideways, in CSS pixels. */
async function overflow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe.each(screens)('$name', (screen) => {
  test('is accessible and fits in light', async () => {
    const { page, troubles, close } = await open(screen, { colorScheme: 'light' });
    try {
      await picture(page, `${screen.name}-light`);
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(troubles).toEqual([]);
    } finally {
      await close();
    }
  });

  test('is accessible in dark', async () => {
    const { page, close } = await open(screen, { colorScheme: 'dark' });
    try {
      await picture(page, `${screen.name}-dark`);
      expect(await accessibilityViolations(page)).toEqual([]);
    } finally {
      await close();
    }
  });

  test('fits and is accessible at 200 %', async () => {
    const { page, close } = await open(screen, views.zoomed);
    try {
      await picture(page, `${screen.name}-200`);
      expect(await overflow(page)).toBe(0);
      expect(await accessibilityViolations(page)).toEqual([]);
    } finally {
      await close();
    }
  });
});
