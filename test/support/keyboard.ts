import type { Locator, Page } from 'playwright';

const farthest = 250;

/** Presses Tab until `target` (or something inside it) has focus, as a person without a mouse does. Fails where it cannot be reached. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.first().waitFor();
  for (let presses = 0; presses < farthest; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${String(target)}`);
}

/** Whether `target` or something inside it has focus. */
export async function hasFocus(target: Locator): Promise<boolean> {
  return (await target.count()) > 0 && (await target.first().evaluate((element) => element.contains(document.activeElement) && document.activeElement !== document.body));
}

/** Tabs to a link or button and presses it. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Moves with an arrow key until `target` has focus. */
export async function arrowTo(page: Page, target: Locator, key: 'ArrowDown' | 'ArrowUp' | 'ArrowRight' = 'ArrowDown'): Promise<void> {
  for (let presses = 0; presses < farthest; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
    await page.waitForTimeout(20);
  }
  throw new Error(`${key} does not reach ${String(target)}`);
}
