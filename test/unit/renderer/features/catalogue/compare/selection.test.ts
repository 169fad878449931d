import { describe, expect, it } from 'vitest';
import { compareAddress, idsOf, toggleSelected } from '#renderer/features/catalogue/compare/selection.ts';

describe('what is chosen for comparison', () => {
  it('keeps the order it was chosen in, and lets go again', () => {
    expect(toggleSelected(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
    expect(toggleSelected(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('has four places and no fifth', () => expect(toggleSelected(['a', 'b', 'c', 'd'], 'e')).toEqual(['a', 'b', 'c', 'd']));

  it('is an address that can be shared', () => {
    expect(compareAddress(['a', 'b'])).toBe('/katalog/jamfor?id=a&id=b');
    expect(compareAddress([])).toBe('/katalog/jamfor');
    expect(idsOf(new URLSearchParams('id=a&id=b&id=a&id=&id=c&id=d&id=e'))).toEqual(['a', 'b', 'c', 'd']);
  });
});
