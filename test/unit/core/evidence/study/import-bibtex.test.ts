import { expect, test } from 'vitest';
import { importStudies } from '#core/evidence/study/import.ts';
import { latexToText } from '#core/evidence/study/latex.ts';

const only = (text: string) => importStudies(text, 'bibtex').studies[0];

test('LaTeX accents and characters are read in all their spellings', () => {
  const cases: readonly (readonly [string, string])[] = [
    [String.raw`{\"a}`, 'ä'], [String.raw`\"{a}`, 'ä'], [String.raw`\"a`, 'ä'], [String.raw`{\aa}`, 'å'], [String.raw`\aa ngest`, 'ångest'], [String.raw`{\AA}ngstr{\"o}m`, 'Ångström'], [String.raw`\'{\i}`, 'í'],
    [String.raw`\c{c}a`, 'ça'], [String.raw`\v{s}`, 'š'], [String.raw`\r a`, 'å'], [String.raw`\o{}re`, 'øre'], [String.raw`A \& B`, 'A & B'], ['1--2', '1–2'], ['``so\'\'', '“so”'], ['A~B', 'A B'], [String.raw`\emph{not} so`, 'not so'],
    [String.raw`$\alpha \leq 5$`, 'α≤5'], [String.raw`50\%`, '50%'], [String.raw`\textit{a {B} c}`, 'a B c'], [String.raw`\~{}`, '~'], ['\\', ''], [String.raw`\cite{x} y`, ' y'],
  ];
  for (const [written, read] of cases) expect(latexToText(written)).toBe(read);
});

test('An entry gives every field, with abbreviations, joined pieces and braces inside braces', () => {
  const study = only(String.raw`@string{jx = "Journal of " # {Examples}}
    @Article(key1,
      AUTHOR = {Exempel, Anna and {Statens beredning och n\aa got} and P{\aa}hitt, Bo and others},
      title = "A {{Fictional}} Study of {\"A}ngar \& {DNA}",
      journal = jx # " and More", year = 2020, month = mar, volume = {12}, number = 3, pages = {101--119},
      doi = {10.1000/ABC\_1}, url = {https://exempel.se/a\_b}, keywords = {familj; skola, ungdom}, issn = {1234-5679}
    )`);
  expect(study).toMatchObject({
    type: 'article', title: 'A Fictional Study of Ängar & DNA', journal: 'Journal of Examples and More', year: 2020, volume: '12', issue: '3', pages: '101–119', doi: '10.1000/abc_1', url: 'https://exempel.se/a_b',
    authors: [{ family: 'Exempel', given: 'Anna' }, { family: 'Statens beredning och något', given: '' }, { family: 'Påhitt', given: 'Bo' }], keywords: ['familj', 'skola', 'ungdom'], standardNumber: '1234-5679',
  });
});

test('"and others" is said among the problems, and is no author', () => {
  const { problems } = importStudies('@article{a, title={T}, author={Exempel, Anna and others}}', 'bibtex');
  expect(problems).toEqual([expect.objectContaining({ entry: 1, line: 1, key: 'a', code: 'more-authors', kept: true })]);
});

test('A value that is never closed costs only its own entry, which is named with its line', () => {
  const { studies, problems } = importStudies('@article{one, title={Ett}}\n\n@article{broken,\n title = {Två,\n year = 2020\n}\n\n@book{three, title={Tre}}\n', 'bibtex');
  expect(studies.map(({ title }) => title)).toEqual(['Ett', 'Tre']);
  expect(problems).toEqual([expect.objectContaining({ entry: 2, line: 3, key: 'broken', code: 'not-closed', kept: false })]);
});

test('A field without equals sign costs its entry; a missing comma, a missing key or a missing last brace does not', () => {
  const { studies, problems } = importStudies('@article{a, title {Ett}}\n@article{b, title={Två} year={2020}}\n@article{title={Tre}}\n@article{d, title={Fyra}, year=2021', null);
  expect(studies.map(({ title, year }) => [title, year])).toEqual([['Två', 2020], ['Tre', null], ['Fyra', 2021]]);
  expect(problems.map(({ entry, code, kept }) => [entry, code, kept])).toEqual([[1, 'not-a-field', false], [4, 'no-end', true]]);
});

test('Comments, preambles and text between entries are passed over, and duplicate keys are two entries', () => {
  const { studies, problems } = importStudies('Text me@exempel.se\n@comment{jabref-meta: {a;@article{x, title={No}}}}\n@preamble{"\\newcommand"}\n% remark @article\n@article{k, title={Ett}}\n@article{k, title={Två}}\n', 'bibtex');
  expect(studies.map(({ title }) => title)).toEqual(['Ett', 'Två']);
  expect(problems).toEqual([]);
});

test('An abbreviation that nothing defines is kept as written and said', () => {
  const { studies, problems } = importStudies('@article{a, title={T}, journal = jofe}', 'bibtex');
  expect(studies[0]?.journal).toBe('jofe');
  expect(problems).toEqual([expect.objectContaining({ code: 'unknown-string', kept: true })]);
});

test('Kinds, cross references and BibLaTeX fields are understood', () => {
  const text = '@incollection{c, crossref={b}, title={Kapitlet}, subtitle={En del}, author={Anna Exempel}}\n@book{b, title={Boken}, editor={Påhitt, Bo}, date={2018-05}, publisher={Exempelförlaget}, isbn={978-91-0-012345-6}}\n@phdthesis{p, title={Avhandling}, school={Exempeluniversitetet}}\n@online{w, title={Webb}, urldate={2020-01-01}}';
  expect(importStudies(text, 'bibtex').studies).toEqual([
    expect.objectContaining({ type: 'chapter', title: 'Kapitlet: En del', journal: 'Boken', year: 2018, publisher: 'Exempelförlaget', authors: [{ family: 'Exempel', given: 'Anna' }] }),
    expect.objectContaining({ type: 'book', title: 'Boken', authors: [{ family: 'Påhitt', given: 'Bo' }], standardNumber: '978-91-0-012345-6' }),
    expect.objectContaining({ type: 'thesis', publisher: 'Exempeluniversitetet' }),
    expect.objectContaining({ type: 'web', year: null }),
  ]);
});
