import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { starterIds } from '#test/support/starter.ts';
import { editor, failureOf, openBackEnd, type BackEnd } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

type Preview = Awaited<ReturnType<BackEnd['call']['catalogue']['importPreview']>>;
const errorsOf = ({ rows }: Pick<Preview, 'rows'>): string[] => rows.flatMap(({ line, errors }) => errors.map(({ field, code }) => `${line} ${field} ${code}`));

const faulty = 'Namn;Regiform;Väntetid;Målgrupp\nGod ett;Egen;2,5;Alla\nOnd två;Moln;snart;Alla\nOnd tre;Egen;3;Gäller 19121212-1212\nGod fyra;Egen;1;Alla\n';
const csv = { format: 'csv' as const, content: faulty };

describe('faulty rows', () => {
  test('come with their cells, so that they can be mended; an identity number never does', async () => {
    const preview = await app.call.catalogue.importPreview(csv);
    expect(errorsOf(preview)).toEqual(['3 supplyForm unknown_choice', '3 waitWeeks not_a_number', '4 targetGroup identity_number']);
    const [good, two, three] = preview.rows;
    expect(good?.cells).toBeUndefined();
    expect(two?.cells).toEqual([{ field: 'name', value: 'Ond två' }, { field: 'supplyForm', value: 'Moln' }, { field: 'waitWeeks', value: 'snart' }, { field: 'targetGroup', value: 'Alla' }]);
    expect(three?.cells?.at(-1)).toEqual({ field: 'targetGroup', value: null });
  });

  test('are mended cell by cell and left out, seen in a new preview and taken in so', async () => {
    const fixes = [{ line: 3, field: 'supplyForm', value: 'Upphandlad' }, { line: 3, field: 'waitWeeks', value: 'många' }, { line: 3, field: 'waitWeeks', value: '4' }];
    const preview = await app.call.catalogue.importPreview({ ...csv, fixes, leaveOut: [4] });
    expect(errorsOf(preview)).toEqual([]);
    expect(preview.summary).toEqual({ create: 3, update: 0, same: 0, error: 0, rows: 4, leftOut: 1 });
    expect(preview.rows.map(({ line, leftOut, name }) => [line, leftOut ?? false, name])).toEqual([[2, false, 'God ett'], [3, false, 'Ond två'], [4, true, 'Ond tre'], [5, false, 'God fyra']]);
    expect(preview.rows[1]?.cells?.find((cell) => cell.field === 'waitWeeks')).toEqual({ field: 'waitWeeks', value: '4' });
    expect(await app.call.catalogue.importCommit({ ...csv, fixes, leaveOut: [4] })).toEqual({ created: 3, updated: 0, unchanged: 0 });
    const { names } = await app.call.catalogue.names({});
    const id = names.find((one) => one.name === 'Ond två')?.id ?? '';
    expect((await app.call.catalogue.get({ id })).offers).toMatchObject([{ supplyForm: 'procured', wait: { weeks: 4 } }]);
    expect(names.some((one) => one.name === 'Ond tre')).toBe(false);
  });

  test('may be mended where no column holds the field, and a fix can be as wrong as the file', async () => {
    const content = 'Namn;Utförare\nUtan form;Utföraren\n';
    const fixed = (value: string): Promise<Preview> => app.call.catalogue.importPreview({ format: 'csv', content, fixes: [{ line: 2, field: 'supplyForm', value }] });
    expect(errorsOf(await fixed('Egen'))).toEqual([]);
    expect(errorsOf(await fixed('Moln'))).toEqual(['2 supplyForm unknown_choice']);
    expect(errorsOf(await app.call.catalogue.importPreview({ format: 'csv', content, fixes: [{ line: 2, field: 'name', value: 'Klient 19121212-1212' }] }))).toEqual(['2 name identity_number', '2 supplyForm required']);
    const { code, details } = await failureOf(app.call.catalogue.importPreview({ format: 'csv', content, fixes: [{ line: 2, field: 'nonsense', value: 'x' }] }));
    expect([code, details['issues']]).toMatchObject(['INVALID_INPUT', [{ path: ['fixes', 'nonsense'], code: 'unknown_field' }]]);
  });

  test('that are ragged are accepted as they are read, when a person says so', async () => {
    const content = 'Namn;Målgrupp\nFör mycket;Alla;till\nFör lite\n';
    expect(errorsOf(await app.call.catalogue.importPreview({ format: 'csv', content }))).toEqual(['2  too_many_cells', '3  too_few_cells']);
    const fixes = [2, 3].map((line) => ({ line, field: '', value: '' }));
    expect(errorsOf(await app.call.catalogue.importPreview({ format: 'csv', content, fixes }))).toEqual([]);
  });

  test('of a JSON file are mended by the way to the text, and left out', async () => {
    const { content } = await app.call.catalogue.export({ format: 'json', ids: [starterIds.fft] });
    const file = JSON.parse(content) as { interventions: Record<string, unknown>[] };
    const [one = {}] = file.interventions;
    const broken = JSON.stringify({ ...file, interventions: [{ ...one, status: 'moln' }, { ...one, id: 'inget id' }] });
    const input = { format: 'json' as const, content: broken };
    const preview = await app.call.catalogue.importPreview(input);
    expect(preview.rows.map(({ line, cells }) => [line, cells])).toEqual([[1, [{ field: 'status', value: 'moln' }]], [2, [{ field: 'id', value: 'inget id' }]]]);
    const mended = await app.call.catalogue.importPreview({ ...input, fixes: [{ line: 1, field: 'status', value: 'Avslutad' }], leaveOut: [2] });
    expect(mended.rows).toMatchObject([{ action: 'update', changes: [{ field: 'status', after: 'ended' }] }, { leftOut: true }]);
  });

  test('come as a file with a column that says what is wrong, without any identity number, and that file can be taken in', async () => {
    const file = await app.call.catalogue.importFaulty({ ...csv, as: 'csv' });
    const lines = file.content.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(lines).toEqual([
      'Namn;Regiform;Väntetid;Målgrupp;Rad i filen;Vad som är fel',
      'Ond två;Moln;snart;Alla;3;"Regiform: är inget av de ord som går att välja; Väntetid i veckor: är inget tal"',
      'Ond tre;Egen;3;(personnummer borttaget);4;Målgrupp: innehåller ett personnummer eller samordningsnummer',
    ]);
    expect(errorsOf(await app.call.catalogue.importPreview({ format: 'csv', content: file.content }))).toEqual(['2 supplyForm unknown_choice', '2 waitWeeks not_a_number']);
    const book = await app.call.catalogue.importFaulty({ ...csv, as: 'xlsx' });
    expect(errorsOf(await app.call.catalogue.importPreview({ format: 'xlsx', content: book.content, encoding: 'base64' }))).toEqual(['2 supplyForm unknown_choice', '2 waitWeeks not_a_number']);
    const guarded = await app.call.catalogue.importFaulty({ format: 'csv', content: 'Namn;Väntetid\n=1+1;snart\n', as: 'csv' });
    expect(guarded.content).toContain("'=1+1");
  });
});

