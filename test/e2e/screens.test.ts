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

async function picture(page: Page, name: string, fullPage: boolean): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage });
}

/** How far the page can be scrolled sideways, in CSS pixels. */
async function overflow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** All that is wrong with the page as it stands, with the view it was seen in. */
async function problems(page: Page, view: string): Promise<string[]> {
  const found = await accessibilityViolations(page);
  const sideways = await overflow(page);
  if (sideways !== 0) found.push(`scrolls ${sideways} px sideways`);
  const headings = await page.getByRole('heading', { level: 1 }).count();
  if (headings !== 1) found.push(`${headings} headings of level 1`);
  return found.map((problem) => `${view}: ${problem}`);
}

interface Look {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
}

const looks: readonly Look[] = [
  { name: 'light', colorScheme: 'light', viewport: views.normal.viewport },
  { name: 'dark', colorScheme: 'dark', viewport: views.normal.viewport },
  { name: '200', colorScheme: 'light', viewport: views.zoomed.viewport },
];

describe('every screen is accessible and fits, in light, in dark and at 200 %', () => {
  test.each(screens)('$name', async (screen) => {
    const { page, troubles, close } = await open(screen);
    const found: string[] = [];
    try {
      for (const { name, colorScheme, viewport } of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        await settle(page);
        expect(await page.evaluate(() => window.innerWidth)).toBe(viewport.width);
        await picture(page, `${screen.name}-${name}`, screen.virtual !== true);
        found.push(...(await problems(page, name)));
      }
    } finally {
      await close();
    }
    expect([...found, ...troubles]).toEqual([]);
  });
});
