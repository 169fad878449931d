import { expect, test } from 'vitest';
import { importStudies } from '#core/evidence/study/import.ts';

const ris = (lines: readonly string[], end = '\r\n'): string => lines.join(end);

test('A record as Zotero writes it gives every field, with the DOI lower-cased and without address', () => {
  const { studies, problems } = importStudies(
    ris(['TY  - JOUR', 'TI  - Påhittad studie av familjestöd', 'AU  - Exempel, Anna', 'AU  - von Påhitt, Bo B.', 'T2  - Tidskrift för exempel', 'AB  - Ett stycke.', 'DA  - 2019/03/12/', 'PY  - 2019', 'DO  - https://doi.org/10.1000/ABC.123',
      'VL  - 12', 'IS  - 3', 'SP  - 101', 'EP  - 119', 'J2  - Tidskr ex', 'LA  - sv', 'SN  - 1234-5679', 'UR  - https://exempel.se/studie', 'KW  - familj', 'KW  - ungdom', 'PB  - Exempelförlaget', 'ER  - ', '']),
    'ris',
  );
  expect(problems).toEqual([]);
  expect(studies).toEqual([
    expect.objectContaining({
      type: 'article', title: 'Påhittad studie av familjestöd', authors: [{ family: 'Exempel', given: 'Anna' }, { family: 'von Påhitt', given: 'Bo B.' }], year: 2019, journal: 'Tidskrift för exempel', volume: '12', issue: '3',
      pages: '101–119', publisher: 'Exempelförlaget', doi: '10.1000/abc.123', url: 'https://exempel.se/studie', standardNumber: '1234-5679', abstract: 'Ett stycke.', language: 'sv', keywords: ['familj', 'ungdom'],
    }),
  ]);
});

test('Mark of byte order, lower-case tags, odd spaces, a missing ER and lines that go on are read', () => {
  const text = '\ufeff' + ris(['ty - JOUR', 't1 -  A long title', '   that goes on', 'a1  - Exempel, A.', 'y1  - 2020///', 'n2  - First.', 'Second.', 'TY  - JOUR', 'TI  - The next', 'ER  -'], '\n');
  const { studies, problems } = importStudies(text, null);
  expect(studies.map(({ title, year, abstract }) => ({ title, year, abstract }))).toEqual([
    { title: 'A long title that goes on', year: 2020, abstract: 'First.\nSecond.' },
    { title: 'The next', year: null, abstract: '' },
  ]);
  expect(problems).toEqual([{ entry: 1, line: 1, key: 'A long title that goes on', code: 'no-end', field: null, kept: true, what: expect.any(String) as string }]);
});

test('Keywords that EndNote puts on lines of their own are words of their own', () => {
  const { studies } = importStudies(ris(['TY  - JOUR', 'TI  - Om ord', 'KW  - Adolescent', 'Female', 'Humans', 'ER  - ']), 'ris');
  expect(studies[0]?.keywords).toEqual(['Adolescent', 'Female', 'Humans']);
});

test('One broken record is a problem that names its line, and the others come through', () => {
  const { studies, problems } = importStudies(ris(['TY  - JOUR', 'TI  - Ett', 'ER  - ', '', 'TY  - JOUR', 'AU  - Exempel, A', 'ER  - ', '', 'TY  - JOUR', 'TI  - Tre', 'ER  - ']), 'ris');
  expect(studies.map(({ title }) => title)).toEqual(['Ett', 'Tre']);
  expect(problems).toEqual([expect.objectContaining({ entry: 2, line: 5, code: 'no-title', kept: false })]);
});

test('What PubMed, Web of Science and EndNote export under other tags is read as well', () => {
  const pubmed = ['PMID- 12345678', 'DP  - 2021 Mar 12', 'TI  - A fictional trial of family', '      support for adolescents.', 'PG  - 45-9', 'LID - 10.1000/fam.2021 [doi]', 'FAU - Exempel, Anna', 'AU  - Exempel A', 'FAU - Påhitt, Bo', 'AU  - Påhitt B', 'PT  - Journal Article', 'PT  - Systematic Review', 'JT  - Journal of Examples', 'VI  - 7', 'IP  - 2', 'PMC - PMC7654321'];
  expect(importStudies(ris(pubmed, '\n'), null).studies[0]).toMatchObject({
    type: 'review', title: 'A fictional trial of family support for adolescents.', year: 2021, pages: '45–9', doi: '10.1000/fam.2021', journal: 'Journal of Examples', volume: '7', issue: '2',
    authors: [{ family: 'Exempel', given: 'Anna' }, { family: 'Påhitt', given: 'Bo' }], identifiers: ['PMID 12345678', 'PMCID PMC7654321'],
  });
  const web = ['FN Clarivate Analytics Web of Science', 'VR 1.0', 'PT J', 'AU Exempel, A', '   Pahitt, B', 'AF Exempel, Anna', '   Påhitt, Bo', 'TI A fictional study of', '   schools', 'SO JOURNAL OF EXAMPLES', 'DT Article', 'PY 2018', 'VL 4', 'BP 12', 'EP 20', 'DI 10.1000/wos.1', 'UT WOS:000123456700001', 'ER', '', 'EF'];
  expect(importStudies(ris(web, '\n'), null)).toMatchObject({
    studies: [{ type: 'article', title: 'A fictional study of schools', authors: [{ family: 'Exempel', given: 'Anna' }, { family: 'Påhitt', given: 'Bo' }], pages: '12–20', doi: '10.1000/wos.1', identifiers: ['WOS:000123456700001'] }],
    problems: [],
  });
  const endnote = ['%0 Journal Article', '%T Om exempel', '%A Exempel, Anna', '%A Påhitt, Bo', '%D 2017', '%J Exempel i tiden', '%V 3', '%P 1-8', '%R 10.1000/en.3'];
  expect(importStudies(ris(endnote, '\n'), null).studies[0]).toMatchObject({ type: 'article', title: 'Om exempel', authors: [{ family: 'Exempel' }, { family: 'Påhitt' }], year: 2017, journal: 'Exempel i tiden', pages: '1–8', doi: '10.1000/en.3' });
});