describe('headings', () => {
  test('that stand twice are told apart when a person says what each is', async () => {
    const content = 'Namn;Målgrupp;Målgrupp\nDubbel;Alla;Barn\n';
    const before = await app.call.catalogue.importPreview({ format: 'csv', content });
    expect(errorsOf(before)).toEqual(['1 Målgrupp duplicate_column']);
    expect(before.mapping).toEqual({ Namn: 'name', Målgrupp: 'targetGroup', 'Målgrupp (C)': null });
    const left = await app.call.catalogue.importPreview({ format: 'csv', content, mapping: { 'Målgrupp (C)': null } });
    expect([errorsOf(left), left.summary.create]).toEqual([[], 1]);
    const swapped = await app.call.catalogue.importPreview({ format: 'csv', content, mapping: { Målgrupp: null, 'Målgrupp (C)': 'targetGroup' } });
    expect(swapped.rows[0]?.changes).toMatchObject([{ field: 'targetGroup', after: 'Barn' }]);
  });

  test('are not needed: columns then go by their letters and the first row is taken in', async () => {
    const content = 'Första;Alla\nAndra;Barn\n';
    const preview = await app.call.catalogue.importPreview({ format: 'csv', content, headings: false, mapping: { A: 'name', B: 'targetGroup' } });
    expect(preview.rows.map(({ line, name }) => [line, name])).toEqual([[1, 'Första'], [2, 'Andra']]);
    expect(errorsOf(await app.call.catalogue.importPreview({ format: 'csv', content, headings: false }))).toEqual(['1 name missing_header']);
  });
});

