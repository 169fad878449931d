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

async function open(screen: Screen): Promise<Visit> {
  const light = { colorScheme: 'light' } as const;
  const visited = screen.world === 'published' ? await visitFile(browser, await worlds.published(), light) : await visit(browser, await worlds.app(screen.world), screen.path, light);
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

async function expectUsable(page: Page): Promise<void> {
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
}

describe('every screen is accessible and fits, in light, in dark and at 200 %', () => {
  test.each(screens)('$name', async (screen) => {
    const { page, troubles, close } = await open(screen);
    try {
      await picture(page, `${screen.name}-light`);
      await expectUsable(page);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);

      await page.emulateMedia({ colorScheme: 'dark' });
      await settle(page);
      await picture(page, `${screen.name}-dark`);
      await expectUsable(page);

      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(views.zoomed.viewport);
      await settle(page);
      await picture(page, `${screen.name}-200`);
      await expectUsable(page);
      expect(troubles).toEqual([]);
    } finally {
      await close();
    }
  });
});