test('Entities, print tags and letters of Windows-1252 become what people read', () => {
  const { studies } = importStudies(ris(['TY  - JOUR', 'TI  - Sm&aring; &amp;ouml;ar &#8211; <i>en</i> studie, p &lt; 0.05', 'AB  - It\u0092s \u0093so\u0094', 'ER  - ']), 'ris');
  expect(studies[0]).toMatchObject({ title: 'Små öar – en studie, p < 0.05', abstract: 'It’s “so”' });
});

test('Names come apart in every form: with comma, initials last, given name first, organisation', () => {
  const names = ['Exempel, Anna', 'Exempel AB', 'Anna Exempel', 'Anna van der Exempel', 'Statens beredning för medicinsk och social utvärdering', 'World Example Organization', 'Exempel, Anna, Jr.'];
  const { studies } = importStudies(ris(['TY  - JOUR', 'TI  - Namn', ...names.map((name) => `AU  - ${name}`), 'ER  - ']), 'ris');
  expect(studies[0]?.authors).toEqual([
    { family: 'Exempel', given: 'Anna' }, { family: 'Exempel', given: 'AB' }, { family: 'Exempel', given: 'Anna' }, { family: 'van der Exempel', given: 'Anna' },
    { family: 'Statens beredning för medicinsk och social utvärdering', given: '' }, { family: 'World Example Organization', given: '' }, { family: 'Exempel', given: 'Anna Jr.' },
  ]);
});

test('A date is read in whatever form it is written, and a year that cannot be is unknown and said', () => {
  const year = (date: string): number | null | undefined => importStudies(ris(['TY  - JOUR', 'TI  - T', `PY  - ${date}`, 'ER  - ']), 'ris').studies[0]?.year;
  expect(['2020', '2020///', '2020/03/12', '12 Mar 2020', 'c2019', '20200312', 'March 2018-April 2019'].map(year)).toEqual([2020, 2020, 2020, 2020, 2019, 2020, 2018]);
  expect(importStudies(ris(['TY  - JOUR', 'TI  - T', 'PY  - in press', 'ER  - ']), 'ris').problems).toEqual([expect.objectContaining({ code: 'unread-year', field: 'year', kept: true, entry: 1 })]);
});

test('A record with a personal identity number is left out and named, without the number', () => {
  const result = importStudies(ris(['TY  - JOUR', 'TI  - Bra', 'ER  - ', 'TY  - JOUR', 'TI  - Om 850709-9805', 'ER  - ']), 'ris');
  expect(result.studies.map(({ title }) => title)).toEqual(['Bra']);
  expect(result.problems).toEqual([expect.objectContaining({ entry: 2, line: 4, code: 'identity-number', field: 'title', kept: false })]);
  expect(JSON.stringify(result)).not.toContain('9805');
});

test('DOI, ISBN, ISSN, page and register numbers are no identity numbers, whatever their digits', () => {
  const fields = ['DO  - 10.1000/8507099805', 'SN  - 978-91-0-012345-6', 'SP  - 850709', 'EP  - 859805', 'UR  - https://exempel.se/8507099805', 'AN  - 8507099805', 'DB  - PubMed', 'AB  - See doi:10.1000/8507099805, EudraCT 1985-070998-05 and NCT01234567.'];
  const { studies, problems } = importStudies(ris(['TY  - JOUR', 'TI  - Tal', ...fields, 'ER  - ']), 'ris');
  expect(problems).toEqual([]);
  expect(studies[0]).toMatchObject({ doi: '10.1000/8507099805', pages: '850709–859805', identifiers: ['PubMed 8507099805'] });
});

test('Text outside every record, and no record at all, are said', () => {
  expect(importStudies('Scopus\nEXPORT DATE: i dag\n\nTY  - JOUR\nTI  - Ett\nER  - ', 'ris')).toMatchObject({ studies: [{ title: 'Ett' }], problems: [{ entry: 1, line: 1, code: 'not-a-record' }] });
  expect(importStudies('', 'ris').problems).toEqual([expect.objectContaining({ code: 'no-entries', entry: null, line: 1 })]);
});
