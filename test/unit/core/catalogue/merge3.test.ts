import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyIntervention, type InterventionContent } from '#core/catalogue/intervention.ts';
import { merge3, openParts, unionOf } from '#core/catalogue/merge3.ts';
import { offerSchema } from '#core/catalogue/offer.ts';

const offer = (id: string, more: object = {}) => offerSchema.parse({ id, supplyForm: 'own', ...more });
const note = (id: string, text: string) => ({ id, text, author: '', date: null, source: '' });
const base: InterventionContent = {
  ...emptyIntervention('Exempelmetod'),
  summary: 'Stöd i grupp.',
  tags: ['a', 'b'],
  sources: [{ url: null, title: 'Handbok', isMethodGuide: false }],
  offers: [offer('norr', { price: '100' }), offer('soder')],
  experience: [note('n1', 'Fungerar bäst på kvällen.')],
};
const change = (more: Partial<InterventionContent>): InterventionContent => ({ ...base, ...more });
const asked = (parts: ReturnType<typeof merge3>['parts']): string[] => parts.filter((part) => part.outcome === 'asked').map((part) => part.field);

describe('two versions of an entry', () => {
  it('merges by itself what only one of them changed', () => {
    const { content, parts } = merge3({ base, mine: change({ summary: 'Min' }), theirs: change({ targetGroup: 'Deras' }) });
    expect(content).toEqual(change({ summary: 'Min', targetGroup: 'Deras' }));
    expect(parts.map(({ field, outcome }) => [field, outcome])).toEqual([['summary', 'mine'], ['targetGroup', 'theirs']]);
  });

  it('asks about what both changed, and keeps mine until somebody has chosen', () => {
    const versions = { base, mine: change({ summary: 'Min' }), theirs: change({ summary: 'Deras' }) };
    expect(merge3(versions).content.summary).toBe('Min');
    expect(asked(merge3(versions).parts)).toEqual(['summary']);
    expect(merge3(versions, new Map([['summary', 'Vår']])).content.summary).toBe('Vår');
    expect(openParts(merge3(versions).parts, new Map([['summary', 'Vår']]))).toEqual([]);
  });

  it('does not ask where both say the same', () => {
    expect(merge3({ base, mine: change({ summary: 'Lika' }), theirs: change({ summary: 'Lika' }) }).parts).toEqual([]);
  });

  it('merges an offer field by field, and asks only about the field that both changed', () => {
    const mine = change({ offers: [offer('norr', { price: '200', wait: { weeks: 4, asOf: null } }), offer('soder')] });
    const theirs = change({ offers: [offer('norr', { price: '300', providerName: 'Exempelutföraren' }), offer('soder')] });
    const { content, parts } = merge3({ base, mine, theirs });
    expect(asked(parts)).toEqual(['offers.norr.price']);
    expect(content.offers[0]).toMatchObject({ providerName: 'Exempelutföraren', wait: { weeks: 4 }, price: '200' });
  });

  it('keeps what each side added to a list, and takes away what either took away', () => {
    const mine = change({ tags: ['b', 'c'], offers: [offer('norr', { price: '100' }), offer('soder'), offer('ny')] });
    const theirs = change({ tags: ['a', 'b', 'd'], offers: [offer('norr', { price: '100' }), offer('vast')] });
    const { content, parts } = merge3({ base, mine, theirs });
    expect(content.tags).toEqual(['b', 'c', 'd']);
    expect(content.offers.map((one) => one.id)).toEqual(['norr', 'ny', 'vast']);
    expect(asked(parts)).toEqual([]);
  });

  it('asks where one took away what the other changed', () => {
    const mine = change({ experience: [] });
    const theirs = change({ experience: [note('n1', 'Fungerar bäst på morgonen.')] });
    const { parts } = merge3({ base, mine, theirs });
    expect(parts).toMatchObject([{ field: 'experience.n1', outcome: 'asked', mine: undefined }]);
    expect(merge3({ base, mine, theirs }, new Map([['experience.n1', parts[0]?.theirs]])).content.experience).toEqual(theirs.experience);
  });

  it('never stitches one statement together of two', () => {
    const mine = change({ experience: [{ ...note('n1', 'Nytt.'), author: '' }] });
    const theirs = change({ experience: [{ ...note('n1', 'Fungerar bäst på kvällen.'), author: 'Enheten' }] });
    expect(asked(merge3({ base, mine, theirs }).parts)).toEqual(['experience.n1']);
  });

  it('asks about a source that both rewrote', () => {
    const source = (title: string) => [{ url: null, title, isMethodGuide: false }];
    expect(asked(merge3({ base, mine: change({ sources: source('A') }), theirs: change({ sources: source('B') }) }).parts)).toEqual(['sources']);
    expect(unionOf(source('A'), source('B'))).toHaveLength(2);
  });

  it('without a common version asks about all that differs, and loses no part that only one has', () => {
    const { content, parts } = merge3({ base: null, mine: change({ summary: 'Min', offers: [offer('norr')] }), theirs: change({ offers: [offer('soder')] }) });
    expect(asked(parts)).toEqual(['summary']);
    expect(content.offers.map((one) => one.id)).toEqual(['norr', 'soder']);
  });
});

