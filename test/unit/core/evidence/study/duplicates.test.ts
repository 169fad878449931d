import { expect, test } from 'vitest';
import { importStudies } from '#core/evidence/study/import.ts';
import { studySchema, type Study } from '#core/evidence/records/study.ts';

const study = (part: Partial<Study>): Study => ({ ...studySchema.parse({ title: 'T' }), ...part });
const csl = (...items: readonly object[]): string => JSON.stringify(items);
const stored = (part: Partial<Study>) => [{ id: 'stored-1', study: study(part) }];

test('A study is known again by its DOI, however it is written', () => {
  const { duplicates } = importStudies(csl({ title: 'Annan rubrik', DOI: 'HTTPS://DOI.ORG/10.1000/Xy' }), 'csl-json', stored({ title: 'En rubrik', doi: '10.1000/xy' }));
  expect(duplicates).toEqual([{ index: 0, by: 'doi', id: 'stored-1', sameAs: null }]);
});

test('Without DOI in one of them, the same title, year and first author are the same study, whatever case, accents and dashes', () => {
  const item = { title: 'A STUDY—of Families', issued: { 'date-parts': [[2020]] }, author: [{ family: 'Éxempel', given: 'A' }] };
  const known = stored({ title: 'A study: of families.', year: 2020, authors: [{ family: 'Exempel', given: 'Anna' }], doi: '10.1000/xy' });
  expect(importStudies(csl(item), 'csl-json', known).duplicates).toEqual([{ index: 0, by: 'title', id: 'stored-1', sameAs: null }]);
  expect(importStudies(csl({ ...item, issued: { 'date-parts': [[2021]] } }), 'csl-json', known).duplicates).toEqual([]);
  expect(importStudies(csl({ ...item, author: [{ family: 'Annan' }] }), 'csl-json', known).duplicates).toEqual([]);
});

test('Two with DOIs of their own are two, though their titles are the same', () => {
  expect(importStudies(csl({ title: 'T', DOI: '10.1000/1' }, { title: 'T', DOI: '10.1000/2' }), 'csl-json').duplicates).toEqual([]);
});

test('The second of two in the same text points at the first', () => {
  expect(importStudies(csl({ title: 'A', DOI: '10.1000/1' }, { title: 'B' }, { title: 'a' }), 'csl-json').duplicates).toEqual([{ index: 2, by: 'title', id: null, sameAs: 0 }]);
});
