import { describe, expect, it } from 'vitest';
import { emptyIntervention, type InterventionContent } from '#core/catalogue/intervention.ts';
import { offerSchema } from '#core/catalogue/offer.ts';
import { edited, isChanged, onTopOf, resumeEditing, type Editing } from '#renderer/features/catalogue/edit/editing.ts';
import { newId } from '#renderer/features/catalogue/edit/new-id.ts';
import { pathKey, valueAt, wayOf, withValue } from '#renderer/features/catalogue/edit/paths.ts';
import { dateOf, numberOf, shownValue } from '#renderer/features/catalogue/edit/typed.ts';
import { recordId, uuid } from '#core/shared/schemas.ts';

const base: InterventionContent = { ...emptyIntervention('Exempel'), offers: [offerSchema.parse({ id: 'o', supplyForm: 'own' })] };
const editing: Editing = { base, baseRevision: 3, content: base };

describe('what is typed in a field', () => {
  it.each<[string, number | string | null]>([['', null], [' ', null], ['12', 12], ['2,5', 2.5], ['2.5', 2.5], ['tolv', 'tolv'], ['2,', '2,'], ['-1', '-1'], ['1e3', '1e3']])('%j as a number is %j', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  it.each<[string, string | null]>([['', null], ['2026-11-22', '2026-11-22'], ['20261122', '2026-11-22'], ['2026/1/2', '2026-01-02'], ['2026.11.22', '2026-11-22'], ['2026112', '2026112'], ['i våras', 'i våras']])('%j as a day is %j', (text, value) => {
    expect(dateOf(text)).toBe(value);
  });

  it('is shown as it was typed, and nothing as nothing', () => {
    expect([2.5, 'tolv', null, undefined].map(shownValue)).toEqual(['2,5', 'tolv', '', '']);
  });
});

describe('the way to a field', () => {
  it('is found again from its key', () => {
    const way = ['offers', 0, 'wait', 'weeks'];
    expect(wayOf(pathKey(way))).toEqual(way);
    expect(valueAt(withValue(base, way, 4), way)).toBe(4);
    expect(valueAt(base, ['offers', 7, 'wait', 'weeks'])).toBeUndefined();
  });
});

describe('an entry that is written', () => {
  it('has an agreement from the first word of it, and none where the last is gone', () => {
    const way = ['offers', 0, 'contract', 'to'];
    const some = edited(editing, way, '2027-12-31');
    expect(some.content.offers[0]?.contract).toEqual({ from: null, to: '2027-12-31', framework: null, rank: null });
    expect(isChanged(some)).toBe(true);
    expect(isChanged(edited(some, way, null))).toBe(false);
  });

  it('goes on from a draft that lacks a field', () => {
    expect(resumeEditing({ base: null, baseRevision: null, content: { name: 'Ny' } }).content).toEqual(emptyIntervention('Ny'));
  });

  it('is put on top of what somebody else saved, and asks about what both changed', () => {
    const theirs = { content: { ...base, duration: 'Deras', notes: 'Deras' }, revision: 4, by: 'Exempelperson B' };
    const { next, asked } = onTopOf({ ...editing, content: { ...base, notes: 'Min', summary: 'Min' } }, theirs);
    expect(next).toMatchObject({ base: theirs.content, baseRevision: 4, content: { duration: 'Deras', notes: 'Min', summary: 'Min' } });
    expect(asked.map((part) => part.field)).toEqual(['notes']);
  });

  it('gives each new part an id of its own', () => {
    const ids = Array.from({ length: 50 }, newId);
    expect(new Set(ids).size).toBe(50);
    for (const id of ids) expect([uuid.safeParse(id).success, recordId.safeParse(id).success]).toEqual([true, true]);
  });
});
