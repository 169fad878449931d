import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import personnummer from 'personnummer';
import { describe, expect, it } from 'vitest';
import { FailureError } from '#core/shared/errors.ts';
import { findIdentityNumber } from '#core/shared/identity-number.ts';
import { findIdentityNumberIn, guardText } from '#core/shared/identity-number-guard.ts';

/** Every number here is made by this generator and belongs to nobody that we know of. */
function checkDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

interface Made {
  /** Twelve digits. */
  readonly long: string;
  readonly short: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

function make({ day, coordination, serial }: { day: Date; coordination: boolean; serial: number }): Made {
  const date = `${String(day.getUTCFullYear())}${two(day.getUTCMonth() + 1)}${two(day.getUTCDate() + (coordination ? 60 : 0))}`;
  const nine = `${date.slice(2)}${String(serial).padStart(3, '0')}`;
  const short = `${nine}${checkDigit(nine)}`;
  return { long: `${date.slice(0, 2)}${short}`, short };
}

const made = fc
  .record({
    day: fc.date({ min: new Date('1890-01-01T00:00:00Z'), max: new Date('2026-11-22T00:00:00Z'), noInvalidDate: true }),
    coordination: fc.boolean(),
    serial: fc.integer({ min: 1, max: 999 }),
  })
  .map(make);

/** The overlap with phones, named: ten digits that begin with an area code's zero may be spelled as a phone number. */
const madeApartFromPhones = made.filter(({ short }) => !short.startsWith('0'));

const dashes = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE63', '\uFF0D', ' - ', ' \u2013 '];
const spaces = [' ', '\u00A0', '\u2009', '\u202F', '\u3000', '\t', '  '];
const breaks = ['\n', '\r\n', '\u2028', ' \n', '\n    '];
const separator = fc.constantFrom('', ...dashes, ...spaces, ...breaks, '+', ' +', '\uFF0B', '.', '/', '_', '\u00AD', '\u200B', '-\n', '-\r\n  ');

const alphabets = ['0123456789', '０１２３４５６７８９', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗', '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿', '⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digits) => [...digits]);
const inAlphabet = (text: string, alphabet: readonly string[]): string => [...text].map((one) => (/\d/.test(one) ? (alphabet[Number(one)] ?? one) : one)).join('');

const before = fc.constantFrom('', 'Pojken ', 'pnr:', 'Född (', 'åäö', 'se bilaga 3, ', '12 år, ', '"', '\n');
const after = fc.constantFrom('', ' bor hos sin moster.', ')', ', åk 9', '.', '"', '\n', 'X');

