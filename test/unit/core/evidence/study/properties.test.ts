import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studySchema, type Study } from '#core/evidence/records/study.ts';
import { studyTypes } from '#core/evidence/records/terms.ts';
import { toCslJson, toRis } from '#core/evidence/study/export.ts';
import { importStudies } from '#core/evidence/study/import.ts';
import { importLimits, studyFormats } from '#core/evidence/study/reading.ts';
import { FailureError } from '#core/shared/errors.ts';

const seed = 20261122;
const pieces = ['@article{', '@book(', '@comment{', '@string{a=', 'TY  - JOUR\n', 'ER  - \n', 'TI  - ', 'AU  - ', 'PMID- 1\n', '{', '}', '"', '\\', '\\"a', '{\\aa}', ',', '=', '#', '%', '\n', '\r\n', ' and ', ' and others', '[', ']', '{"title":"x"}', '":', '10.1000/x', '2020', '&amp;', '&#xd800;', '<i>', '\ufeff', '\ud800', '\u0092', '850709-9805', 'title', 'author', '\t', 'å', '$', '~', '--', ' '];
const dirt = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) }), { maxLength: 80 }).map((parts) => parts.join(''));

test('No text makes the reading throw anything but a failure, and every study that comes out may be stored', () => {
  fc.assert(
    fc.property(dirt, fc.constantFrom(...studyFormats, null), (text, format) => {
      try {
        const { studies, problems, places } = importStudies(text, format);
        expect(places).toHaveLength(studies.length);
        for (const study of studies) expect(studySchema.parse(study)).toEqual(study);
        if (studies.length === 0) expect(problems.length).toBeGreaterThan(0);
      } catch (error) {
        if (!(error instanceof FailureError)) throw error;
        expect(error.failure.code).toBe('INVALID_INPUT');
      }
    }),
    { numRuns: 4_000, seed },
  );
});

const word = fc.string({ unit: fc.constantFrom(...'abcdefghåäöÅÄÖéüABC'), minLength: 2, maxLength: 9 });
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const orEmpty = (some: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), some);
const author = fc.oneof(fc.record({ family: word, given: word }), fc.record({ family: text, given: fc.constant('') }));

const anyStudy: fc.Arbitrary<Study> = fc.record({
  type: fc.constantFrom(...studyTypes), title: text, authors: fc.array(author, { maxLength: 4 }), year: fc.option(fc.integer({ min: 1900, max: 2200 })), journal: orEmpty(text), volume: orEmpty(word), issue: orEmpty(word),
  pages: fc.constantFrom('', '1–9', 'e12', '12'), publisher: orEmpty(text), doi: fc.constantFrom('', '10.1000/abc', '10.1234/x(1)y;2'), url: fc.constantFrom(null, 'https://exempel.se/a?b=1'),
  standardNumber: fc.constantFrom('', '1234-5679', '978-91-0-012345-6, 1234-5679'), abstract: orEmpty(text), language: orEmpty(word), keywords: fc.uniqueArray(word, { maxLength: 3, selector: (one) => one.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '') }),
  identifiers: fc.subarray(['PMID 123', 'PsycINFO 2020-1']), shortName: orEmpty(text), note: orEmpty(text), archived: fc.constant(false),
});

test('What is exported as RIS and CSL-JSON comes back the same', () => {
  fc.assert(
    fc.property(fc.array(anyStudy, { minLength: 1, maxLength: 4 }), (studies) => {
      expect(importStudies(toRis(studies), null)).toMatchObject({ format: 'ris', studies, problems: [] });
      expect(importStudies(toCslJson(studies), null)).toMatchObject({ format: 'csl-json', studies, problems: [] });
    }),
    { numRuns: 500, seed },
  );
});

test('A long text that is built to be slow is read all the same', { timeout: 60_000 }, () => {
  const units = ['@a{', '@a{x={', '@comment{\n', '@a{b,%', '@a{x="}', '@article{a,title={\n', 'TY  - JOUR\n', 'TI  - x\n', ' - ', '{"a":', '[', '{', '"', '\\', ',', ' and ', '&#', '<i ', ' ', '%', '\n', 'AU  - ,,,,,,', '@a{author={{', 'KW  - ;', '10.1000/)'];
  for (const unit of units) {
    const long = unit.repeat(Math.floor(400_000 / unit.length));
    for (const format of studyFormats) {
      try {
        importStudies(`@article{a, title={x}, author={y}}\nTY  - JOUR\nAU  - ${long}`, format);
        importStudies(long, format);
      } catch (error) {
        if (!(error instanceof FailureError)) throw error;
      }
    }
  }
});

test('A text above the limit, and one that is no reference file, are refused with what is wrong', () => {
  const refusal = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error instanceof FailureError ? error.failure : error;
    }
  };
  expect(refusal(() => importStudies(' '.repeat(importLimits.characters + 1), 'ris'))).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path: ['text'], code: 'too_big' }] } });
  expect(refusal(() => importStudies('Bara ord.', null))).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path: ['text'], code: 'unknown_format' }] } });
  expect(refusal(() => importStudies('TY  - JOUR\nER  - \n'.repeat(importLimits.entries + 1), 'ris'))).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path: ['text'], code: 'too_many' }] } });
});
