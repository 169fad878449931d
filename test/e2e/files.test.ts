import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { accessibilityViolations } from '#test/support/axe.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { messyList, separated, textRow, windows1252, workbook } from '#test/support/exchange-files.ts';
import { settle, visit, type Visit } from '#test/support/page.ts';
import { removeFolder, temporaryFolder } from '#test/support/temporary.ts';
import { say, starterId } from '#test/support/words.ts';

let app: RunningApp;
let browser: Browser;
let visited: Visit;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  browser = await launchBrowser();
  app = await startApp();
  await app.client.settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
  visited = await visit(browser, app, '/katalog/filer');
  ({ page } = visited);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  removeFolders(app.folders);
  removeFolder(folder);
});

type Payload = { name: string; mimeType: string; buffer: Buffer };
const text = (content: string | Buffer, name = 'lista.csv'): Payload => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
const choose = (file: Payload | string): Promise<void> => page.locator('input[type=file]').setInputFiles(file);
const summary = (file: string, { create = 0, update = 0, same = 0, faulty = 0, out = 0 }): string => say('files.import.summary', { file, create, update, same, faulty, out });
const row = (line: number, name: string) => page.getByRole('group', { name: `${say('files.mend.line', { line })}: ${name}` });
const everything = async (): Promise<string> => (await app.client.catalogue.export({ format: 'json' })).content;

describe('a list of sixty offers', () => {
  test('is mended in its place, survives a visit to another page, and is saved whole', async () => {
    const rows = messyList(40);
    const faulty = rows.map((cells, index) => (index === 7 ? cells.map((cell, column) => (column === 7 ? 'snart' : cell)) : cells));
    await choose(text(windows1252(separated(faulty, ';')), 'insatslista.csv'));
    const name = rows[7]?.[0] ?? '';
    const cell = row(8, name).getByRole('textbox', { name: 'Väntetid i veckor', exact: true });
    await cell.waitFor();
    expect(await cell.getAttribute('aria-invalid')).toBe('true');
    expect(await accessibilityViolations(page)).toEqual([]);
    const save = page.getByRole('button', { name: say('files.import.commit') });
    expect(await save.isDisabled()).toBe(true);

    await cell.fill('ännu senare');
    await page.getByRole('link', { name: say('app.area.start'), exact: true }).click();
    await page.goBack();
    expect(await cell.inputValue()).toBe('ännu senare');
    await row(8, name).getByRole('button', { name: say('files.mend.leaveOut') }).click();
    await page.getByText(summary('insatslista.csv', { create: 40, out: 1 })).waitFor();
    await row(8, name).getByRole('button', { name: say('files.mend.takeBack') }).click();
    await page.getByText(summary('insatslista.csv', { create: 39, faulty: 1 })).waitFor();
    await cell.fill('3,5');
    await page.getByText(summary('insatslista.csv', { create: 40 })).waitFor();
    await save.click();
    await page.getByText(say('files.import.done', { created: 40, updated: 0, unchanged: 0 })).waitFor();
    const { names } = await app.client.catalogue.names({});
    expect(names.filter((one) => one.name.startsWith('Exempelmetod'))).toHaveLength(40);
    const { offers } = await app.client.catalogue.get({ id: names.find((one) => one.name === name)?.id ?? '' });
    expect(offers.some((offer) => offer.wait.weeks === 3.5)).toBe(true);
  });

  test('keeps what has been mended when the window is closed, until the file is put away', async () => {
    const file = text('Namn;Väntetid;Regiform\nEtt stöd;snart;Egen\nEtt annat;sent;Egen\n', 'halvfardig.csv');
    await choose(file);
    await row(2, 'Ett stöd').getByRole('textbox', { name: 'Väntetid i veckor', exact: true }).fill('4');
    await row(3, 'Ett annat').getByRole('button', { name: say('files.mend.leaveOut') }).click();
    await page.getByText(summary('halvfardig.csv', { create: 1, out: 1 })).waitFor();
    await expect.poll(async () => (await app.client.settings.get({})).personal.drafts.some(({ text: kept }) => kept.includes('"leaveOut":[3]'))).toBe(true);
    await page.reload();
    await choose({ ...file, name: 'halvfardig (1).csv' });
    await page.getByText(say('files.import.back')).waitFor();
    await page.getByText(summary('halvfardig (1).csv', { create: 1, out: 1 })).waitFor();
    expect(await row(2, 'Ett stöd').getByRole('textbox', { name: 'Väntetid i veckor', exact: true }).inputValue()).toBe('4');
    const cell = row(2, 'Ett stöd').getByRole('textbox', { name: 'Väntetid i veckor', exact: true });
    await cell.fill('19900101-0017');
    await page.getByText(say('files.import.notKept')).waitFor();
    await cell.fill('5');
    await page.getByText(say('files.import.notKept')).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say('files.import.startOver') }).click();
    await page.getByText(summary('halvfardig (1).csv', { faulty: 2 })).waitFor();
    await page.getByRole('button', { name: say('files.import.forget') }).click();
    await expect.poll(async () => (await app.client.settings.get({})).personal.drafts).toEqual([]);
  });

  test('gives its faulty rows as a file of their own', async () => {
    await choose(text('Namn;Väntetid;Regiform\nEtt stöd;snart;Egen\n'));
    await page.getByText(summary('lista.csv', { faulty: 1 })).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('files.faulty.csv') }).click()]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('Ett stöd;snart;Egen;2;Väntetid i veckor: är inget tal');
    await page.getByRole('button', { name: say('files.import.forget') }).click();
  });
});

