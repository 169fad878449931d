import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { messyList, separated, textRow, utf16, windows1252, workbook } from '#test/support/exchange-files.ts';
import { starterIds } from '#test/support/starter.ts';
import { editor, failureOf, openBackEnd, reader, type BackEnd } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

type Preview = Awaited<ReturnType<BackEnd['call']['catalogue']['importPreview']>>;
const csv = (content: string): Promise<Preview> => app.call.catalogue.importPreview({ format: 'csv', content });
const bytes = (content: Buffer): { format: 'csv'; content: string; encoding: 'base64' } => ({ format: 'csv', content: content.toString('base64'), encoding: 'base64' });
const xlsx = (content: Buffer): { format: 'xlsx'; content: string; encoding: 'base64' } => ({ format: 'xlsx', content: content.toString('base64'), encoding: 'base64' });
const errorsOf = (preview: Preview): string[] => preview.rows.flatMap(({ line, errors }) => errors.map(({ field, code }) => `${line} ${field} ${code}`));
const codeOf = async (call: Promise<unknown>): Promise<unknown> => ((await failureOf(call)).details['issues'] as { code: string }[])[0]?.code;

describe('a list as its owner keeps it', () => {
  const rows = messyList(40);
  const expected = { create: 40, update: 0, same: 0, error: 0, rows: 60 };
  const variants: readonly [string, Buffer][] = [
    ['semicolons, Windows-1252', windows1252(separated(rows, ';'))],
    ['commas, UTF-8', Buffer.from(separated(rows, ','))],
    ['tabs, UTF-16 little end first', utf16(separated(rows, '\t'), 'le')],
    ['tabs, UTF-16 big end first', utf16(separated(rows, '\t'), 'be')],
    ['semicolons, UTF-8 with mark', Buffer.from(`\ufeff${separated(rows, ';')}`)],
    ['a first line that names the separator', Buffer.from(`sep=;\r\n${separated(rows, ';')}`)],
  ];

  test.each(variants)('is read the same: %s', async (_, content) => {
    const preview = await app.call.catalogue.importPreview(bytes(content));
    expect(errorsOf(preview)).toEqual([]);
    expect(preview.summary).toEqual(expected);
    expect(preview.mapping).toMatchObject({ Insats: 'name', Ålder: 'ages', Regi: 'supplyForm', 'Väntetid (veckor)': 'waitWeeks', 'Avtal t.o.m.': 'contractTo', 'Intern kommentar': null });
  });

  test('is read the same as a workbook', async () => {
    const content = workbook({ rows: rows.map((row, index) => textRow(index + 1, row)).join('') });
    expect((await app.call.catalogue.importPreview(xlsx(content))).summary).toEqual(expected);
  });

  test('becomes interventions with real offers, and a second time it changes nothing', async () => {
    const input = bytes(windows1252(separated(rows, ';')));
    expect(await app.call.catalogue.importCommit(input)).toEqual({ created: 40, updated: 0, unchanged: 0 });
    const { names } = await app.call.catalogue.names({});
    const id = names.find((one) => one.name === 'Exempelmetod 1')?.id ?? '';
    const saved = await app.call.catalogue.get({ id });
    expect(saved).toMatchObject({ targetGroup: 'Ungdomar med oro för, kriminalitet', ages: { min: 12, max: 17 } });
    expect(saved.offers).toMatchObject([
      { supplyForm: 'procured', providerName: 'Utförare Ö0', responsibleBoardId: 'social-committee', capacity: { places: 1 }, wait: { weeks: 2.5 }, contract: { to: '2027-06-30' }, contacts: [{ phone: '08-123 45' }], isExample: false },
      { supplyForm: 'committee', providerName: 'Utförare Ö1' },
    ]);
    expect(await app.call.catalogue.importCommit(input)).toEqual({ created: 0, updated: 0, unchanged: 40 });
    expect((await app.call.catalogue.get({ id })).revision).toBe(1);
  });
});

