import { describe, expect, it } from 'vitest';
import { emptyIntervention, type Intervention } from '#core/catalogue/intervention.ts';
import { isKnown, shownRows } from '#renderer/features/catalogue/compare/known.ts';

const entry = (over: Partial<Intervention>): Intervention => ({ ...emptyIntervention('Exempelinsats'), id: '6f9ab5a2-0001-4000-8000-000000000001', revision: 1, ...over });

describe('what is known of an entry', () => {
  it.each([
    ['ages', {}, false],
    ['ages', { ages: { min: null, max: 0 } }, true],
    ['needs', {}, false],
    ['needs', { needs: ['sysselsattning'] }, true],
    ['implementation', {}, false],
    ['implementation', { implementation: { ...emptyIntervention('x').implementation, manual: 'ja' } }, true],
    ['verified', { verified: false }, true],
    ['verified', {}, false],
    ['summary', { summary: '' }, false],
  ] as const)('%s of %j: %s', (field, over, known) => expect(isKnown(entry(over as Partial<Intervention>), field)).toBe(known));
});

describe('the rows of a comparison', () => {
  const rows = [{ field: 'summary', same: false }, { field: 'needs', same: true }, { field: 'kind', same: true }, { field: 'verdicts', same: true }];
  const entries = [entry({ summary: 'A' }), entry({ summary: 'B' })];

  it('leave out, and name, what nobody knows; but the evidence is always drawn', () => {
    const shown = shownRows(rows, entries, false);
    expect(shown.rows.map((row) => row.field)).toEqual(['summary', 'kind', 'verdicts']);
    expect(shown.unknown).toEqual(['needs']);
    expect(shown.hiddenSame).toBe(0);
  });

  it('can be only the differences, counting what is left out', () => {
    const shown = shownRows(rows, entries, true);
    expect(shown.rows.map((row) => row.field)).toEqual(['summary']);
    expect(shown.hiddenSame).toBe(2);
  });
});
