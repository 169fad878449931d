import { expect, it } from 'vitest';
import { wayFromAddress } from '#renderer/features/catalogue/edit/useFieldFromAddress.ts';

const content = { offers: [{ id: 'a', howToApply: 'Ring', wait: { weeks: 3 }, contacts: [] }, { id: 'b', howToApply: '', wait: { weeks: null }, contacts: [{ name: 'M' }] }] };

it.each([
  ['legalBasis', 'legalBasis'],
  ['ages.min', 'ages.min'],
  ['offers', 'offers'],
  ['offers.1.contract.to', 'offers.1.contract.to'],
  ['offers.b.contract.to', 'offers.1.contract.to'],
  ['offers.gone.contract.to', 'offers.0.contract.to'],
  ['offers.any.howToApply', 'offers.1.howToApply'],
  ['offers.any.wait.weeks', 'offers.1.wait.weeks'],
  ['offers.any.contacts', 'offers.0.contacts'],
])('an address to %s leads to the field %s', (address, way) => expect(wayFromAddress(address, content).join('.')).toBe(way));

it('an entry without offers leads to the list of them', () => expect(wayFromAddress('offers.any.wait.weeks', { offers: [] })).toEqual(['offers']));
