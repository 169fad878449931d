import { expect, test } from 'vitest';
import { studySchema } from '#core/evidence/records/study.ts';
import { differing, emptyForm, faultsIn, fieldOf, formFrom, formOf, studyOf } from '#renderer/features/evidence/study/study-form.ts';
import { textOf } from '#renderer/features/evidence/study/readText.ts';

const study = studySchema.parse({
  type: 'report', title: 'Påhittad rapport', authors: [{ family: 'Exempel', given: 'Anna B.' }, { family: 'Exempelrådet för prov', given: '' }], year: 2020, journal: 'Serien', doi: '10.1000/x', url: 'https://exempel.se',
  keywords: ['familj', 'skola'], identifiers: ['PMID 123'], abstract: 'Ett.\nTvå.', archived: true,
});

test('a study goes through the form and comes out the same', () => {
  expect(studyOf(formOf(study), study)).toEqual(study);
  expect(formFrom(JSON.stringify(formOf(study)))).toEqual(formOf(study));
});

test('what was typed is read as people type it: addresses for DOI, www, empty lines, authors without comma', () => {
  const read = studyOf({ ...emptyForm, title: ' T ', doi: 'https://doi.org/10.1000/ABC', url: 'www.exempel.se', authors: '\n Exempel , Anna \n\nExempelrådet\n', keywords: 'a\n\n b ', year: ' ' }, null);
  expect(read).toMatchObject({ title: 'T', doi: '10.1000/abc', url: 'https://www.exempel.se', authors: [{ family: 'Exempel', given: 'Anna' }, { family: 'Exempelrådet', given: '' }], keywords: ['a', 'b'], year: null });
});

test('what is wrong is said field by field, and a form without faults may be stored', () => {
  const wrong = { ...emptyForm, title: ' ', year: 'i fjol', doi: 'abc', url: 'exempel', authors: 'Exempel, A\n, Bo', pages: 'x'.repeat(201), keywords: Array.from({ length: 201 }, (_, at) => `ord ${at}`).join('\n') };
  expect(faultsIn(wrong)).toEqual({ title: { code: 'required' }, year: { code: 'year' }, doi: { code: 'doi' }, url: { code: 'url' }, authors: { code: 'author', line: 2 }, pages: { code: 'long', most: 200 }, keywords: { code: 'many', most: 200 } });
  expect(faultsIn({ ...emptyForm, title: 'T', year: '1899' })).toEqual({ year: { code: 'year' } });
  expect(faultsIn(formOf(study))).toEqual({});
});

test('a draft that is none, or of an earlier form, never stops the page', () => {
  expect([formFrom(''), formFrom('null'), formFrom('{')]).toEqual([null, null, null]);
  expect(formFrom('{"title":"Kvar","year":5,"type":"okänd"}')).toEqual({ ...emptyForm, title: 'Kvar' });
});

test('an objection of the back end finds its field', () => {
  expect([fieldOf(['study', 'keywords', 3]), fieldOf(['abstract']), fieldOf(['reason'])]).toEqual(['keywords', 'abstract', null]);
  expect(differing(formOf(study), { ...formOf(study), year: '2021', type: 'book' })).toEqual(['type', 'year']);
});

test('a file is read with the table of characters it was written with', () => {
  const bytes = (text: string, encoding: BufferEncoding): Uint8Array => new Uint8Array(Buffer.from(text, encoding));
  expect(textOf(bytes('Åäö', 'utf8'))).toEqual({ text: 'Åäö', characters: 'utf-8' });
  expect(textOf(bytes('TI  - Åäö', 'latin1'))).toEqual({ text: 'TI  - Åäö', characters: 'windows-1252' });
  expect(textOf(bytes('\ufeffTI  - Åäö', 'utf16le'))).toEqual({ text: 'TI  - Åäö', characters: 'utf-16' });
  expect(textOf(bytes('TI  - Utan märke', 'utf16le')).characters).toBe('utf-16');
});