describe('a kept preview', () => {
  const list = (count: number): string => `Namn;Väntetid;Regiform\n${Array.from({ length: count }, (_, n) => `Kept ${n};${n === 70 ? 'snart' : 1};Egen`).join('\n')}\n`;
  const rowsOf = (job: string, show: 'all' | 'mend' | 'create' = 'all', offset = 0, limit = 5): ReturnType<BackEnd['call']['catalogue']['importRows']> => app.call.catalogue.importRows({ job, show, offset, limit });

  test('gives its rows piece by piece, those to mend by themselves', async () => {
    const input = { format: 'csv' as const, content: list(200), job: 'bit', keep: true };
    const { rows, summary } = await app.call.catalogue.importPreview(input);
    expect([rows, summary.rows, summary.error]).toEqual([[], 200, 1]);
    const piece = await rowsOf('bit', 'all', 100, 3);
    expect([piece.total, piece.running, piece.rows.map(({ line }) => line)]).toEqual([200, false, [102, 103, 104]]);
    expect(await rowsOf('bit', 'mend')).toMatchObject({ total: 1, rows: [{ line: 72 }], counts: { all: 200, mend: 1, create: 199 } });
    await app.call.catalogue.importPreview({ ...input, fixes: [{ line: 72, field: 'waitWeeks', value: '2' }] });
    expect(await rowsOf('bit', 'mend')).toMatchObject({ total: 1, rows: [{ line: 72, action: 'create', errors: [] }] });
  });

  test('shows its first results before it ends', async () => {
    const running = app.call.catalogue.importPreview({ format: 'csv', content: list(3_000), job: 'lång', keep: true });
    const seen: number[] = [];
    for (let found = await rowsOf('lång'); found.running || found.total === 0; found = await rowsOf('lång')) {
      if (found.running && found.total > 0) seen.push(found.total);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await running;
    expect(seen.length).toBeGreaterThan(0);
    expect(seen[0]).toBeLessThan(3_000);
    expect((await rowsOf('lång')).total).toBe(3_000);
  });

  test('gives the same as a fresh one, whatever has been mended and mapped in between', async () => {
    const content = list(120).replace('Kept 5;', 'Kept 6;');
    const steps = [{}, { fixes: [{ line: 72, field: 'waitWeeks', value: '2' }] }, { fixes: [{ line: 72, field: 'waitWeeks', value: '2' }], leaveOut: [8] }, { leaveOut: [8] }, {}, { fixes: [{ line: 8, field: 'waitWeeks', value: '4' }] }, { mapping: { Väntetid: 'price' } }, {}];
    for (const step of steps) {
      const input = { format: 'csv' as const, content, ...step };
      const { rows, ...rest } = await app.call.catalogue.importPreview(input);
      const { rows: none, ...kept } = await app.call.catalogue.importPreview({ ...input, job: 'åter', keep: true });
      expect([none, kept]).toEqual([[], rest]);
      expect((await app.call.catalogue.importRows({ job: 'åter', limit: 1_000 })).rows).toEqual(rows);
    }
  });

  test('is what the import compares with: an entry that has moved on is a conflict', async () => {
    const { id, revision } = await app.call.catalogue.save({ intervention: { name: 'Sedd förut' } });
    const input = { format: 'csv' as const, content: 'Namn;Omfattning\nSedd förut;tio\n', job: 'sedd' };
    expect((await failureOf(app.call.catalogue.importCommit({ ...input, kept: true }))).code).toBe('NOT_FOUND');
    await app.call.catalogue.importPreview({ ...input, keep: true });
    await app.call.catalogue.save({ intervention: { id, revision, duration: 'elva' } });
    expect((await failureOf(app.call.catalogue.importCommit({ ...input, kept: true }))).code).toBe('CONFLICT');
    await app.call.catalogue.importPreview({ ...input, keep: true });
    expect(await app.call.catalogue.importCommit({ ...input, kept: true })).toEqual({ created: 0, updated: 1, unchanged: 0 });
  });
});

describe('where the file meets what is ours', () => {
  const content = `Id;Omfattning;Målgrupp\n${starterIds.mst};filens tid;filens grupp\n`;
  const input = { format: 'csv' as const, content };
  const changed = async (more: object): Promise<unknown> => (await app.call.catalogue.importPreview({ ...input, ...more })).rows.map(({ action, changes = [], keeps }) => [action, changes.map(({ field }) => field), keeps]);

  test('it is ours that stays, or theirs that comes, for all, for one entry and for one field', async () => {
    const { revision, name } = await app.call.catalogue.get({ id: starterIds.mst });
    await app.call.catalogue.save({ intervention: { id: starterIds.mst, revision, duration: 'vår tid' } });
    expect(await changed({})).toEqual([['update', ['targetGroup', 'duration'], undefined]]);
    expect(await changed({ resolveAll: 'mine' })).toEqual([['same', [], ['targetGroup', 'duration']]]);
    expect(await changed({ resolveAll: 'keep-edited' })).toEqual([['update', ['targetGroup'], ['duration']]]);
    expect(await changed({ resolveAll: 'mine', resolve: { [starterIds.mst]: { targetGroup: 'theirs' } } })).toEqual([['update', ['targetGroup'], ['duration']]]);
    expect(await changed({ resolve: { [starterIds.mst]: 'mine' } })).toEqual([['same', [], ['targetGroup', 'duration']]]);
    await app.call.catalogue.importPreview({ ...input, job: 'möte', keep: true });
    const { sides } = await app.call.catalogue.importRows({ job: 'möte', line: 2 });
    expect(sides).toMatchObject({ id: starterIds.mst, name, mine: { duration: 'vår tid' }, theirs: { duration: 'filens tid' } });
    expect(sides?.base?.['duration']).not.toBe('vår tid');
    const { archived: _none, ...mine } = sides?.mine ?? {};
    const settled = { [starterIds.mst]: { ...mine, archived: null, duration: 'gemensam tid' } as never };
    expect(await changed({ settled })).toEqual([['update', ['duration'], ['targetGroup', 'duration']]]);
    expect((await failureOf(app.call.catalogue.importPreview({ ...input, settled: { [starterIds.mst]: { ...mine, archived: null, duration: 'Klient 19121212-1212' } as never } }))).code).toBe('RULE_VIOLATION');
    const summary = (await app.call.catalogue.importPreview({ ...input, resolveAll: 'mine' })).summary;
    expect(summary).toMatchObject({ update: 0, same: 1 });
    expect(await app.call.catalogue.importCommit({ ...input, resolveAll: 'keep-edited' })).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect(await app.call.catalogue.get({ id: starterIds.mst })).toMatchObject({ duration: 'vår tid', targetGroup: 'filens grupp' });
  });
});
