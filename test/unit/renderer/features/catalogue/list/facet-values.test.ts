import { expect, it } from 'vitest';
import { withTermsOfToday } from '#renderer/features/catalogue/list/facet-values.ts';
import { emptyState } from '#renderer/features/catalogue/list/url-state.ts';
import { readStarter } from '#test/support/starter.ts';

const { vocabulary } = readStarter();
const problemAreas = vocabulary.problemAreas.map((term) => (term.id === 'cannabis' ? { ...term, mergedInto: 'narcotics' } : term));
const state = { ...emptyState, facets: { problemArea: ['cannabis', 'narcotics', 'truancy'], kind: ['intervention'] } };

it('an old link to a term that has become part of another chooses the other, once', () => {
  expect(withTermsOfToday(state, { ...vocabulary, problemAreas }, '2026-11-22').facets).toEqual({ problemArea: ['narcotics', 'truancy'], kind: ['intervention'] });
});

it('nothing changes before the lists are read', () => {
  expect(withTermsOfToday(state, undefined, '2026-11-22')).toBe(state);
});
