import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields, diffInterventions } from '#core/catalogue/diff.ts';
import { emptyIntervention, type InterventionContent } from '#core/catalogue/intervention.ts';
import { offerSchema } from '#core/catalogue/offer.ts';
import { sameJson } from '#core/shared/equal.ts';
import { generateInterventions } from '#test/support/generate.ts';

const base = emptyIntervention('Exempelinsats');
const offer = (id: string, price = '') => offerSchema.parse({ id, supplyForm: 'own', price });
const diff = (before: Partial<InterventionContent>, after: Partial<InterventionContent>) => diffInterventions({ ...base, ...before }, { ...base, ...after });

test.each<[string, Partial<InterventionContent>, Partial<InterventionContent>, [string, unknown, unknown][]]>([
  ['nothing', { aliases: ['a'] }, { aliases: ['a'] }, []],
  ['a text', { summary: 'förr' }, { summary: 'nu' }, [['summary', 'förr', 'nu']]],
  ['one end of the ages', { ages: { min: 12, max: 17 } }, { ages: { min: 12, max: null } }, [['ages.max', 17, null]]],
  ['a list of terms, whole', { needs: ['a', 'b'] }, { needs: ['b', 'a'] }, [['needs', ['a', 'b'], ['b', 'a']]]],
  ['a field of an offer', { offers: [offer('x', '1')] }, { offers: [offer('x', '2')] }, [['offers.x.price', '1', '2']]],
  ['an offer added', { offers: [] }, { offers: [offer('x')] }, [['offers.x', null, offer('x')]]],
  ['an offer removed', { offers: [offer('x'), offer('y')] }, { offers: [offer('y')] }, [['offers.x', offer('x'), null]]],
  ['the order of offers', { offers: [offer('x'), offer('y')] }, { offers: [offer('y'), offer('x')] }, [['offers.order', ['x', 'y'], ['y', 'x']]]],
])('%s', (_what, before, after, changes) => {
  expect(diff(before, after).map((change) => [change.field, change.before, change.after])).toEqual(changes);
});

test('the fields changed are named once each', () => {
  expect(changedFields(diff({ offers: [offer('x', '1')] }, { offers: [offer('x', '2'), offer('z')], summary: 'ny' }))).toEqual(['summary', 'offers']);
});

test('two states have no changes exactly when they say the same', () => {
  const pool = generateInterventions(100).map((one) => one.data);
  const one = fc.nat(pool.length - 1);
  const same = (a: number, b: number): void => {
    const [before, after] = [pool[a] ?? base, pool[b] ?? base];
    expect(diffInterventions(before, after).length === 0).toBe(sameJson(before, after));
  };
  fc.assert(fc.property(one, one, same), { numRuns: 200 });
});