describe('a row finds its intervention', () => {
  test('by id, by exact name and by abbreviation, and an empty cell leaves the field as it is', async () => {
    const { name, summary } = await app.call.catalogue.get({ id: starterIds.fft });
    const preview = await csv(`Id;Namn;Förkortning;Omfattning;Sammanfattning\n${starterIds.fft};;;ett år;\n`);
    expect(preview.rows).toMatchObject([{ line: 2, action: 'update', id: starterIds.fft, name, changes: [{ field: 'duration', after: 'ett år' }] }]);
    expect((await csv(`Namn;Omfattning\n${name.toUpperCase()};ett år\n`)).rows).toMatchObject([{ id: starterIds.fft, changes: [{ field: 'duration' }] }]);
    expect((await csv(`Insats;Omfattning\nFFT;ett år\n`)).rows).toMatchObject([{ id: starterIds.fft, changes: [{ field: 'duration' }] }]);
    expect((await csv(`Insats;Sammanfattning\nFFT;(töm)\n`)).rows[0]?.changes).toEqual([{ field: 'summary', before: summary, after: '' }]);
  });

  test('and a name that two have must be told apart by id', async () => {
    for (const duration of ['ett', 'två']) await app.call.catalogue.save({ intervention: { name: 'Samma namn', duration } });
    expect(errorsOf(await csv('Namn;Målgrupp\nSamma namn;Alla\n'))).toEqual(['2 name ambiguous']);
  });

  test('and rows about one intervention that disagree are named', async () => {
    expect(errorsOf(await csv('Namn;Målgrupp;Regiform;Utförare\nNy sak;Alla;Egen;A\nNy sak;Några;Egen;B\nNy sak;Alla;Egen;B\n'))).toEqual(['3 targetGroup contradiction']);
  });
});

describe('what is wrong is named by line and field', () => {
  const cases: readonly [string, string, string[]][] = [
    ['too many and too few cells', 'Namn;Målgrupp\nA;b;c\nB\n', ['2  too_many_cells', '3  too_few_cells']],
    ['no headings', 'FFT;Ungdomar\nMST;Ungdomar\n', ['1 name missing_header']],
    ['two columns with one name', 'Namn;Målgrupp;Målgrupp\nA;b;c\n', ['1 Målgrupp duplicate_column']],
    ['two columns for one field', 'Namn;Målgrupp;Target group\nA;b;c\n', ['1 Target group same_field']],
    ['an unclosed quotation mark', 'Namn;Målgrupp\nA;b\nB;"c\nC;d\n', ['3  broken_quote']],
    ['letters read with the wrong table', 'Namn;Målgrupp\nA;fÃ¶räldrar\n', ['2 targetGroup mojibake']],
    ['lost letters', 'Namn;Målgrupp\nA;f\ufffdräldrar\n', ['2 targetGroup replacement_character']],
    ['words that the catalogue does not know', 'Namn;Regiform;Problemområden;Väntetid;Avtal till\nA;moln;kriminalitet, flygrädsla;snart;i sommar\n', ['2 supplyForm unknown_choice', '2 problemAreas unknown_term', '2 waitWeeks not_a_number', '2 contractTo not_a_day']],
    ['ages and dates in the wrong order', 'Namn;Ålder från;Ålder till\nA;17;12\n', ['2 ageMax age_order']],
    ['an offer without its form', 'Namn;Utförare\nA;Utförare A\n', ['2 supplyForm required']],
    ['a line break inside quotes is no new line', 'Namn;Målgrupp;Ålder\nA;"ett\ntvå";12\nB;c;gammal\n', ['4 ages not_ages']],
    ['no rows at all', '', ['1 name empty_file']],
  ];

  test.each(cases)('%s', async (_, content, expected) => {
    const before = await app.call.catalogue.export({ format: 'json' });
    expect(errorsOf(await csv(content))).toEqual(expected);
    expect((await failureOf(app.call.catalogue.importCommit({ format: 'csv', content }))).code).toBe('INVALID_INPUT');
    expect(await app.call.catalogue.export({ format: 'json' })).toEqual(before);
  });

  test('one faulty row refuses the whole', async () => {
    const content = 'Namn;Ålder från\nDen goda;12\nDen onda;hundra\n';
    const { code, details } = await failureOf(app.call.catalogue.importCommit({ format: 'csv', content }));
    expect(code).toBe('INVALID_INPUT');
    expect(details['issues']).toMatchObject([{ path: ['content', 3, 'ageMin'], code: 'not_a_number' }]);
    expect((await app.call.catalogue.names({})).names.some((one) => one.name === 'Den goda')).toBe(false);
  });

  test('an identity number in row 412 is refused, and never said again', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `Radinsats ${index + 2};${index + 2 === 412 ? 'Gäller 19121212-1212' : 'Ungdomar'}`);
    const content = `Namn;Målgrupp\n${rows.join('\n')}\n`;
    const preview = await csv(content);
    expect(errorsOf(preview)).toEqual(['412 targetGroup identity_number']);
    expect(JSON.stringify(preview)).not.toContain('1212-1212');
    const { code, details } = await failureOf(app.call.catalogue.importCommit({ format: 'csv', content }));
    expect([code, details['rule'], details['line'], details['field']]).toEqual(['RULE_VIOLATION', 'R3', 412, 'targetGroup']);
    expect(JSON.stringify(details)).not.toContain('1212-1212');
    expect((await failureOf(csv('Namn;Regiform\nA;191212121212\n').then((one) => { if (JSON.stringify(one).includes('191212121212')) return one; throw Object.assign(new Error(), { code: 'NOT_FOUND' }); }))).code).toBe('NOT_FOUND');
  });
});

