import { expect, test } from 'vitest';
import { importStudies } from '#core/evidence/study/import.ts';

const item = {
  id: 'a', type: 'article-journal', title: 'En påhittad studie', 'container-title': 'Exempeltidskriften', volume: 12, issue: '3', page: '1-9', DOI: 'https://doi.org/10.1000/CSL.1', URL: 'https://exempel.se',
  issued: { 'date-parts': [['2020', 3]] }, author: [{ family: 'Exempel', given: 'Anna' }, { literal: 'Exempelmyndigheten' }, { family: 'Berg', given: 'Bo', 'non-dropping-particle': 'van den' }], keyword: 'familj, skola', ISSN: ['1234-5679'],
  note: 'PMID: 12345678',
};

test('An item gives every field, numbers as text', () => {
  expect(importStudies(JSON.stringify([item]), 'csl-json')).toMatchObject({
    studies: [{
      type: 'article', title: 'En påhittad studie', journal: 'Exempeltidskriften', volume: '12', issue: '3', pages: '1–9', doi: '10.1000/csl.1', url: 'https://exempel.se', year: 2020, keywords: ['familj', 'skola'],
      authors: [{ family: 'Exempel', given: 'Anna' }, { family: 'Exempelmyndigheten', given: '' }, { family: 'van den Berg', given: 'Bo' }], standardNumber: '1234-5679', identifiers: ['PMID 12345678'],
    }],
    problems: [],
  });
});

test('One item, items in an object, an answer of a register and one item per line are all read', () => {
  const texts = [JSON.stringify(item), JSON.stringify({ items: [item] }), JSON.stringify({ status: 'ok', message: { ...item, title: ['En påhittad studie'] } }), `${JSON.stringify(item)}\n`];
  for (const text of texts) expect(importStudies(text, null).studies.map(({ title }) => title)).toEqual(['En påhittad studie']);
});

test('What is no object, has no title or is broken JSON is named, and the rest comes through', () => {
  const { studies, problems } = importStudies('[\n{"title":"Ett"},\n5,\n{"type":"book"},\n{"title":"Fyra"}]', 'csl-json');
  expect(studies.map(({ title }) => title)).toEqual(['Ett', 'Fyra']);
  expect(problems.map(({ entry, code }) => [entry, code])).toEqual([[2, 'not-an-object'], [3, 'no-title']]);
  const broken = importStudies('[\n{"title":"Ett"},\n{"title":"Två",},\n{"title":"Tre"}', 'csl-json');
  expect(broken.studies.map(({ title }) => title)).toEqual(['Ett', 'Tre']);
  expect(broken.problems).toEqual([expect.objectContaining({ entry: 2, line: 3, code: 'not-json', kept: false })]);
});

test('Values of the wrong kind never stop the reading', () => {
  const odd = [{ title: { a: 1 } }, { title: 'Ok', author: 'Exempel', issued: [1], volume: null, ISSN: {}, keyword: [1, null, ['x']], DOI: 5 }, null, 'x'];
  const { studies, problems } = importStudies(JSON.stringify(odd), 'csl-json');
  expect(studies.map(({ title }) => title)).toEqual(['Ok']);
  expect(problems.map(({ code }) => code)).toEqual(['no-title', 'unread-year', 'unread-doi', 'not-an-object', 'not-an-object']);
});
