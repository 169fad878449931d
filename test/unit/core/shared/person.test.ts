import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erasedMark, personEraser } from '#core/shared/person.ts';

const person = personEraser('Exempelperson Ek');

describe('a name in a text', () => {
  it.each([
    ['Exempelperson Ek'],
    ['exempelperson  EK'],
    ['Exempelperson\nEk'],
    ['Ek, Exempelperson'],
    ['Ek Exempelperson'],
    ['Exempelperson Eks'],
  ])('%j goes', (text) => {
    expect(person.clean({ why: `Ring ${text} på måndag.` })).toEqual({ why: `Ring ${erasedMark} på måndag.` });
  });

  it.each([['Exempelperson Ekström'], ['Nyexempelperson Ek'], ['Exempelperson'], ['Ek'], ['Exempelperson och Ek'], ['Exempelperson Ek2']])('%j stays', (text) => {
    const value = { why: text };
    expect(person.clean(value)).toBe(value);
    expect(person.isIn(text)).toBe(false);
  });

  it('is found whichever way its letters are composed', () => {
    expect(personEraser('Åsa Öberg').isIn('Åsa Öberg'.normalize('NFD'))).toBe(true);
    expect(personEraser('Åsa Öberg'.normalize('NFD')).isIn('Åsa Öberg')).toBe(true);
  });

  it('may hold signs that mean something in a pattern', () => {
    expect(personEraser('A.B (C)').clean(['A.B (C)', 'AxB (C)'])).toEqual([erasedMark, 'AxB (C)']);
  });
});

describe('a stored value', () => {
  it('loses contacts and trained staff who are the person, and the name elsewhere', () => {
    const value = {
      owner: 'Exempelperson Ek',
      offers: [{ id: 'o', contacts: [{ name: 'Exempelperson Ek, mottagningen', phone: '08-000' }, { name: 'Mottagningen', phone: '08-111' }] }],
      implementation: { trainedStaff: [{ name: 'Ek, Exempelperson', until: null }, { name: 'Exempelperson B', until: null }] },
      aliases: ['Exempelperson Ek'],
      notes: 'Enligt Exempelperson Ek fungerar det.',
    };
    expect(person.clean(value)).toEqual({
      owner: '',
      offers: [{ id: 'o', contacts: [{ name: 'Mottagningen', phone: '08-111' }] }],
      implementation: { trainedStaff: [{ name: 'Exempelperson B', until: null }] },
      aliases: [erasedMark],
      notes: `Enligt ${erasedMark} fungerar det.`,
    });
  });

  it('keeps ids and links as they are', () => {
    const value = { id: 'exempelperson ek', unitId: 'Exempelperson Ek', url: 'https://exempel.se/Exempelperson Ek' };
    expect(person.clean(value)).toBe(value);
  });

  it('without the person is the very same, and never longer than before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(person.clean(value)).toBe(value);
      }),
    );
    const text = fc.array(fc.constantFrom('Exempelperson', 'Ek', ' ', ', ', 's', '.', 'ö'), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (before) => {
        const { why: after } = person.clean({ why: before });
        expect(after.length).toBeLessThanOrEqual(before.length);
        expect(person.isIn(after)).toBe(false);
      }),
    );
  });
});