const text = fc.constantFrom('', 'ett', 'två', 'tre');
const some = fc.subarray(['a', 'b', 'c', 'd']);
const offers = fc.uniqueArray(fc.record({ id: fc.constantFrom('o1', 'o2', 'o3', 'o4'), price: text, providerName: text, weeks: fc.constantFrom(null, 1, 2) }), { selector: (one) => one.id }).map((list) => list.map(({ id, weeks, ...more }) => offer(id, { ...more, wait: { weeks, asOf: null } })));
const notes = fc.uniqueArray(fc.tuple(fc.constantFrom('n1', 'n2', 'n3'), text), { selector: ([id]) => id }).map((list) => list.map(([id, words]) => note(id, words)));
const entry = fc
  .record({ summary: text, description: text, manual: text, tags: some, min: fc.constantFrom(null, 12, 13), offers, notes })
  .map(({ manual, min, notes: experience, ...more }): InterventionContent => ({ ...base, ...more, experience, ages: { min, max: null }, implementation: { ...base.implementation, manual } }));

/** Lists with ids compared whatever their order. */
function inOrder(content: InterventionContent): InterventionContent {
  const sorted = <T extends { id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => a.id.localeCompare(b.id));
  return { ...content, offers: sorted(content.offers), experience: sorted(content.experience) };
}

describe('any two versions of an entry', () => {
  it('is mine where they changed nothing, theirs where I changed nothing, and nobody is asked', () => {
    fc.assert(
      fc.property(entry, entry, (before, after) => {
        for (const merged of [merge3({ base: before, mine: after, theirs: before }), merge3({ base: before, mine: before, theirs: after })]) {
          expect(merged.content).toEqual(after);
          expect(asked(merged.parts)).toEqual([]);
        }
      }),
    );
  });

  it('asks the same questions whoever asks', () => {
    fc.assert(
      fc.property(entry, entry, entry, (before, mine, theirs) => {
        expect(asked(merge3({ base: before, mine, theirs }).parts).sort()).toEqual(asked(merge3({ base: before, mine: theirs, theirs: mine }).parts).sort());
      }),
    );
  });

  it('can be made either version again, with or without a common one: nothing is out of reach', () => {
    fc.assert(
      fc.property(fc.option(entry), entry, entry, (before, mine, theirs) => {
        const { parts } = merge3({ base: before, mine, theirs });
        const choose = (side: 'mine' | 'theirs') => inOrder(merge3({ base: before, mine, theirs }, new Map(parts.map((part) => [part.field, part[side]]))).content);
        expect(choose('mine')).toEqual(inOrder(mine));
        expect(choose('theirs')).toEqual(inOrder(theirs));
      }),
    );
  });

  it('has a word from one of the three wherever nobody was asked', () => {
    fc.assert(
      fc.property(entry, entry, entry, (before, mine, theirs) => {
        const { content } = merge3({ base: before, mine, theirs });
        expect([before, mine, theirs].map((one) => one.summary)).toContain(content.summary);
        for (const tag of content.tags) expect([...mine.tags, ...theirs.tags]).toContain(tag);
      }),
    );
  });
});
