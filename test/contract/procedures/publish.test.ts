import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublishedCatalogue } from '#core/catalogue/published.ts';
import { fileSlug, scriptSafeJson } from '#api/catalogue/publish.ts';
import { editor, openBackEnd, reader, type BackEnd } from './back-end.ts';

const fft = '6f9ab5a2-0002-4000-8000-000000000002';
const secret = 'Hemligmarkering Exempelsson';
const largest = 1.5 * 1024 * 1024;
let back: BackEnd;

beforeAll(async () => {
  back = await openBackEnd();
});
afterAll(async () => {
  await back.close();
});

function dataOf(page: string): PublishedCatalogue {
  const json = /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(page)?.[1];
  if (json === undefined) throw new Error('the page carries no data');
  return JSON.parse(json) as PublishedCatalogue;
}

describe('catalogue.publish', () => {
  test('gives one HTML file of at most 1.5 MB that asks no one for anything', async () => {
    const file = await back.call.catalogue.publish({});
    expect(file).toMatchObject({ filename: 'insatskatalog-exempelstadsdelen-2026-11-22.html', mediaType: 'text/html', encoding: 'utf8' });
    expect(Buffer.byteLength(file.content)).toBeLessThanOrEqual(largest);
    expect(file.content).toContain("default-src 'none'");
    expect(file.content).not.toMatch(/<script[^>]+src=|<link[^>]+stylesheet|@import|url\((?!data:)/);
  });

  test('carries the whole starter catalogue', async () => {
    const { entries, district } = dataOf((await back.call.catalogue.publish({})).content);
    const { total } = await back.call.catalogue.search({ text: '', limit: 0 });
    expect(entries).toHaveLength(total);
    expect(district).toBe('Exempelstadsdelen');
  });

  test('publishing leaves a trace, once somebody who may write has done it', async () => {
    const back = await openBackEnd();
    back.actor = reader;
    await back.call.catalogue.publish({});
    expect((await back.call.settings.get({})).team.published).toBeNull();
    back.actor = editor;
    await back.call.catalogue.publish({});
    expect((await back.call.settings.get({})).team.published).toEqual({ at: back.clock, by: 'Exempelperson A' });
    await back.close();
  });

  test('leaks no internal contact, trained person, owner or author', async () => {
    const entry = await back.call.catalogue.get({ id: fft });
    const contact = { name: secret, role: '', phone: '', email: '', internal: true };
    await back.call.catalogue.save({
      intervention: {
        id: fft,
        revision: entry.revision,
        owner: secret,
        offers: entry.offers.map((offer) => ({ ...offer, contacts: [contact, { ...contact, name: 'Exempelmottagningen', internal: false }] })),
        implementation: { ...entry.implementation, trainedStaff: [{ name: secret, unitId: null, until: null }] },
        experience: [{ text: 'Börja hemma.', author: secret, date: null, source: '' }],
        localFollowUp: [{ text: secret, author: '', date: null, source: '' }],
      },
      reason: secret,
    });
    const { content } = await back.call.catalogue.publish({});
    expect(content).not.toContain(secret);
    expect(content).toContain('Exempelmottagningen');
    expect(content).toContain('Börja hemma.');
  });

  test('shows HTML in a text as text: nothing in it can end the data or start a script', async () => {
    const name = '</script><script>alert(1)</script><!--';
    const { id } = await back.call.catalogue.save({ intervention: { name, kind: 'intervention', status: 'offered', summary: 'rad\u2028rad $& $1' } });
    const { content } = await back.call.catalogue.publish({});
    const found = dataOf(content).entries.find((entry) => entry.id === id);
    expect(found?.data.name).toBe(name);
    expect(found?.data.summary).toBe('rad\u2028rad $& $1');
    expect(content).not.toContain('<script>alert(1)');
  });
});

describe('the published file', () => {
  test.each([
    ['Exempelstadsdelen', 'exempelstadsdelen'],
    ['Södra Åsö / Väst', 'sodra-aso-vast'],
    ['../..', 'stadsdel'],
    ['', 'stadsdel'],
  ])('of "%s" has "%s" in its name', (district, slug) => {
    expect(fileSlug(district)).toBe(slug);
  });

  test('has data that stays data', () => {
    const value = { text: '</script>\u2028\u2029<!--' };
    expect(scriptSafeJson(value)).not.toMatch(/[<>\u2028\u2029]/);
    expect(JSON.parse(scriptSafeJson(value))).toEqual(value);
  });
});