describe('an identity number in a text', () => {
  it.each(['900101-0017', '9001010017', '19900101-0017', '199001010017', '900101+0017', '19900101 0017', '1990-01-01-0017', '90 01 01 0017', '19 900101-0017', '900101\u20130017', '900101- 0017', '900101-\n0017'])(
    'is found as %s',
    (text) => {
      expect(findIdentityNumber(text)).toMatchObject({ index: 0, length: text.length });
    },
  );

  it('is found in every ordinary spelling, in every alphabet of digits, inside any text', () => {
    const spelling = fc.constantFrom<(number: Made, join: string) => string>(
      ({ short }, join) => `${short.slice(0, 6)}${join}${short.slice(6)}`,
      ({ long }, join) => `${long.slice(0, 8)}${join}${long.slice(8)}`,
      ({ long }, join) => `${long.slice(0, 4)}-${long.slice(4, 6)}-${long.slice(6, 8)}${join}${long.slice(8)}`,
      ({ short }, join) => `${short.slice(0, 2)} ${short.slice(2, 4)} ${short.slice(4, 6)}${join === '' ? ' ' : join}${short.slice(6)}`,
      ({ long }, join) => `${long.slice(0, 2)} ${long.slice(2, 8)}${join}${long.slice(8)}`,
    );
    fc.assert(
      fc.property(made, spelling, separator, fc.constantFrom(...alphabets), before, after, (number, spell, join, alphabet, head, tail) => {
        const written = inAlphabet(spell(number, join), alphabet);
        const hit = findIdentityNumber(`${head}${written}${tail}`);
        expect(hit).toMatchObject({ index: head.length, length: written.length });
      }),
      { numRuns: 2_000 },
    );
  });

  it('is found wherever spaces, line breaks or dashes fall between its digits', () => {
    const gaps = fc.array(fc.constantFrom('', '', '', ' ', '-', '\u00A0', '\n', '\u2013', '-\n', '\u200B'), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(madeApartFromPhones, fc.boolean(), gaps, (number, long, between) => {
        const digits = long ? number.long : number.short;
        // Six and six digits that are two dates are read as two dates; the next property is about them.
        const written = [...digits].map((digit, index) => (index === 0 ? digit : `${between[index] ?? ''}${digit}`)).join('');
        fc.pre(!/^\d{6}[ \-\u00A0\u2013]\d{6}$/.test(written.replaceAll('\u200B', '')));
        // The overlap with phones again: an area code with a dash after it, in the middle of the row.
        fc.pre(!/[^\d]0[1-9]\d{0,2}(-|\u2013)/.test(written.replaceAll('\u200B', '')));
        // Ten of twelve digits may happen to be a number as well: what counts is that the text is refused.
        expect(findIdentityNumber(written)).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with an independent library on what is a number', () => {
    const digits = fc.oneof(
      fc.stringMatching(/^\d{6}\d{4}$/),
      fc.stringMatching(/^(18|19|20)\d{6}\d{4}$/),
      fc.tuple(made, fc.integer({ min: 0, max: 9 })).map(([{ long }, last]) => `${long.slice(0, -1)}${String(last)}`),
      fc.tuple(made, fc.nat(11), fc.integer({ min: 0, max: 9 })).map(([{ long }, at, digit]) => `${long.slice(0, at)}${String(digit)}${long.slice(at + 1)}`),
    );
    fc.assert(
      fc.property(digits, (text) => {
        // The library refuses serial 000 and takes any century; the rule names neither.
        fc.pre(text.slice(-4, -1) !== '000' && (text.length === 10 || /^(18|19|20)/.test(text)));
        expect(findIdentityNumber(text) !== null).toBe(personnummer.valid(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it('is found when it is the made-up number that Swedish forms use as an example', () => {
    expect(findIdentityNumber('Tolvan, 19121212-1212')).toEqual({ index: 8, length: 13, kind: 'personal' });
  });

  it('is told apart as personal or co-ordination number', () => {
    expect(findIdentityNumber('900101-0017')?.kind).toBe('personal');
    const coordination = make({ day: new Date('1990-01-01T00:00:00Z'), coordination: true, serial: 1 });
    expect(coordination.long.slice(0, 8)).toBe('19900161');
    expect(findIdentityNumber(coordination.short)?.kind).toBe('coordination');
  });

  it('is found on a leap day only in a leap year', () => {
    const leap = (year: string): string => `${year.slice(2)}0229001${checkDigit(`${year.slice(2)}0229001`)}`;
    expect(findIdentityNumber(`20${leap('2000')}`)).not.toBeNull();
    expect(findIdentityNumber(`19${leap('1900')}`)).toBeNull();
    expect(findIdentityNumber(leap('1996'))).not.toBeNull();
    expect(findIdentityNumber(leap('1997'))).toBeNull();
  });

  it('is found after a phone number and before one', () => {
    const number = '900101-0017';
    for (const phone of ['070-123 45 67', '08-508 25 000', '+46 70 123 45 67', '0046 8 123 456 78']) {
      expect(findIdentityNumber(`${phone} ${number}`)).toMatchObject({ index: phone.length + 1, length: number.length });
      expect(findIdentityNumber(`${number} ${phone}`)).toMatchObject({ index: 0, length: number.length });
    }
  });
});

describe('what is no identity number', () => {
  it('with a wrong check digit passes', () => {
    fc.assert(
      fc.property(madeApartFromPhones, fc.integer({ min: 1, max: 9 }), fc.constantFrom('', '-', '+', ' '), ({ short }, off, join) => {
        const wrong = `${short.slice(0, 9)}${String((Number(short[9]) + off) % 10)}`;
        expect(findIdentityNumber(`${wrong.slice(0, 6)}${join}${wrong.slice(6)}`)).toBeNull();
      }),
    );
  });

  it('with an impossible date passes, whatever its check digit', () => {
    const impossible = fc.constantFrom('900001', '901301', '900100', '900132', '900230', '900431', '900160', '900192', '900290', '199613');
    fc.assert(
      fc.property(impossible, fc.integer({ min: 0, max: 999 }), (date, serial) => {
        const nine = `${date}${String(serial).padStart(3, '0')}`;
        expect(findIdentityNumber(`${date}-${nine.slice(6)}${checkDigit(nine)}`)).toBeNull();
      }),
    );
  });

  it('inside a longer run of digits passes', () => {
    fc.assert(
      fc.property(madeApartFromPhones, fc.stringMatching(/^\d{1,3}$/), fc.stringMatching(/^\d{3,9}$/), ({ long }, head, tail) => {
        expect(findIdentityNumber(`${head}${long}`)).toBeNull();
        expect(findIdentityNumber(`${long}${tail}`)).toBeNull();
      }),
    );
  });

  it('written as a phone number passes, though its digits may be an identity number', () => {
    const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{${String(length)}}$`));
    const phone = fc.oneof(
      digits(7).map((rest) => `070-${rest}`),
      digits(7).map((rest) => `073-${rest.slice(0, 3)} ${rest.slice(3, 5)} ${rest.slice(5)}`),
      digits(7).map((rest) => `076 ${rest.slice(0, 3)} ${rest.slice(3, 5)} ${rest.slice(5)}`),
      digits(8).map((rest) => `08-${rest.slice(0, 3)} ${rest.slice(3, 5)} ${rest.slice(5)}`),
      digits(8).map((rest) => `08-${rest.slice(0, 3)} ${rest.slice(3, 6)} ${rest.slice(6)}`),
      digits(8).map((rest) => `08-${rest}`),
      digits(6).map((rest) => `0701-${rest.slice(0, 2)} ${rest.slice(2, 4)} ${rest.slice(4)}`),
      digits(6).map((rest) => `0708-${rest}`),
      digits(9).map((rest) => `+46${rest}`),
      digits(8).map((rest) => `+46${rest}`),
      digits(9).map((rest) => `+46 ${rest.slice(0, 2)} ${rest.slice(2, 5)} ${rest.slice(5, 7)} ${rest.slice(7)}`),
      digits(9).map((rest) => `+46 (0)${rest.slice(0, 2)}-${rest.slice(2, 5)} ${rest.slice(5, 7)} ${rest.slice(7)}`),
      digits(8).map((rest) => `+46-8-${rest.slice(0, 3)} ${rest.slice(3, 5)} ${rest.slice(5)}`),
      digits(9).map((rest) => `0046 ${rest.slice(0, 2)} ${rest.slice(2, 5)} ${rest.slice(5, 7)} ${rest.slice(7)}`),
      digits(9).map((rest) => `0046${rest}`),
    );
    fc.assert(
      fc.property(phone, fc.constantFrom('', 'Tel ', 'ring ', '(', 'växel: '), fc.constantFrom('', '.', ', vardagar', ')', '\n070-123 45 67'), (number, head, tail) => {
        expect([`${head}${number}${tail}`, findIdentityNumber(`${head}${number}${tail}`)]).toEqual([`${head}${number}${tail}`, null]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('lets one phone follow another', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7}$/), fc.stringMatching(/^\d{7}$/), fc.constantFrom(' ', '\n', ', ', ' / '), (one, other, between) => {
        const spell = (rest: string): string => `070-${rest.slice(0, 3)} ${rest.slice(3, 5)} ${rest.slice(5)}`;
        expect(findIdentityNumber(`${spell(one)}${between}${spell(other)}`)).toBeNull();
      }),
      { numRuns: 3_000 },
    );
  });

  it('lets digits follow a phone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7}$/), fc.stringMatching(/^\d{1,4}$/), (rest, extension) => {
        expect(findIdentityNumber(`070-${rest.slice(0, 3)} ${rest.slice(3, 5)} ${rest.slice(5)} ${extension}`)).toBeNull();
      }),
      { numRuns: 5_000 },
    );
  });

  it('is no phone when ten bare digits validate, or when a date is written out', () => {
    const nine = '070101123';
    const short = `${nine}${checkDigit(nine)}`;
    expect(findIdentityNumber(`ring ${short}`)).not.toBeNull();
    expect(findIdentityNumber(`${short.slice(0, 2)}-${short.slice(2, 4)}-${short.slice(4, 6)}-${short.slice(6)}`)).not.toBeNull();
    expect(findIdentityNumber(`${short.slice(0, 3)}-${short.slice(3)}`)).toBeNull();
  });

  it('is two dates in a row, a range of years or a row of counts', () => {
    for (let day = 1; day <= 28; day += 1) {
      for (const year of ['2019', '2026', '2027']) {
        expect(findIdentityNumber(`gäller 2025-07-${two(day)}\u2013${year}-06-30`)).toBeNull();
        expect(findIdentityNumber(`${year.slice(0, 2)}0${String((day % 9) + 1)}01-201231`)).toBeNull();
        expect(findIdentityNumber(`åren 2015\u20132016 ${year}`)).toBeNull();
        expect(findIdentityNumber(`2026-11-${two(day)} 13.4${String(day % 10)}`)).toBeNull();
      }
    }
  });

  it('stands nowhere in the starter catalogue', () => {
    expect(findIdentityNumberIn(JSON.parse(readFileSync('resources/catalogue/starter.json', 'utf8')))).toBeNull();
  });
});

describe('the guard', () => {
  const number = '19900101-0017';

  it('says which field and where, and never repeats the number', () => {
    const value = { name: 'Exempelinsats', offers: [{ id: 'x', contacts: [{ name: 'A' }, { name: `Exempelperson, ${number}` }] }] };
    try {
      guardText(value);
      expect.unreachable();
    } catch (error) {
      const { failure } = error as FailureError;
      expect(error).toBeInstanceOf(FailureError);
      expect(failure).toMatchObject({ code: 'RULE_VIOLATION', details: { rule: 'R3', field: 'offers.0.contacts.1.name', path: ['offers', 0, 'contacts', 1, 'name'], position: 15 } });
      expect(JSON.stringify(failure).replaceAll('-', '')).not.toContain('9001010017');
    }
  });

  it('names the field it was given and the text itself where there is no field', () => {
    expect(findIdentityNumberIn(number)).toMatchObject({ field: '', path: [], index: 0 });
    expect(findIdentityNumberIn([number], { field: 'rows' })).toMatchObject({ field: 'rows.0' });
  });

  it('lets typed fields pass, and only those', () => {
    const ten = '9001010017';
    for (const field of ['phone', 'url', 'email', 'isbn', 'doi', 'id']) expect(findIdentityNumberIn({ [field]: ten })).toBeNull();
    expect(findIdentityNumberIn({ note: ten })).toMatchObject({ field: 'note' });
    expect(findIdentityNumberIn({ phone: ten }, { typedFields: [] })).toMatchObject({ field: 'phone' });
    expect(findIdentityNumberIn({ reference: ten }, { typedFields: ['reference'] })).toBeNull();
  });

  it('looks at numbers and keys too, without repeating a key', () => {
    expect(findIdentityNumberIn({ rows: [[1, 9001010017]] })).toMatchObject({ field: 'rows.0.1' });
    expect(findIdentityNumberIn({ columns: { [number]: 'namn' } })).toMatchObject({ field: 'columns.*' });
  });

  it('reports the first of several, in reading order', () => {
    expect(findIdentityNumberIn({ a: 'inget', b: { c: [`x ${number}`] }, d: number })).toMatchObject({ field: 'b.c.0', index: 2 });
  });

  it('goes as deep as the value does', () => {
    let value: unknown = number;
    for (let depth = 0; depth < 20_000; depth += 1) value = [value];
    expect(findIdentityNumberIn(value)?.path).toHaveLength(20_000);
  });

  it('passes what has no text', () => {
    expect(() => guardText({ a: null, b: true, c: undefined, d: [], e: '' })).not.toThrow();
  });
});

describe('the work it takes', () => {
  const seconds = (text: string): number => {
    const started = process.cpuUsage();
    findIdentityNumber(text);
    const used = process.cpuUsage(started);
    return (used.user + used.system) / 1e6;
  };

  it.each([
    ['one run of digits', '1'],
    ['single digits', '1 '],
    ['pairs and dashes', '12-'],
    ['almost numbers', '900101-0018 '],
    ['phones', '070-120 11 23 '],
    ['full-width digits', '９ '],
    ['invisible characters', '1\u200B'],
  ])('grows in step with the text: %s', (_name, unit) => {
    const big = unit.repeat(Math.ceil(5_000_000 / unit.length));
    seconds(big);
    const [small, large] = [seconds(big.slice(0, big.length / 10)), seconds(big)];
    // Ten times the text: well under a hundred times the work rules out anything quadratic.
    expect(large).toBeLessThan(40 * Math.max(small, 0.02));
  });
});
