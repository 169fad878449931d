import { describe, expect, it } from 'vitest';
import { cerqualWarnings } from '#core/evidence/grade/cerqual.ts';
import { conclusionDirections, proposeConclusion } from '#core/evidence/grade/conclusion.ts';
import { knowledgeGap, olderThan, type GapInput } from '#core/evidence/grade/knowledge-gap.ts';
import { gradeLevels } from '#core/evidence/grade/scale.ts';
import { staleness } from '#core/evidence/grade/staleness.ts';
import { startLevel } from '#core/evidence/grade/start-level.ts';
import { lowerFirst } from '#core/evidence/words/first-letter.ts';
import { evidenceWords } from '#core/evidence/words/words.ts';

describe('the start level', () => {
  it.each([
    ['rct', 'high-with-robins-i', false, 'high', 'rct'],
    ['rct', 'low', false, 'high', 'rct'],
    ['nrs', 'high-with-robins-i', true, 'high', 'robinsI'],
    ['nrs', 'high-with-robins-i', false, 'low', 'noRobinsI'],
    ['nrs', 'low', true, 'low', 'low'],
  ] as const)('of %s under %s, ROBINS-I %s, is %s', (design, nrsStart, robinsI, start, why) => {
    expect(startLevel(design, { nrsStart, robinsI })).toEqual({ start, why });
    expect(evidenceWords[`evidence.start.${why}`]).toMatch(/\.$/);
  });
});

describe('the proposed conclusion', () => {
  const about = { intervention: 'FFT', outcome: 'Återfall i brott', comparison: 'Sedvanlig insats' };

  it.each([
    [4, 'FFT minskar återfall i brott jämfört med sedvanlig insats.'],
    [3, 'FFT minskar troligen återfall i brott jämfört med sedvanlig insats.'],
    [2, 'FFT kan minska återfall i brott jämfört med sedvanlig insats.'],
    [1, 'Det går inte att bedöma om FFT minskar återfall i brott jämfört med sedvanlig insats.'],
  ] as const)('at level %s', (level, text) => {
    expect(proposeConclusion({ ...about, level, direction: 'decreases' })?.text).toBe(text);
  });

  it('says the fixed sentence after very low certainty and after no other', () => {
    for (const direction of conclusionDirections) {
      for (const level of gradeLevels) {
        const { text, fixed } = proposeConclusion({ ...about, level, direction }) ?? { text: '', fixed: '' };
        expect(text).toMatch(/^[A-ZÅÄÖ].*\.$/);
        if (level === 1) expect(fixed).toBe('Det betyder inte att insatsen saknar effekt, utan att fler välgjorda studier behövs. Brist på belägg är inte belägg för bristande effekt.');
        else expect(fixed).toBeNull();
      }
    }
  });

  it('is none where nothing is graded, and stands without a comparison', () => {
    expect(proposeConclusion({ ...about, level: null, direction: 'increases' })).toBeNull();
    expect(proposeConclusion({ ...about, comparison: ' ', level: 3, direction: 'increases' })?.text).toBe('FFT ökar troligen återfall i brott.');
    expect(proposeConclusion({ ...about, intervention: 'multisystemisk terapi', level: 2, direction: 'no-difference' })?.text).toBe('Multisystemisk terapi kan ha liten eller ingen effekt på återfall i brott jämfört med sedvanlig insats.');
  });

  it('keeps the capitals of an abbreviation inside the sentence', () => {
    expect([lowerFirst('ADHD-symtom'), lowerFirst('Återfall'), lowerFirst('A'), lowerFirst('iPad'), lowerFirst('')]).toEqual(['ADHD-symtom', 'återfall', 'A', 'iPad', '']);
  });
});

describe('a finding of qualitative research', () => {
  const all = { limitations: 'none', coherence: 'none', adequacy: 'none', relevance: 'none' } as const;

  it('may be high beside moderate concerns, for parts are never added up', () => {
    expect(cerqualWarnings({ level: 4, components: { ...all, limitations: 'moderate', relevance: 'minor' } })).toEqual([]);
  });

  it('is looked at again where level and parts do not speak of the same thing', () => {
    expect(cerqualWarnings({ level: 4, components: { ...all, coherence: 'serious' } })).toEqual(['high-despite-serious']);
    expect(cerqualWarnings({ level: 3, components: { ...all, coherence: 'serious' } })).toEqual([]);
    expect(cerqualWarnings({ level: 2, components: all })).toEqual(['lowered-without-concern']);
    expect(cerqualWarnings({ level: 4, components: { ...all, adequacy: null } })).toEqual(['missing-component']);
    expect(cerqualWarnings({ level: 1, components: {} })).toEqual(['missing-component', 'lowered-without-concern']);
  });
});

describe('the knowledge gap', () => {
  const reliable = { riskOfBias: 'low', searchedAt: '2025-01-01' } as const;
  const base: GapInput = { level: 1, review: reliable, newerStudiesKnown: false, maxAgeMonths: 36, today: '2026-11-22' };

  it.each<[string, Partial<GapInput>, unknown]>([
    ['very low certainty', {}, { type: 2, why: ['very-low'], alternative: null }],
    ['very low and an old search', { review: { ...reliable, searchedAt: '2023-11-21' } }, { type: 3, why: ['very-low', 'old-search'], alternative: null }],
    ['very low and new studies', { newerStudiesKnown: true }, { type: 3, why: ['very-low', 'newer-studies'], alternative: null }],
    ['very low, the search of unknown day', { review: { riskOfBias: 'moderate', searchedAt: null } }, { type: 2, why: ['very-low', 'search-unknown'], alternative: null }],
    ['very low without a reliable review', { review: { ...reliable, riskOfBias: 'high' } }, { type: 2, why: ['very-low', 'no-review'], alternative: 1 }],
    ['no review', { level: null, review: null }, { type: 1, why: ['no-review'], alternative: null }],
    ['a review of unknown risk', { level: 3, review: { ...reliable, riskOfBias: null } }, { type: 1, why: ['no-review'], alternative: null }],
    ['low certainty in a reliable review', { level: 2, newerStudiesKnown: true }, { type: null, why: ['known'], alternative: null }],
    ['a reliable review that nobody has graded', { level: null }, { type: null, why: ['unrated'], alternative: null }],
  ])('of %s', (_name, change, expected) => {
    expect(knowledgeGap({ ...base, ...change })).toEqual(expected);
  });

  it('counts a search as old from the day after its last', () => {
    expect(olderThan('2023-11-22', 36, '2026-11-22')).toBe(false);
    expect(olderThan('2023-11-21T23:00:00.000Z', 36, '2026-11-22')).toBe(true);
  });
});

describe('a judgement', () => {
  const base = { asOf: '2024-05-31T10:00:00.000Z', maxAgeMonths: 24, today: '2026-05-31', newerReview: null };

  it('is current to its last day and then not', () => {
    expect(staleness(base)).toEqual({ stale: false, why: [], currentTo: '2026-05-31' });
    expect(staleness({ ...base, today: '2026-06-01' })).toEqual({ stale: true, why: ['age'], currentTo: '2026-05-31' });
  });

  it('is not current once a newer review is known', () => {
    expect(staleness({ ...base, newerReview: { title: 'Exempelöversikten' } })).toEqual({ stale: true, why: ['newer-review'], currentTo: '2026-05-31' });
  });
});
