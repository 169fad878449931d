import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { settle, visit } from '#test/support/page.ts';
import { say, starterId } from '#test/support/words.ts';

let app: RunningApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  await app.client.settings.save({ personal: { tourSeen: true } });
  page = (await visit(browser, app, '/katalog')).page;
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
});

function pageCount(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Pages of the printed sheet, and by how many pixels its content is cut. */
async function printed(id: string, card: 'blad' | 'latt'): Promise<{ pages: number; cut: number }> {
  await page.goto(`${app.origin}/katalog/${id}/${card}`);
  const sheet = page.getByRole('article', { name: say('cards.sheet') });
  await sheet.waitFor();
  await settle(page);
  // The sheet is measured anew when its fonts have come.
  const cut = (): Promise<number> => sheet.evaluate((element) => Math.max(0, element.scrollHeight - element.clientHeight - 1));
  await expect.poll(cut, { timeout: 5_000 }).toBe(0);
  return { pages: pageCount(await page.pdf({ preferCSSPageSize: true })), cut: await cut() };
}

const onePage = { pages: 1, cut: 0 };

/** Every text as long as a person could make it. */
async function saveLargest(): Promise<string> {
  const sentence = 'Det här är en lång mening som någon har skrivit för att vara noga med allt. ';
  const text = (length: number): string => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);
  const offer = (index: number) => ({
    supplyForm: 'procured' as const,
    ownForm: null,
    responsibleBoardId: 'social-committee',
    providerName: `Exempelutförare ${index} ${text(150)}`,
    unitId: null,
    needsAssessment: 'required' as const,
    capacity: { places: 12, asOf: '2026-11-01' },
    wait: { weeks: index, asOf: '2026-11-01' },
    price: text(1_900),
    contract: { from: '2026-01-01', to: '2027-01-01', framework: text(190), rank: index },
    howToApply: text(8_000),
    contacts: [],
    documents: [],
    activeFrom: null,
    activeTo: null,
    isExample: false,
    verified: null,
  });
  const verdict = (index: number) => ({
    body: 'Exempelmyndigheten',
    title: `rapport ${index} ${text(150)}`,
    year: 2020,
    scope: 'group' as const,
    groupId: null,
    type: 'effect' as const,
    sourceType: 'effektutvärdering',
    direction: null,
    outcome: text(1_900),
    population: text(1_900),
    followUp: text(1_900),
    result: text(8_000),
    certainty: 'very-low' as const,
    convertedFrom: null,
    url: 'https://example.org/rapport',
    verified: true,
    note: text(8_000),
  });
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
  const { id } = await app.client.catalogue.save({
    intervention: {
      name: text(190),
      kind: 'intervention',
      status: 'offered',
      summary: text(1_900),
      description: text(19_000),
      targetGroup: text(1_900),
      notFor: text(1_900),
      duration: text(1_900),
      legalBasis: text(1_900),
      verdictsDiffer: text(8_000),
      offers: numbers.map(offer),
      verdicts: numbers.map(verdict),
      sources: numbers.map((index) => ({ url: `https://example.org/${index}`, title: text(190), isMethodGuide: false })),
    },
  });
  return id;
}

describe('a printed card is exactly one page and cuts nothing off', () => {
  test.each(['blad', 'latt'] as const)('for FFT (%s)', async (card) => {
    expect(await printed(starterId(2), card)).toEqual(onePage);
  });

  test('for the entries that say most', async () => {
    const { hits } = await app.client.catalogue.search({ text: '', limit: 1_000 });
    const entries = await Promise.all(hits.map(({ id }) => app.client.catalogue.get({ id })));
    const longest = entries.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length).slice(0, 5);
    for (const { id } of longest) {
      expect(await printed(id, 'blad')).toEqual(onePage);
      expect(await printed(id, 'latt')).toEqual(onePage);
    }
  });

  test('for an entry as long as the program lets it be, which then says that it is shortened', async () => {
    const id = await saveLargest();
    expect(await printed(id, 'latt')).toEqual(onePage);
    expect(await printed(id, 'blad')).toEqual(onePage);
    expect(await page.getByText(say('cards.shortened')).count()).toBe(1);
  });
});

describe('a card says what is known, and what is not', () => {
  test('in words that need no colour: source, year, scope, level and the fixed sentence', async () => {
    await printed(starterId(2), 'blad');
    const text = await page.getByRole('article', { name: say('cards.sheet') }).innerText();
    for (const words of ['SBU, rapport 308 (2020)', 'gäller gruppen', 'mycket låg', '(2021)', say('cards.noLevel'), say('entry.evidence.absence'), say('entry.example'), 'Utskrivet 20']) expect(text).toContain(words);
  });

  test('in easy Swedish without a level, and asks the social worker about the cost', async () => {
    await printed(starterId(2), 'latt');
    const text = await page.getByRole('article', { name: say('cards.sheet') }).innerText();
    expect(text).toContain(say('cards.easy.costUnknown'));
    expect(text).toContain(say('cards.easy.worksGroup'));
  });

  test('changed words are printed but kept nowhere', async () => {
    await printed(starterId(2), 'latt');
    await page.getByRole('button', { name: say('cards.easy.edit') }).click();
    await page.getByRole('textbox', { name: say('cards.easy.cost') }).fill('Det är gratis.');
    const sheet = page.getByRole('article', { name: say('cards.sheet') });
    expect(await sheet.innerText()).toContain('Det är gratis.');
    const { personal } = await app.client.settings.get({});
    expect(JSON.stringify(personal)).not.toContain('gratis');
  });
});