describe('files of the wrong kind', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);

  test('are named for what they are', async () => {
    const preview = (input: Parameters<BackEnd['call']['catalogue']['importPreview']>[0]): Promise<unknown> => codeOf(app.call.catalogue.importPreview(input));
    expect(await preview(bytes(png))).toBe('is_image');
    expect(await preview(xlsx(png))).toBe('is_image');
    expect(await preview(xlsx(container))).toBe('old_excel');
    expect(await preview(xlsx(Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')])))).toBe('password_protected');
    expect(await preview(xlsx(Buffer.from('Namn;Målgrupp\n')))).toBe('not_a_workbook');
    expect(await preview(bytes(workbook({ rows: '' })))).toBe('is_zip');
    expect(await preview({ format: 'xlsx', content: 'text' })).toBe('base64_needed');
    expect(await preview({ format: 'csv', content: 'a'.repeat(20_000_001) })).toBe('too_large');
    expect(await preview({ format: 'csv', content: 'Namn\nA\n', mapping: { Namn: 'nonsense' } })).toBe('unknown_field');
  });

  test('and a workbook that would grow without end is not unpacked', async () => {
    expect(await codeOf(app.call.catalogue.importPreview(xlsx(workbook({ rows: `<row r="1"><c r="A1"><v>${' '.repeat(30_000_000)}</v></c></row>` }))))).toBe('zip_bomb');
    const honest = workbook({ rows: textRow(1, ['Namn']) });
    expect(await codeOf(app.call.catalogue.importPreview(xlsx(honest.subarray(0, honest.length - 30))))).toBe('damaged_file');
  });
});

describe('a workbook', () => {
  test('with merged cells, formulas, days and several sheets is read, and it is said how', async () => {
    const rows = [
      textRow(1, ['Namn', 'Regiform', 'Utförare', 'Avtal till', 'Platser']),
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>Egen</t></is></c><c r="C2" t="inlineStr"><is><t>A</t></is></c><c r="D2" s="1"><v>46568</v></c><c r="E2"><f>2+3</f><v>5</v></c></row>',
      '<row r="3"><c r="A3"/><c r="B3" t="inlineStr"><is><t>Egen</t></is></c><c r="C3" t="inlineStr"><is><t>B</t></is></c></row>',
    ];
    const preview = await app.call.catalogue.importPreview(xlsx(workbook({ rows: rows.join(''), shared: ['Ur arbetsbok'], merged: ['A2:A3'], sheets: 2 })));
    expect(errorsOf(preview)).toEqual([]);
    expect(preview.summary).toMatchObject({ create: 1, rows: 2 });
    expect(preview.remarks.map(({ code, line, field }) => [code, line, field])).toEqual([['other_sheets', null, null], ['formula', 2, 'Platser'], ['merged_cells', 2, 'Namn']]);
    expect(JSON.stringify(preview.rows[0]?.changes)).toContain('"to":"2027-06-30"');
  });

  test('with a formula nobody has worked out, or an error in a cell, is refused there', async () => {
    const rows = `${textRow(1, ['Namn', 'Platser', 'Regiform'])}<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2"><f>1+1</f></c><c r="C2" t="e"><v>#N/A</v></c></row>`;
    expect(errorsOf(await app.call.catalogue.importPreview(xlsx(workbook({ rows }))))).toEqual(['2 places formula_without_value', '2 supplyForm cell_error']);
  });
});

describe('the person', () => {
  test('chooses what a column is, and the choice is remembered', async () => {
    const content = 'Namn;Underlag\nMed eget val;tio träffar\n';
    expect((await csv(content)).mapping).toEqual({ Namn: 'name', Underlag: null });
    await app.call.catalogue.importCommit({ format: 'csv', content, mapping: { Underlag: 'duration' } });
    expect((await csv(content)).mapping).toEqual({ Namn: 'name', Underlag: 'duration' });
    expect((await csv(content)).summary).toMatchObject({ same: 1 });
  });

  test('must be an editor to take in a file; anyone may look', async () => {
    app.actor = reader;
    expect((await csv('Namn\nLäsarens\n')).summary.create).toBe(1);
    expect((await failureOf(app.call.catalogue.importCommit({ format: 'csv', content: 'Namn\nLäsarens\n' }))).code).toBe('FORBIDDEN');
  });

  test('cannot pass by the second person whom the setting asks for', async () => {
    app.actor = { name: 'Exempelperson C', roles: ['reader', 'editor', 'approver'] };
    await app.call.settings.save({ team: { requireApproval: true } });
    const { code, details } = await failureOf(app.call.catalogue.importCommit({ format: 'csv', content: 'Namn\nUtan godkännande\n' }));
    await app.call.settings.save({ team: { requireApproval: false } });
    expect([code, details['instead']]).toEqual(['FORBIDDEN', 'catalogue.propose']);
  });

  test('does not wake what is archived by its name, only by its id', async () => {
    const { id, revision } = await app.call.catalogue.save({ intervention: { name: 'Undanlagd' } });
    await app.call.catalogue.archive({ id, reason: 'prov' });
    expect((await csv('Namn;Omfattning\nUndanlagd;tio\n')).rows).toMatchObject([{ action: 'create' }]);
    expect((await csv(`Id;Omfattning\n${id};tio\n`)).rows).toMatchObject([{ action: 'update', id, revision: revision + 1 }]);
  });

  test('meets a conflict where a colleague has saved since the preview', async () => {
    const { id, revision } = await app.call.catalogue.save({ intervention: { name: 'Omstridd lista' } });
    const content = 'Namn;Omfattning\nOmstridd lista;tio\n';
    const [row] = (await csv(content)).rows;
    expect(row?.revision).toBe(revision);
    await app.call.catalogue.save({ intervention: { id, revision, duration: 'elva' } });
    const { code, details } = await failureOf(app.call.catalogue.importCommit({ format: 'csv', content, revisions: { [id]: revision } }));
    expect([code, details['id'], details['expected'], details['actual']]).toEqual(['CONFLICT', id, revision, revision + 1]);
    expect((await app.call.catalogue.get({ id })).duration).toBe('elva');
  });

  test('is told how far it has come, and can stop it', async () => {
    const content = `Namn\n${Array.from({ length: 2_000 }, (_, index) => `Lång lista ${index}`).join('\n')}\n`;
    const before = app.ports.events.cursor;
    const running = app.call.catalogue.importCommit({ format: 'csv', content, job: 'lång' });
    while (app.ports.events.after(before).length < 3) await app.ports.events.next(app.ports.events.cursor);
    expect(await app.call.catalogue.importCancel({ job: 'lång' })).toEqual({ cancelled: true });
    expect(await running).toEqual({ created: 0, updated: 0, unchanged: 0, cancelled: true });
    expect((await app.call.catalogue.names({})).names.some((one) => one.name.startsWith('Lång lista'))).toBe(false);
    expect(app.ports.events.after(before).filter((event) => event.type === 'changed')).toEqual([]);
    expect(await app.call.catalogue.importCancel({ job: 'lång' })).toEqual({ cancelled: false });
  });
});
