import { chromium, type Browser } from 'playwright';
import { browserFlags, findBrowser } from '#build/scripts/browser.mjs';

export { browserFlags, findBrowser };

/** A headless Chromium for tests. Close it when done: nobody else will. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('no browser found: run the tests by npm test, which gets one, or set INSATSKARTAN_CHROMIUM');
  return await chromium.launch({ executablePath, args: browserFlags() });
}
