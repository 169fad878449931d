import type { Page } from 'playwright';
import { say, starterId } from '#test/support/words.ts';
import type { Screen } from './screens.ts';

const field = (page: Page, key: string) => page.locator(`[data-field="${key}"]`).locator('input, textarea').first();

/** Offer and statement open, something written. */
async function unfold(page: Page): Promise<void> {
  await page.locator('[data-fold]').first().waitFor();
  for (const fold of ['offers.0', 'verdicts.0']) {
    const button = page.locator(`[data-fold="${fold}"]`);
    if ((await button.count()) > 0) await button.click();
  }
  await field(page, 'notes').fill('Skrivet nyss.');
  await page.getByText(/^Utkast sparat \d/).waitFor();
}

async function makeFaults(page: Page): Promise<void> {
  await field(page, 'name').fill('');
  await field(page, 'ages.min').fill('tolv');
  await field(page, 'notes').fill('Gäller 811228-9874.');
  await page.keyboard.press('Control+s');
  await page.locator('.edit-faults').waitFor();
}

async function openDraft(page: Page): Promise<void> {
  await unfold(page);
  await page.reload();
  await page.getByText(say('edit.draft.foundHelp')).waitFor();
}

/** As another window of the program would: a call of its own. */
async function saveElsewhere(page: Page, id: string): Promise<void> {
  await page.evaluate(async (entry) => {
    const call = async (procedure: string, input: object): Promise<{ revision: number }> => {
      const response = await fetch(`/rpc/catalogue/${procedure}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ json: input }) });
      return ((await response.json()) as { json: { revision: number } }).json;
    };
    const { revision } = await call('get', { id: entry });
    await call('save', { intervention: { id: entry, revision, summary: 'En kollegas sammanfattning.', tags: [`nr ${revision}`], duration: `${revision} veckor` } });
  }, id);
}

const conflictOf =
  (id: string) =>
  async (page: Page): Promise<void> => {
    await field(page, 'summary').fill('Min sammanfattning.');
    await field(page, 'notes').fill('Bara min.');
    await saveElsewhere(page, id);
    await page.getByText(say('edit.movedHelp')).waitFor();
    await page.keyboard.press('Control+s');
    await page.locator('.conflict-part').first().waitFor();
    await page.locator('.conflict-merged > summary').click();
    await page.locator('.conflict-part').first().locator('label', { hasText: say('conflict.together') }).click();
  };

/** The editing page in its states. Each has an entry of its own, since drafts stay. */
export const editScreens: readonly Screen[] = [
  { name: 'edit', world: 'starter', path: `/katalog/${starterId(20)}/redigera`, prepare: unfold },
  { name: 'edit-draft', world: 'starter', path: `/katalog/${starterId(21)}/redigera`, prepare: openDraft },
  { name: 'edit-faults', world: 'starter', path: `/katalog/${starterId(22)}/redigera`, prepare: makeFaults },
  { name: 'edit-conflict', world: 'starter', path: `/katalog/${starterId(23)}/redigera`, prepare: conflictOf(starterId(23)) },
  { name: 'edit-reader', world: 'reader', path: `/katalog/${starterId(20)}/redigera`, prepare: unfold },
  { name: 'edit-missing', world: 'starter', path: `/katalog/${starterId(9_999)}/redigera` },
  { name: 'edit-new', world: 'starter', path: '/katalog/ny' },
];
