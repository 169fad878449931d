import { describe, expect, it } from 'vitest';
import { matching } from '#renderer/features/catalogue/compare/picker-choices.ts';

const all = [
  { name: 'Hemstöd', abbreviation: '', aliases: [] },
  { name: 'Exempel A', abbreviation: 'EA', aliases: ['mst för alla'] },
  { name: 'MST-liknande', abbreviation: '', aliases: [] },
  { name: 'Multisystemisk terapi', abbreviation: 'MST', aliases: [] },
];

describe('finding an entry to compare', () => {
  it('has the very abbreviation first, then beginnings, parts and search names', () => {
    expect(matching(all, ' mst ').map((one) => one.name)).toEqual(['Multisystemisk terapi', 'MST-liknande', 'Hemstöd', 'Exempel A']);
  });

  it('shows all where nothing is sought, and none where nothing is found', () => {
    expect(matching(all, '')).toHaveLength(4);
    expect(matching(all, 'zzz')).toEqual([]);
  });
});
