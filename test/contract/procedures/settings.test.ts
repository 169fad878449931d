import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { starterIds } from '#test/support/starter.ts';
import { editor, failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

describe('settings', () => {
  test('start with sensible values and the team from the starter', async () => {
    expect(await app.call.settings.get({})).toMatchObject({ personal: { name: '', theme: 'system', favourites: [], seenAt: null }, team: { districtName: 'Exempelstadsdelen' } });
  });

  test('a patch changes what it names and nothing else', async () => {
    await app.call.settings.save({ personal: { name: 'Exempelperson A' } });
    const { personal } = await app.call.settings.save({ personal: { theme: 'dark' } });
    expect(personal).toMatchObject({ name: 'Exempelperson A', theme: 'dark' });
  });

  test('personal settings need no role, the team needs an editor, and neither is half saved', async () => {
    app.actor = reader;
    await app.call.settings.save({ personal: { tourSeen: true } });
    expect((await failureOf(app.call.settings.save({ personal: { name: 'Ändrat' }, team: { districtName: 'Annan' } }))).code).toBe('FORBIDDEN');
    const { personal, team } = await app.call.settings.get({});
    expect(personal).toMatchObject({ tourSeen: true, name: 'Exempelperson A' });
    expect(team.districtName).toBe('Exempelstadsdelen');
  });

  test('an editor changes the team settings', async () => {
    const { team } = await app.call.settings.save({ team: { publishedNote: 'Frågor: ring växeln.' } });
    expect(team).toMatchObject({ districtName: 'Exempelstadsdelen', publishedNote: 'Frågor: ring växeln.' });
  });

  test.each<[string, unknown, string[]]>([
    ['an unknown unit', { personal: { unitId: 'no-unit' } }, ['personal.unitId']],
    ['an unknown role', { personal: { roles: ['king'] } }, ['personal.roles.0']],
    ['an unknown field', { personal: { shoeSize: 43 } }, ['personal.shoeSize']],
    ['a name over its limit', { personal: { name: 'x'.repeat(201) } }, ['personal.name']],
  ])('%s is refused', async (_what, input, paths) => {
    expect(await refusedPaths(app.call.settings.save(input as never))).toEqual(paths);
  });

  test('two changes at the same time are both kept', async () => {
    await Promise.all([app.call.settings.save({ personal: { theme: 'light' } }), app.call.settings.markSeen({}), app.call.settings.saveFavourite({ id: starterIds.mst, on: true })]);
    expect((await app.call.settings.get({})).personal).toMatchObject({ theme: 'light', favourites: [starterIds.mst], seenAt: app.clock });
  });
});

describe('favourites, views and drafts', () => {
  test('a favourite is put on and taken off; an entry nobody has is NOT_FOUND', async () => {
    await app.call.settings.saveFavourite({ id: starterIds.fft, on: true });
    expect(await app.call.settings.saveFavourite({ id: starterIds.fft, on: true })).toEqual({ favourites: [starterIds.mst, starterIds.fft] });
    expect(await app.call.settings.saveFavourite({ id: starterIds.mst, on: false })).toEqual({ favourites: [starterIds.fft] });
    expect((await failureOf(app.call.settings.saveFavourite({ id: 'nothing', on: true }))).code).toBe('NOT_FOUND');
  });

  test('a view is saved, replaced under the same name, brought back under its id, and removed', async () => {
    const { views } = await app.call.settings.saveView({ name: 'Egna insatser', query: 'regiform=own' });
    const [view] = views;
    expect((await app.call.settings.saveView({ name: 'egna insatser', query: 'regiform=own&alder=15' })).views).toEqual([{ id: view?.id, name: 'egna insatser', query: 'regiform=own&alder=15' }]);
    expect(await app.call.settings.removeView({ id: view?.id ?? '' })).toEqual({ views: [] });
    expect((await app.call.settings.saveView({ id: view?.id, name: 'Egna', query: '' })).views).toEqual([{ id: view?.id, name: 'Egna', query: '' }]);
    expect(await refusedPaths(app.call.settings.saveView({ name: ' ', query: '' }))).toEqual(['name']);
  });

  test('a draft is kept until its text is empty', async () => {
    expect(await app.call.settings.saveDraft({ key: 'insats', text: 'Ett utkast' })).toEqual({ saved: true });
    expect(await app.call.settings.saveDraft({ key: 'insats', text: 'Ett längre utkast' })).toEqual({ saved: true });
    expect((await app.call.settings.get({})).personal.drafts).toMatchObject([{ key: 'insats', text: 'Ett längre utkast' }]);
    expect(await app.call.settings.saveDraft({ key: 'insats', text: '' })).toEqual({ saved: false });
    expect((await app.call.settings.get({})).personal.drafts).toEqual([]);
    expect(await refusedPaths(app.call.settings.saveDraft({ key: 'insats', text: 'x'.repeat(200_001) }))).toEqual(['text']);
  });
});