describe('the catalogue as a file', () => {
  test('is all of it, or just what has been found', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('files.export.json') }).click()]);
    expect(readFileSync(await file.path(), 'utf8')).toBe(await everything());
    await page.goto(`${app.origin}/katalog?text=FFT`);
    await page.getByRole('link', { name: say('list.export') }).click();
    await page.getByText(say('files.export.chosen')).waitFor();
    const [some] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('files.export.json') }).click()]);
    expect(readFileSync(await some.path(), 'utf8')).toBe((await app.client.catalogue.export({ format: 'json', text: 'FFT' })).content);
  });
});

describe('another district’s catalogue', () => {
  test('meets ours side by side: for all, for one, and part by part', async () => {
    const [fft, mst] = [starterId(2), starterId(1)];
    const { revision, name } = await app.client.catalogue.get({ id: fft });
    await app.client.catalogue.save({ intervention: { id: fft, revision, duration: 'vår tid' } });
    const file = JSON.parse((await app.client.catalogue.export({ format: 'json', ids: [fft, mst] })).content) as { interventions: { duration: string; notes: string }[] };
    for (const one of file.interventions) Object.assign(one, { duration: 'deras tid', legalBasis: 'deras lagrum' });
    await choose(text(JSON.stringify(file), 'annan-stadsdel.json'));
    await page.getByText(summary('annan-stadsdel.json', { update: 2 })).waitFor();

    await page.getByRole('radio', { name: say('files.whose.allMine') }).click({ force: true });
    await page.getByText(summary('annan-stadsdel.json', { same: 2 })).waitFor();
    await page.getByRole('radio', { name: say('files.whose.allEdited') }).click({ force: true });
    await page.getByText(summary('annan-stadsdel.json', { update: 2 })).waitFor();
    await page.getByText(say('files.whose.keeps', { fields: 'längd' })).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.locator('[data-line]', { hasText: name }).getByRole('button', { name: say('files.whose.compare') }).click();
    const part = page.locator('[data-part="duration"]');
    await part.waitFor();
    expect(await part.innerText()).toContain(say('files.settle.before'));
    await settle(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await part.getByRole('radio', { name: say('files.settle.theirs') }).click({ force: true });
    await page.getByRole('button', { name: say('files.settle.use') }).click();
    await page.getByRole('combobox', { name: say('files.whose.of', { name }) }).waitFor();
    await page.getByRole('button', { name: say('files.import.commit') }).click();
    await page.getByText(say('files.import.done', { created: 0, updated: 2, unchanged: 0 })).waitFor();
    expect(await app.client.catalogue.get({ id: fft })).toMatchObject({ duration: 'deras tid', legalBasis: 'deras lagrum' });
  });

  test('is read again where a colleague has saved meanwhile', async () => {
    const id = starterId(3);
    const { revision, name } = await app.client.catalogue.get({ id });
    await choose(text(`Id;Omfattning\n${id};tio veckor\n`, 'en.csv'));
    await page.getByText(summary('en.csv', { update: 1 })).waitFor();
    await app.client.catalogue.save({ intervention: { id, revision, legalBasis: 'kollegans' } });
    await page.getByRole('button', { name: say('files.import.commit') }).click();
    await page.getByText(say('files.moved.what')).waitFor();
    await page.getByRole('button', { name: say('files.moved.again') }).click();
    await page.getByText(say('files.moved.what')).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say('files.import.commit') }).click();
    await page.getByText(say('files.import.done', { created: 0, updated: 1, unchanged: 0 })).waitFor();
    expect(await app.client.catalogue.get({ id })).toMatchObject({ name, duration: 'tio veckor', legalBasis: 'kollegans' });
  });
});

