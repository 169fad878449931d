import { afterAll, beforeAll, expect, test } from 'vitest';
import { starterIds } from '#test/support/starter.ts';
import { openBackEnd, type BackEnd } from './back-end.ts';

let app: BackEnd;
const { fft } = starterIds;
beforeAll(async () => (app = await openBackEnd()));
afterAll(() => app.close());

test('explains word by word why an entry is found, and where it stands', async () => {
  const explained = await app.call.catalogue.searchExplain({ text: '15 år röker på', id: fft });
  expect(explained).toMatchObject({ name: 'Funktionell familjeterapi', ages: [{ text: '15 år', from: 15, to: 15, fit: 'yes' }] });
  expect(explained.place).toBeGreaterThan(0);
  expect(explained.words).toMatchObject([{ query: 'röker på', optional: false, matched: { field: 'searchWords', kind: 'exact' } }]);
  expect(explained.words[0]?.looksFor).toContainEqual(expect.objectContaining({ text: 'cannabis', kind: 'synonym' }));
});

test('what is tried with other groups is gone when the trying is over', async () => {
  const groups = [{ id: 'egen', words: ['snurran'], means: ['funktionell familjeterapi'], note: '' }];
  const tried = await app.call.catalogue.searchTry({ text: 'snurran', groups });
  expect(tried.hits[0]).toMatchObject({ id: fft, why: [{ kind: 'synonym' }] });
  expect(await app.call.catalogue.searchExplain({ text: 'snurran', id: fft, groups })).toMatchObject({ place: 1 });
  expect((await app.call.catalogue.searchTry({ text: 'snurran' })).total).toBe(0);
});

test('groups that are saved are searched with at once; what is as shipped stays the program’s', async () => {
  const { groups, revision } = await app.call.catalogue.synonyms({});
  expect([revision, groups.every((group) => group.origin === 'starter')]).toEqual([0, true]);
  const saved = await app.call.catalogue.saveSynonyms({ groups: [...groups, { id: 'egen', words: ['snurran'], means: ['fft'] }], revision, reason: 'prov' });
  expect(saved.groups.filter((group) => group.origin !== 'starter')).toMatchObject([{ id: 'egen', origin: 'own' }]);
  expect((await app.call.catalogue.search({ text: 'snurran' })).hits[0]?.id).toBe(fft);
  expect((await app.call.catalogue.saveSynonyms({ groups: saved.groups })).revision).toBe(saved.revision);
  await expect(app.call.catalogue.saveSynonyms({ groups, revision: 0 })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(app.call.catalogue.saveSynonyms({ groups: [{ id: 'a', words: ['19900101-9802'] }] })).rejects.toMatchObject({ code: 'RULE_VIOLATION' });
});

test('a search that finds nothing is kept here until an editor has seen to it', async () => {
  const found = await app.call.catalogue.search({ text: 'Zlurpigast' });
  expect(found.total).toBe(0);
  const { misses } = await app.call.catalogue.searchMisses({});
  expect(misses).toMatchObject([{ text: 'Zlurpigast', count: 1 }]);
  expect(JSON.stringify(misses)).not.toContain((await app.ports.actor()).name);
  expect((await app.call.catalogue.dismissMiss({ id: misses[0]?.id ?? '' })).misses).toEqual([]);
  await app.call.catalogue.search({ text: 'Zlurpigast' });
  expect((await app.call.catalogue.searchMisses({})).misses).toEqual([]);
});

test('filters that leave nothing lead to the nearest search that finds something', async () => {
  const { total, broader } = await app.call.catalogue.search({ text: 'familjehem', filters: { setting: ['school'], supplyForm: ['state'], age: 15 } });
  expect(total).toBe(0);
  expect(broader?.total).toBeGreaterThan(0);
  expect(broader).toMatchObject({ text: 'familjehem' });
});
