import { describe, expect, it } from 'vitest';
import { matchingNames } from '#core/shared/matching-names.ts';

const all = [
  { name: 'Hemstöd', abbreviation: '', aliases: [] },
  { name: 'Exempel A', abbreviation: 'EA', aliases: ['mst för alla'] },
  { name: 'MST-liknande', abbreviation: '', aliases: [] },
  { name: 'Multisystemisk terapi', abbreviation: 'MST', aliases: [] },
];

describe('finding an entry to compare', () => {
  it('has the very abbreviation first, then beginnings, parts and search names', () => {
    expect(matchingNames(all, ' mst ').map((one) => one.name)).toEqual(['Multisystemisk terapi', 'MST-liknande', 'Hemstöd', 'Exempel A']);
  });

  it('shows all where nothing is sought, and none where nothing is found', () => {
    expect(matchingNames(all, '')).toHaveLength(4);
    expect(matchingNames(all, 'zzz')).toEqual([]);
  });
});