describe('a file that cannot be read', { timeout: 120_000 }, () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
  const json = (change: (file: Record<string, unknown>) => unknown) => async (): Promise<Payload> => text(JSON.stringify(change(JSON.parse(await everything()) as Record<string, unknown>)), 'fil.json');
  const made = (file: Payload) => (): Promise<Payload> => Promise.resolve(file);
  const cases: readonly [string, () => Promise<Payload | string>, string][] = [
    ['a picture', made(text(png, 'bild.png')), 'is_image'],
    ['a picture called a list', made(text(png, 'lista.csv')), 'is_image'],
    ['a workbook with a password', made(text(container, 'last.xlsx')), 'password_protected'],
    ['a workbook that grows without end', made(text(workbook({ rows: `<row r="1"><c r="A1"><v>${' '.repeat(30_000_000)}</v></c></row>` }), 'bomb.xlsx')), 'zip_bomb'],
    ['a workbook that is torn', made(text(workbook({ rows: textRow(1, ['Namn']) }).subarray(0, 300), 'trasig.xlsx')), 'damaged_file'],
    ['a JSON file of the wrong kind', made(text('{"liststart":true}', 'annat.json')), 'wrong_kind'],
    ['a JSON file of a newer version', json((file) => ({ ...file, version: 9_999 })), 'newer_version'],
    ['a text called JSON', made(text('hej', 'hej.json')), 'not_json'],
    ['a list of 200 MB', () => { const path = join(folder, 'stor.csv'); writeFileSync(path, 'Namn\n'); truncateSync(path, 200_000_000); return Promise.resolve(path); }, 'too_large'],
  ];
  test.each(cases)('%s is named for what it is, and nothing is changed', async (_, file, code) => {
    const before = await everything();
    await choose(await file());
    const alert = page.getByRole('alert').filter({ hasText: say(`files.refused.${code}.what` as 'files.refused.is_image.what') });
    await alert.waitFor();
    expect(await alert.innerText()).toContain(say('files.refused.safe'));
    expect(await everything()).toBe(before);
  });

  const rowCases: readonly [string, () => Promise<Payload>, number, string, string][] = [
    ['ragged rows', made(text('Namn;Målgrupp\nEn;Alla;mer\nTvå\n')), 2, '', 'too_many_cells'],
    ['letters read with the wrong table', made(text('Namn;Målgrupp\nEn;fÃ¶räldrar\n')), 2, 'Målgrupp', 'mojibake'],
    ['a formula nobody has worked out', made(text(workbook({ rows: `${textRow(1, ['Namn', 'Platser', 'Regiform'])}<row r="2"><c r="A2" t="inlineStr"><is><t>En</t></is></c><c r="B2"><f>1+1</f></c><c r="C2" t="inlineStr"><is><t>Egen</t></is></c></row>` }), 'bok.xlsx')), 2, 'Platser', 'formula_without_value'],
    ['an identity number in row 412', made(text(`Namn;Målgrupp\n${Array.from({ length: 500 }, (_, n) => `Radinsats ${n + 2};${n + 2 === 412 ? 'Gäller 19121212-1212' : 'Unga'}`).join('\n')}\n`)), 412, 'Målgrupp', 'identity_number'],
    ['an identity number in entry 41 of a JSON file', json((file) => ({ ...file, interventions: (file['interventions'] as object[]).map((one, n) => (n === 40 ? { ...one, targetGroup: 'Gäller 19121212-1212' } : one)) })), 41, 'Målgrupp', 'identity_number'],
    ['an id that stands twice', json((file) => ({ ...file, interventions: (file['interventions'] as object[]).flatMap((one, n) => (n === 0 ? [one, one] : [one])) })), 2, 'Id', 'duplicate'],
  ];
  test.each(rowCases)('%s: line and field are named, and nothing is changed', async (_, file, line, field, code) => {
    const before = await everything();
    await choose(await file());
    const group = page.getByRole('group', { name: new RegExp(`^${say('files.mend.line', { line })}(:|$)`) });
    await group.waitFor();
    const said = say(`files.error.${code}` as 'files.error.duplicate');
    expect((await group.innerText()).toLowerCase()).toContain(said.toLowerCase());
    if (field !== '') await group.getByText(field, { exact: true }).first().waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('19121212');
    expect(await page.getByRole('button', { name: say('files.import.commit') }).isDisabled()).toBe(true);
    expect(await everything()).toBe(before);
  });

  test('two columns of one name are told apart, and a list without headings is read by its letters', async () => {
    await choose(text('Namn;Målgrupp;Målgrupp\nDubbelrubrik;Alla;Barn\n', 'dubbel.csv'));
    await page.getByText('Två kolumner har samma rubrik.').first().waitFor();
    await page.getByRole('button', { name: say('files.column.skip') }).click();
    await page.getByText(summary('dubbel.csv', { create: 1 })).waitFor();
    await choose(text('Första raden;Alla\nAndra raden;Barn\n', 'utan.csv'));
    await page.getByText(say('files.column.missing')).waitFor();
    await page.getByRole('checkbox', { name: say('files.column.headings') }).click({ force: true });
    await page.locator('.files-column-list .field-group').first().getByRole('button').click();
    await page.getByRole('option', { name: 'Namn', exact: true }).click();
    await page.getByText(summary('utan.csv', { create: 2 })).waitFor();
  });

  test('a file can be dropped where it says so, and beside it', async () => {
    const path = join(folder, 'slappt.csv');
    writeFileSync(path, 'Namn;Målgrupp\nSläppt insats;Alla\n');
    const session = await page.context().newCDPSession(page);
    for (const target of ['.files-drop', '#exportera']) {
      await page.locator(target).scrollIntoViewIfNeeded();
      const box = await page.locator(target).boundingBox();
      const at = { x: (box?.x ?? 0) + 300, y: (box?.y ?? 0) + 20, data: { items: [], files: [path], dragOperationsMask: 1 } };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
      await page.getByText(summary('slappt.csv', { create: 1 })).waitFor();
      await page.getByRole('button', { name: say('files.import.forget') }).click();
    }
  });

  test('a long list shows its first rows before all are looked at, can be stopped, and draws only what is seen', async () => {
    const lines = Array.from({ length: 8_000 }, (_, n) => `Lång insats ${n};Ungdomar;12–17 år;kriminalitet, våld;Egen;Utförare ${n % 7};2,5`);
    const list = text(['Namn;Målgrupp;Ålder;Problemområden;Regiform;Utförare;Väntetid', ...lines, ''].join('\n'), 'lang.csv');
    await choose(list);
    await page.getByText('Lång insats 0', { exact: true }).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(1);
    await page.getByRole('button', { name: say('app.cancel') }).click();
    await page.getByText(say('files.import.stopped')).waitFor();
    await choose(list);
    await page.getByText(summary('lang.csv', { create: 8_000 })).waitFor({ timeout: 60_000 });
    expect(await page.getByRole('listitem').count()).toBeLessThan(100);
    await page.getByRole('button', { name: say('files.import.forget') }).click();
    expect(visited.troubles).toEqual([]);
  });
});
