import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { visit, visitFile } from '#test/support/page.ts';
import { starterId } from '#test/support/words.ts';
import { publishedSearch, publishToDisk } from './publishing.ts';

const mst = starterId(1);
/** What a page would do if it took a text for markup. `mark` tells the places apart. */
const hostile = (mark: string): string => `${mark} <img src=x onerror="window.taken=true"><script>window.taken=true</script><b>fet</b> [länk](javascript:window.taken=true) &lt;`;

let app: RunningApp;
let browser: Browser;
let id: string;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startApp();
  await app.client.settings.save({ personal: { name: hostile('jag').slice(0, 200), tourSeen: true }, team: { districtName: hostile('distrikt').slice(0, 200), publishedNote: hostile('not') } });
  const long = { text: hostile('anteckning'), author: hostile('skribent').slice(0, 200), source: hostile('källa') };
  ({ id } = await app.client.catalogue.save({
    intervention: {
      name: hostile('Fientlig'),
      abbreviation: '<i>FI</i>',
      aliases: [hostile('alias')],
      kind: 'intervention',
      status: 'offered',
      summary: hostile('sammanfattning'),
      description: hostile('beskrivning'),
      targetGroup: hostile('målgrupp'),
      notFor: hostile('inte för'),
      legalBasis: hostile('lagrum'),
      duration: hostile('längd'),
      notes: hostile('anmärkning'),
      tags: [hostile('etikett')],
      owner: hostile('ägare'),
      experience: [long],
      youthView: [long],
      localFollowUp: [long],
      offers: [{ supplyForm: 'own', providerName: hostile('utförare'), howToApply: hostile('ansökan'), price: hostile('pris'), contacts: [] }],
      verdicts: [{ body: hostile('organ'), title: hostile('titel'), scope: 'method', type: 'effect', outcome: hostile('utfall'), result: hostile('resultat'), certainty: 'low', note: hostile('förbehåll') }],
    } as Parameters<typeof app.client.catalogue.save>[0]['intervention'],
    reason: hostile('skäl'),
  }));
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

async function expectOnlyText(page: Page, mark: string): Promise<void> {
  await page.getByText(mark).first().waitFor();
  expect(await page.evaluate(() => (window as { taken?: boolean }).taken ?? false)).toBe(false);
  expect(await page.locator('img[src="x"], main script, main b:text-is("fet"), a[href^="javascript:"]').count()).toBe(0);
  // The markup itself is there to be read.
  expect(await page.getByText('<img src=x').count()).toBeGreaterThan(0);
}

describe('a text with HTML and script in it is shown as text', () => {
  const places: readonly (readonly [string, () => string, string])[] = [
    ['on the entry page', () => `/katalog/${id}`, 'Fientlig'],
    ['in the list', () => '/katalog?text=Fientlig', 'Fientlig'],
    ['on the print card', () => `/katalog/${id}/blad`, 'Fientlig'],
    ['on the easy card', () => `/katalog/${id}/latt`, 'Fientlig'],
    ['in the comparison', () => `/katalog/jamfor?id=${id}&id=${mst}`, 'Fientlig'],
  ];
  test.each(places)('%s', async (_where, path, mark) => {
    const { page, troubles, close } = await visit(browser, app, path());
    await expectOnlyText(page, mark);
    expect(troubles).toEqual([]);
    await close();
  });

  test('in the published file', async () => {
    const { page, troubles, close } = await visitFile(browser, await publishToDisk(app));
    await publishedSearch(page).fill('Fientlig');
    await expectOnlyText(page, 'Fientlig');
    await page.getByRole('link', { name: /Fientlig/ }).first().click();
    await expectOnlyText(page, 'beskrivning');
    expect(troubles).toEqual([]);
    await close();
  });
});
