import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { catalogueWords, type WordId } from '#core/catalogue/documents/words.ts';
import { formatMessage } from '#core/shared/message.ts';

const intl = createIntl({ locale: 'sv', messages: catalogueWords });

describe('a message on paper', () => {
  it.each([0, 1, 2, 999])('reads as it does on screen, with %d in every place', (number) => {
    for (const [id, message] of Object.entries(catalogueWords)) {
      const values = Object.fromEntries([...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, number]));
      const same = (text: string): string => text.replaceAll('\u202f', '\u00a0');
      expect(same(formatMessage(message, values))).toBe(same(intl.formatMessage({ id: id as WordId }, values)));
    }
  });

  it('writes numbers as Swedish does', () => {
    expect(formatMessage('{n} och {n, plural, one {# rad} other {# rader}}', { n: 1234.5 })).toBe('1\u00a0234,5 och 1\u00a0234,5 rader');
  });

  it('takes a value as it is, whatever signs it holds', () => {
    expect(formatMessage('{a} och {b}', { a: '{b} #', b: 'x, plural, one {1}' })).toBe('{b} # och x, plural, one {1}');
  });

  it('writes nothing where a value is missing', () => {
    expect(formatMessage('[{a}]', { a: null })).toBe('[]');
  });
});
