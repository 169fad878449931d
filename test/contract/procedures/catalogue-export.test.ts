import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '#core/catalogue/exchange/csv.ts';
import { starterIds } from '#test/support/starter.ts';
import { failureOf, openBackEnd, type BackEnd } from './back-end.ts';

let here: BackEnd;
let there: BackEnd;
beforeAll(async () => {
  [here, there] = await Promise.all([openBackEnd(), openBackEnd()]);
});
afterAll(() => Promise.all([here.close(), there.close()]));

type Issue = { path: unknown[]; code: string };
const hostile = ['=1+1', '+46 8', '-3', '@SUM(A1)', '\t=x', '\r=x', "'citat", "'=1", ' blank ', '(töm)', 'a;b,"c"\nd', '<b>å</b> 🙂', '=cmd|" /C calc"!A0', '＝1'];

async function filled(app: BackEnd): Promise<string> {
  await app.call.vocabulary.save({ list: 'units', term: { label: 'Exempelenheten', boardId: 'district-board' } });
  const { id } = await app.call.catalogue.save({
    intervention: {
      name: '=Farlig; insats',
      aliases: ['ett, två', 'tre; fyra', 'fem\\sex'],
      tags: ['ensam, med komma'],
      summary: hostile.join('\n'),
      description: '=HYPERLINK("http://exempel.se")',
      targetGroup: ' kant ',
      ages: { min: null, max: 17 },
      problemAreas: ['crime', 'cannabis'],
      legalBasisVerified: false,
      offers: [
        { supplyForm: 'own', providerName: '@Enheten', unitId: 'exempelenheten', wait: { weeks: 2.5, asOf: '2026-11-01' }, contacts: [{ name: 'Exempelperson B', phone: '+46 8 123 45', internal: false }, { name: 'Exempelperson C' }] },
        { supplyForm: 'procured', providerName: 'Utförare', contract: { from: '2026-01-01', to: '2027-01-01', framework: '-avtal', rank: 2 }, documents: [{ title: 'Avtal', url: 'https://exempel.se' }] },
        { supplyForm: 'procured', providerName: 'Utförare' },
      ],
    },
  });
  return id;
}

describe('an export', () => {
  test('as JSON, taken into an empty folder and made again, is the same to the last byte', async () => {
    await filled(here);
    const first = await here.call.catalogue.export({ format: 'json' });
    expect(await there.call.catalogue.importCommit({ format: 'json', content: first.content })).toMatchObject({ created: 1, updated: 0 });
    const second = await there.call.catalogue.export({ format: 'json' });
    expect(second.content).toBe(first.content);
    expect(first.content).not.toMatch(/"revision"|"at":/);
  });

  test.each(['csv', 'xlsx'] as const)('as %s, taken in again, changes nothing whatever the cells begin with', async (format) => {
    for (const [index, text] of hostile.entries()) await here.call.catalogue.save({ intervention: { name: `Farlig ${format} ${index}`, summary: text, notes: `${text}x`, abbreviation: text.slice(0, 20) } });
    const { content, encoding } = await here.call.catalogue.export({ format });
    const preview = await here.call.catalogue.importPreview({ format, content, encoding });
    expect(preview.rows.filter((row) => row.action !== 'same')).toEqual([]);
    expect(preview.remarks.filter((remark) => remark.code !== 'read_as')).toEqual([]);
  });

  test('as CSV has no cell that a spreadsheet would run', async () => {
    const { content } = await here.call.catalogue.export({ format: 'csv' });
    expect(content.startsWith('\ufeffId;Namn;')).toBe(true);
    const cells = readCsv(content).rows.flatMap((row) => row.cells);
    expect(cells.length).toBeGreaterThan(1_000);
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  });

  test('holds exactly what the filters leave', async () => {
    const filters = { supplyForm: ['own' as const] };
    const { hits } = await here.call.catalogue.search({ text: '', filters, limit: 1_000 });
    const { content } = await here.call.catalogue.export({ format: 'json', filters });
    const file = JSON.parse(content) as { interventions: { id: string }[] };
    expect(file.interventions.map((one) => one.id)).toEqual(hits.map((hit) => hit.id).sort());
    expect(file.interventions.length).toBeGreaterThan(0);
    const found = await here.call.catalogue.search({ text: 'cannabis', limit: 1_000 });
    const searched = JSON.parse((await here.call.catalogue.export({ format: 'json', text: 'cannabis' })).content) as { interventions: unknown[] };
    expect(searched.interventions).toHaveLength(found.total);
    const named = JSON.parse((await here.call.catalogue.export({ format: 'json', ids: [starterIds.fft] })).content) as { interventions: { id: string }[] };
    expect(named.interventions.map((one) => one.id)).toEqual([starterIds.fft]);
  });
});

