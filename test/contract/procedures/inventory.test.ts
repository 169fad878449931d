import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { starterIds } from '#test/support/starter.ts';
import { failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';

let app: BackEnd;
const { fft, mst } = starterIds;
beforeEach(async () => {
  app = await openBackEnd();
});
afterEach(() => app.close());

type Rows = Parameters<BackEnd['call']['catalogue']['inventory']['save']>[0]['rows'];
const save = (...rows: Rows): ReturnType<BackEnd['call']['catalogue']['inventory']['save']> => app.call.catalogue.inventory.save({ rows });
const row = async (id: string) => (await app.call.catalogue.inventory.list({})).rows.find((one) => one.id === id);

describe('the inventory grid', () => {
  test('lists every entry, unanswered, with example forms as a hint only', async () => {
    const { rows, answered, total } = await app.call.catalogue.inventory.list({});
    expect({ answered, total, rows: rows.length }).toEqual({ answered: 0, total: 77, rows: 77 });
    expect(rows.find((one) => one.id === fft)).toMatchObject({ offered: 'unknown', supplyForm: null, exampleForms: ['committee', 'procured'] });
  });

  test('"yes" with a form makes one real offer under the board that usually answers for it', async () => {
    const saved = await save({ id: fft, offered: 'yes', supplyForm: 'own', contact: 'Exempelenheten' }, { id: mst, offered: 'yes', supplyForm: 'procured' });
    expect(saved).toMatchObject({ rows: [{ id: fft, revision: 2 }, { id: mst, revision: 2 }], answered: 2, total: 77 });
    expect(await row(fft)).toMatchObject({ offered: 'yes', supplyForm: 'own', responsibleBoardId: 'district-board', contact: { name: 'Exempelenheten', internal: true } });
    expect(await row(mst)).toMatchObject({ supplyForm: 'procured', responsibleBoardId: 'social-committee' });
    const { offers } = await app.call.catalogue.get({ id: fft });
    expect(offers.filter((offer) => !offer.isExample)).toHaveLength(1);
    expect(offers.filter((offer) => offer.isExample)).toHaveLength(3);
    expect((await app.call.catalogue.search({ text: '', filters: { offered: true } })).hits.map((hit) => hit.id).sort()).toEqual([mst, fft]);
  });

  test('a second answer changes the same offer and leaves what the grid does not show', async () => {
    await save({ id: fft, offered: 'yes', supplyForm: 'own' });
    const entry = await app.call.catalogue.get({ id: fft });
    const offers = entry.offers.map((offer) => (offer.isExample ? offer : { ...offer, ownForm: 'contracted' as const, price: '100 kr' }));
    await app.call.catalogue.save({ intervention: { id: fft, revision: entry.revision, offers } });
    await save({ id: fft, offered: 'yes', responsibleBoardId: 'region', contact: '070-123 45 67' });
    const real = (await app.call.catalogue.get({ id: fft })).offers.filter((offer) => !offer.isExample);
    expect(real).toMatchObject([{ supplyForm: 'own', ownForm: 'contracted', price: '100 kr', responsibleBoardId: 'region', contacts: [{ name: '070-123 45 67' }] }]);
  });

  test('"no" ends the real offers today and shows at once; "yes" the same day takes it back', async () => {
    await save({ id: fft, offered: 'yes', supplyForm: 'own', contact: 'Exempelenheten' });
    await save({ id: fft, offered: 'no' });
    expect(await row(fft)).toMatchObject({ offered: 'no', supplyForm: null, contact: null });
    expect((await app.call.catalogue.get({ id: fft })).offers.at(-1)).toMatchObject({ activeTo: '2026-11-22' });
    await save({ id: fft, offered: 'yes' });
    expect(await row(fft)).toMatchObject({ offered: 'yes', supplyForm: 'own', contact: { name: 'Exempelenheten' } });
    expect((await app.call.catalogue.get({ id: fft })).offers.filter((offer) => !offer.isExample)).toMatchObject([{ activeTo: null }]);
  });

  test('"unknown" takes back an answer, but never an offer that holds more than the grid shows', async () => {
    await save({ id: fft, offered: 'yes', supplyForm: 'own' });
    await save({ id: fft, offered: 'unknown' });
    expect(await row(fft)).toMatchObject({ offered: 'unknown', supplyForm: null });
    await save({ id: fft, offered: 'yes', supplyForm: 'own' });
    const { revision } = await app.call.catalogue.get({ id: fft });
    await app.call.catalogue.save({ intervention: { id: fft, revision, offers: [{ supplyForm: 'own', howToApply: 'Ring först.' }] } });
    expect(await refusedPaths(save({ id: fft, offered: 'unknown' }))).toEqual(['rows.0.offered']);
  });

  test('an answer that changes nothing leaves no revision', async () => {
    await save({ id: fft, offered: 'no' });
    expect(await save({ id: fft, offered: 'no' })).toMatchObject({ rows: [{ id: fft, revision: 2 }], answered: 1 });
  });
});

describe('all rows or none', () => {
  test.each<[string, Rows, string[]]>([
    ['the same entry twice', [{ id: fft, offered: 'no' }, { id: fft, offered: 'yes' }], ['rows.1.id']],
    ['an unknown board', [{ id: fft, offered: 'no' }, { id: mst, offered: 'yes', supplyForm: 'own', responsibleBoardId: 'no-board' }], ['rows.1.responsibleBoardId']],
    ['a contact without an offer', [{ id: fft, offered: 'no' }, { id: mst, offered: 'yes', contact: 'Exempelenheten' }], ['rows.1.supplyForm']],
    ['no rows', [], ['rows']],
  ])('%s is refused and nothing is saved', async (_what, rows, paths) => {
    expect(await refusedPaths(save(...rows))).toEqual(paths);
    expect((await app.call.catalogue.inventory.list({})).answered).toBe(0);
  });

  test('an unknown entry and an old revision refuse the whole', async () => {
    expect((await failureOf(save({ id: fft, offered: 'no' }, { id: '00000000-0000-4000-8000-000000000000', offered: 'no' }))).code).toBe('NOT_FOUND');
    await save({ id: mst, offered: 'no', revision: 1 });
    expect(await failureOf(save({ id: fft, offered: 'no', revision: 1 }, { id: mst, offered: 'yes', revision: 1 }))).toMatchObject({ code: 'CONFLICT', details: { id: mst } });
    expect(await row(fft)).toMatchObject({ offered: 'unknown', revision: 1 });
  });

  test('needs an editor', async () => {
    app.actor = reader;
    expect((await failureOf(save({ id: fft, offered: 'no' }))).code).toBe('FORBIDDEN');
  });
});
