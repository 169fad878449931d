import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { browserFlags, findBrowser } from '#build/scripts/browser.mjs';

export interface StandInBrowser {
  readonly context: BrowserContext;
  /** Where the driver attaches to the same pages. */
  readonly debugAddress: string;
  close(): Promise<void>;
}

/** Chromium with a profile of its own and a debugging port that the system chooses. */
export async function launchStandInBrowser(): Promise<StandInBrowser> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('no browser found');
  const profile = mkdtempSync(join(tmpdir(), 'insatskartan-stand-in-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: [...browserFlags(), '--remote-debugging-port=0'], viewport: { width: 1280, height: 860 } });
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  return {
    context,
    debugAddress: `http://127.0.0.1:${port}`,
    async close() {
      await context.close();
      // The browser's helpers may write for a moment more; a profile left behind in the temporary folder harms nobody.
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
    },
  };
}
