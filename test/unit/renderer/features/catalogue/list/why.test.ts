import { describe, expect, it } from 'vitest';
import { markedIn, reasonsOf, synonymsOf, withoutToken } from '#renderer/features/catalogue/list/why.ts';

describe('why an entry was found', () => {
  it('begins with the age, says each marked word once and how it relates to what was typed', () => {
    const reasons = reasonsOf([
      { field: 'searchWords', query: 'cannabis', matched: 'FFT-cannabis', kind: 'compound' },
      { field: 'problemAreas', query: 'skolkar', matched: 'skolfrånvaro', kind: 'synonym' },
      { field: 'description', query: 'skolkar', matched: 'Skolfrånvaro', kind: 'synonym' },
      { field: 'ages', query: '15 år', matched: '11–18 år', kind: 'age' },
    ]);
    expect(reasons.map((one) => [one.field, one.matched, one.relation])).toEqual([
      ['age', '11–18 år', 'same'],
      ['searchName', 'FFT-cannabis', 'part'],
      ['topic', 'skolfrånvaro', 'synonym'],
    ]);
  });

  it('tells a word that counts among another from one that means the same', () => {
    const why = { field: 'problemAreas', query: 'cannabis', matched: 'Narkotika', kind: 'synonym' as const };
    expect([reasonsOf([{ ...why, oneWay: true }])[0]?.relation, reasonsOf([why])[0]?.relation]).toEqual(['counts', 'synonym']);
  });

  it('calls a misspelt word alike, not the same', () => {
    expect(reasonsOf([{ field: 'name', query: 'canabis', matched: 'cannabis', kind: 'typo' }])[0]).toMatchObject({ relation: 'typo', query: 'canabis' });
  });

  it('stops after a few reasons', () => {
    const many = Array.from({ length: 9 }, (_, n) => ({ field: 'tags', query: `q${n}`, matched: `m${n}`, kind: 'exact' as const }));
    expect(reasonsOf(many)).toHaveLength(4);
  });
});

describe('what is marked', () => {
  it.each([
    ['Familjehem', 'part', 'hem', 'hem'],
    ['Funktionell familjeterapi', 'same', 'funktionell', 'funktionell'],
    ['Funktionell familjeterapi', 'same', 'Familj', 'Familj'],
    ['Familjerådslag', 'typo', 'fammiljerådslag', 'Familjerådslag'],
    ['Skolfrånvaro', 'synonym', 'skolkar', 'Skolfrånvaro'],
    ['11–18 år', 'same', '15 år', '11–18 år'],
  ] as const)('in %s found as %s by %s is %s', (text, relation, query, marked) => expect(markedIn(text, { relation, query })).toBe(marked));
});

describe('taking away one part of what was searched', () => {
  it.each([
    ['15 år cannabis skolkar', 'cannabis', '15 år skolkar'],
    ['15 år cannabis skolkar', '15 år', 'cannabis skolkar'],
    ['Cannabis', 'cannabis', ''],
    ['cannabis', 'alkohol', 'cannabis'],
  ])('%s without %s is %s', (text, token, rest) => expect(withoutToken(text, token)).toBe(rest));
});

describe('how a word was read', () => {
  const why = (query: string, matched: string, kind: 'exact' | 'synonym') => ({ field: 'problemAreas', query, matched, kind });

  it('is another word for the same thing, where only that was found', () => {
    const read = synonymsOf([{ why: [why('Skolkar', 'Skolfrånvaro', 'synonym')] }, { why: [why('droger', 'narkotika', 'synonym'), why('droger', 'droger', 'exact')] }]);
    expect([...read]).toEqual([['skolkar', 'skolfrånvaro']]);
  });
});
