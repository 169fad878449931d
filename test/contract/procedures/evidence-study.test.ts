import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { example } from '#api/evidence/example.ts';
import { failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';
import { assessorA, assessorB, doneBy, newId, newQuestion, prepare } from './evidence-support.ts';

let app: BackEnd;
beforeAll(async () => {
  app = await openBackEnd();
  await prepare(app);
});
beforeEach(() => {
  app.actor = assessorA;
});
afterAll(() => app.close());

const ris = (...entries: readonly string[]): string => entries.map((lines) => `TY  - JOUR\n${lines}\nER  - \n`).join('\n');
const total = async (): Promise<number> => (await app.call.evidence.study.list({})).total;

test('a dry run tells what would come and stores nothing', async () => {
  const before = await total();
  const read = await app.call.evidence.study.import({ format: 'ris', text: ris('TI  - Påhittad torrkörning\nPY  - 2020', 'AU  - Utan, Titel') });
  expect(read).toMatchObject({ format: 'ris', studies: [{ title: 'Påhittad torrkörning', year: 2020 }], places: [{ entry: 1, line: 1 }], problems: [{ entry: 2, line: 6, code: 'no-title', kept: false }], duplicates: [], saved: [] });
  expect(await total()).toBe(before);
});

test('an import stores what is not there already, and what is pointed out although it is', async () => {
  const text = ris('TI  - Ny i listan\nDO  - 10.1000/lista.1', 'TI  - Ny i listan två', 'TI  - ny i listan TVÅ');
  const first = await app.call.evidence.study.import({ text, save: true });
  expect(first.saved.map(({ index }) => index)).toEqual([0, 1]);
  expect(first.duplicates).toEqual([{ index: 2, by: 'title', id: null, sameAs: 1, stored: null }]);
  const again = await app.call.evidence.study.import({ text, save: true });
  expect(again.saved).toEqual([]);
  expect(again.duplicates[0]).toMatchObject({ index: 0, by: 'doi', id: first.saved[0]?.id, stored: { title: 'Ny i listan' } });
  const chosen = await app.call.evidence.study.import({ text, save: true, only: [2] });
  expect(chosen.saved).toHaveLength(1);
  expect(await refusedPaths(app.call.evidence.study.import({ text, save: true, only: [3] }))).toEqual(['only']);
});

test('a study is saved whole, read back, found by its words and put away', async () => {
  const id = newId();
  const study = { type: 'article' as const, title: ' Påhittad sökbar studie ', authors: [{ family: 'Sökare', given: 'Åke' }, { family: '', given: '' }], year: 2018, doi: 'https://doi.org/10.1000/SOK.1' };
  const saved = await app.call.evidence.study.save({ id, study });
  expect(saved).toEqual({ id, revision: 1, duplicates: [] });
  expect((await app.call.evidence.study.save({ id, study })).revision).toBe(1);
  const read = await app.call.evidence.study.get({ id });
  expect(read).toMatchObject({ label: 'Sökare 2018', study: { title: 'Påhittad sökbar studie', doi: '10.1000/sok.1', authors: [{ family: 'Sökare', given: 'Åke' }] }, questions: [] });
  const found = async (text: string, show: 'all' | 'unlinked' | 'archived' = 'all'): Promise<string[]> => (await app.call.evidence.study.list({ text, show })).studies.map((one) => one.id);
  expect([await found('ake SOKBAR 2018'), await found('10.1000/sok.1', 'unlinked'), await found('sökbar saknas')]).toEqual([[id], [id], []]);
  const twin = await app.call.evidence.study.save({ study: { ...study, doi: '10.1000/sok.1', title: 'Annan rubrik' } });
  expect(twin.duplicates).toEqual([{ id, label: 'Sökare 2018', reference: expect.stringContaining('Påhittad sökbar studie') as string, by: 'doi' }]);
  await app.call.evidence.study.archive({ id, revision: 1, archived: true, reason: 'Prov' });
  expect([await found('sökbar', 'all'), await found('sökbar', 'archived')]).toEqual([[], [id]]);
});

test('what a person writes wrong is told field by field, and an older copy does not replace a newer', async () => {
  const save = (study: object, more: object = {}) => app.call.evidence.study.save({ study: { title: 'T', ...study }, ...more });
  expect(await refusedPaths(save({ doi: 'inte en doi' }))).toEqual(['study.doi']);
  expect(await refusedPaths(save({ authors: [{ family: '', given: 'Anna' }] }))).toEqual(['study.authors.0.family']);
  expect(await refusedPaths(save({ title: ' ' }))).toEqual(['study.title']);
  expect(await refusedPaths(save({ year: 1066 }))).toEqual(['study.year']);
  const { id } = await save({ title: 'Två som skriver' });
  await save({ title: 'Två som skriver, ändrad' }, { id, revision: 1 });
  expect(await failureOf(save({ title: 'Den andres' }, { id, revision: 1 }))).toMatchObject({ code: 'CONFLICT', details: { id, expected: 1, theirs: { data: { title: 'Två som skriver, ändrad' } } } });
  expect(await failureOf(app.call.evidence.study.get({ id: newId() }))).toMatchObject({ code: 'NOT_FOUND' });
  app.actor = reader;
  expect(await failureOf(save({}))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await failureOf(app.call.evidence.study.import({ text: ris('TI  - Läsarens'), save: true }))).toMatchObject({ code: 'FORBIDDEN' });
});

test('a text with an identity number is refused wherever it stands, and numbers of other kinds are not', async () => {
  const save = (study: object) => app.call.evidence.study.save({ study: { title: 'T', ...study } });
  const places = { title: 'Om 850709-9805', abstract: 'PMID 850709-9805', note: '8507099805', pages: '850709-9805', standardNumber: '850709-9805', identifiers: ['PMID 850709-9805'], keywords: ['8507099805'], authors: [{ family: '850709-9805', given: '' }] };
  for (const [field, value] of Object.entries(places)) {
    const { code, details } = await failureOf(save({ [field]: value }));
    expect([code, details['rule'], String(details['field']).startsWith(`study.${field}`)]).toEqual(['RULE_VIOLATION', 'R3', true]);
  }
  await save({ doi: '10.1000/8507099805', url: 'https://exempel.se/8507099805', pages: '850709–859805', standardNumber: '978-91-0-012345-6 (inb.), 1234-5679', identifiers: ['PMID 8507099805'], abstract: 'ISBN 91-0-012345-6, EudraCT 2010-012345-67 och https://exempel.se/8507099805' });
});

test('a study tells which questions and results it is part of, and of assessments only what the reader may know', async () => {
  const { id: questionId, results } = await newQuestion(app);
  const resultId = results[0] ?? '';
  await app.call.evidence.study.save({ id: example.study, revision: 1, study: { title: 'Studien i frågan' } });
  await doneBy(app, assessorB, { questionId, resultId });
  const { questions } = await app.call.evidence.study.get({ id: example.study });
  const assessment = { assessor: 'Exempelperson B', state: 'done', mine: false, readable: false };
  expect(questions).toMatchObject([{ id: questionId, title: 'Påhittad fråga', interventionName: 'Funktionell familjeterapi', results: [{ id: resultId, label: 'Påhittat utfall · 1 månader', assessments: [assessment] }] }]);
  expect(JSON.stringify(questions)).not.toContain('low');
  const { studies, counts } = await app.call.evidence.study.list({ text: 'studien i frågan', show: 'linked' });
  expect(studies).toMatchObject([{ id: example.study, questions: [{ id: questionId }] }]);
  expect(counts).toEqual({ all: 1, linked: 1, unlinked: 0, archived: 0 });
});

test('studies go out as files and come back the same', async () => {
  const { id } = await app.call.evidence.study.save({ study: { type: 'review', title: 'Ut och in igen', authors: [{ family: 'Exempelrådet', given: '' }], year: 2016, pages: '1–9', keywords: ['familj'] } });
  const { study } = await app.call.evidence.study.get({ id });
  for (const format of ['ris', 'csl-json'] as const) {
    const { content, filename } = await app.call.evidence.study.export({ format, ids: [id] });
    expect(filename).toBe(`studier-2026-11-22.${format === 'ris' ? 'ris' : 'json'}`);
    const back = await app.call.evidence.study.import({ text: content });
    expect(back).toMatchObject({ format, studies: [study], problems: [], duplicates: [{ id }] });
  }
});