describe('a JSON file', () => {
  const entry = (changes: object): string => JSON.stringify({ ...JSON.parse(base) as object, ...changes });
  let base = '';
  let list: Record<string, unknown>[] = [];
  beforeAll(async () => {
    base = (await here.call.catalogue.export({ format: 'json' })).content;
    list = (JSON.parse(base) as { interventions: Record<string, unknown>[] }).interventions;
  });
  const refused = async (content: string): Promise<Issue | undefined> => {
    const { code, details } = await failureOf(here.call.catalogue.importCommit({ format: 'json', content }));
    expect(['INVALID_INPUT', 'RULE_VIOLATION']).toContain(code);
    return (details['issues'] as Issue[])[0];
  };

  test('of the wrong kind, of a newer version or not JSON is refused whole', async () => {
    expect((await refused('{'))?.code).toBe('not_json');
    expect((await refused('[]'))?.code).toBe('wrong_kind');
    expect((await refused('{"format":"annat"}'))?.code).toBe('wrong_kind');
    expect((await refused(entry({ version: 99 })))?.code).toBe('newer_version');
  });

  test('names duplicate ids, identity numbers and unknown fields by place and field', async () => {
    expect(await refused(entry({ interventions: [list[0], list[1], list[0]] }))).toMatchObject({ path: ['content', 3, 'id'], code: 'duplicate' });
    expect(await refused(entry({ interventions: [list[0], { ...list[1], notes: 'Gäller 19121212-1212' }] }))).toMatchObject({ path: ['content', 2, 'notes'], code: 'identity_number' });
    expect(await refused(entry({ interventions: [{ ...list[0], okänt: 1 }] }))).toMatchObject({ path: ['content', 1, ''], code: 'unrecognized_keys' });
    expect(await refused(entry({ interventions: [{ ...list[0], problemAreas: ['finns-inte'] }] }))).toMatchObject({ path: ['content', 1, 'problemAreas.0'], code: 'unknown_term' });
  });

  test('meets mine, and the person chooses whose version counts, field by field', async () => {
    const fft = list.find((one) => one['id'] === starterIds.fft);
    const content = entry({ interventions: [{ ...fft, summary: 'deras', duration: 'deras' }] });
    const mine = await here.call.catalogue.get({ id: starterIds.fft });
    expect(await here.call.catalogue.importCommit({ format: 'json', content, resolve: { [starterIds.fft]: 'mine' } })).toEqual({ created: 0, updated: 0, unchanged: 1 });
    await here.call.catalogue.importCommit({ format: 'json', content, resolve: { [starterIds.fft]: { summary: 'mine' } } });
    expect(await here.call.catalogue.get({ id: starterIds.fft })).toMatchObject({ summary: mine.summary, duration: 'deras' });
    expect((await failureOf(here.call.catalogue.importCommit({ format: 'json', content, resolve: { annan: 'mine' } }))).code).toBe('INVALID_INPUT');
  });

  test('may be a starter catalogue', async () => {
    const { readFile } = await import('node:fs/promises');
    const preview = await there.call.catalogue.importPreview({ format: 'json', content: await readFile('resources/catalogue/starter.json', 'utf8') });
    expect(preview.summary).toMatchObject({ create: 0, update: 0, error: 0, same: 77 });
  });
});
