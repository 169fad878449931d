import { describe, expect, test } from 'vitest';
import { withoutExamples } from '#core/catalogue/examples.ts';
import { applyInventory, inventoryState, usualBoard, type InventoryAnswer } from '#core/catalogue/inventory.ts';
import { emptyIntervention, type InterventionContent } from '#core/catalogue/intervention.ts';
import { offerSchema } from '#core/catalogue/offer.ts';
import { supplyForms } from '#core/catalogue/terms.ts';
import { readStarter } from '#test/support/starter.ts';

const { vocabulary } = readStarter();
const world = { day: '2026-11-22', vocabulary, newId: () => 'new' };
const empty = emptyIntervention('Exempelinsats');

function answered(content: InterventionContent, ...answers: InventoryAnswer[]): InterventionContent {
  return answers.reduce((now, answer) => {
    const result = applyInventory(now, answer, world);
    if ('issue' in result) throw new Error(result.issue.message);
    return result.content;
  }, content);
}

describe('the board that usually answers', () => {
  test.each([
    ['own', 'district-board'],
    ['committee', 'social-committee'],
    ['procured', 'social-committee'],
    ['region', 'region'],
    ['state', 'state'],
    ['joint', null],
  ] as const)('%s: %s', (form, board) => {
    expect(usualBoard(form, vocabulary, world.day)).toBe(board);
  });

  test('a board that has ended answers for nothing', () => {
    const boards = vocabulary.boards.map((board) => ({ ...board, to: '2023-06-30' }));
    for (const form of supplyForms) expect(usualBoard(form, { ...vocabulary, boards }, world.day)).toBeNull();
  });
});

test('the own board answers until the day that it becomes part of another', () => {
  const own = vocabulary.boards.find((board) => board.own);
  const next = { ...(own as NonNullable<typeof own>), id: 'next' };
  const boards = [next, ...vocabulary.boards.map((board) => (board === own ? { ...board, to: '2026-12-31', mergedInto: 'next' } : board))];
  expect(usualBoard('own', { ...vocabulary, boards }, '2026-12-31')).toBe(own?.id);
  expect(usualBoard('own', { ...vocabulary, boards }, '2027-01-01')).toBe('next');
});

describe('answers', () => {
  test('yes, no and yes again the same day end where they began', () => {
    const yes = answered(empty, { offered: 'yes', supplyForm: 'own', contact: ' Exempelenheten ' });
    expect(inventoryState(yes, world.day)).toMatchObject({ offered: 'yes', supplyForm: 'own', contact: { name: 'Exempelenheten' } });
    expect(answered(yes, { offered: 'no' }, { offered: 'yes' })).toEqual(yes);
    expect(answered(yes, { offered: 'unknown' })).toEqual(empty);
  });

  test('what ended earlier stays ended', () => {
    const ended = offerSchema.parse({ id: 'old', supplyForm: 'own', activeTo: '2026-01-01' });
    const after = answered({ ...empty, offers: [ended] }, { offered: 'yes', supplyForm: 'region' });
    expect(after.offers).toMatchObject([ended, { id: 'new', supplyForm: 'region', activeFrom: world.day }]);
  });

  test('another form brings another board; the same form leaves the board a person chose', () => {
    const chosen = answered(empty, { offered: 'yes', supplyForm: 'own', responsibleBoardId: 'region' });
    expect(inventoryState(answered(chosen, { offered: 'yes', supplyForm: 'own' }), world.day).responsibleBoardId).toBe('region');
    expect(inventoryState(answered(chosen, { offered: 'yes', supplyForm: 'state' }), world.day).responsibleBoardId).toBe('state');
  });

  test('the form of a bare offer can be taken back, that of a described one cannot', () => {
    const bare = answered(empty, { offered: 'yes', supplyForm: 'own' });
    expect(answered(bare, { offered: 'yes', supplyForm: null }).offers).toEqual([]);
    const described = { ...bare, offers: bare.offers.map((offer) => ({ ...offer, capacity: { places: 4, asOf: null } })) };
    expect(applyInventory(described, { offered: 'yes', supplyForm: null }, world)).toMatchObject({ issue: { path: ['supplyForm'] } });
  });

  test('a contact is renamed without losing the rest, and removed by null', () => {
    const contacts = [{ name: 'Exempelperson A', role: 'samordnare', phone: '08-123', email: '', internal: false }];
    const content = { ...empty, offers: [offerSchema.parse({ id: 'x', supplyForm: 'own', contacts })] };
    expect(answered(content, { offered: 'yes', contact: 'Exempelperson B' }).offers[0]?.contacts).toEqual([{ ...contacts[0], name: 'Exempelperson B' }]);
    expect(answered(content, { offered: 'yes', contact: null }).offers[0]?.contacts).toEqual([]);
  });
});

describe('taking away the examples', () => {
  const example = offerSchema.parse({ id: 'e', supplyForm: 'own', isExample: true });
  const real = offerSchema.parse({ id: 'r', supplyForm: 'own' });
  const shipped: InterventionContent = { ...empty, status: 'offered', offers: [example], origin: { starterVersion: '1' } };

  test.each<[string, number, InterventionContent, string | undefined]>([
    ['an untouched starter entry goes back to review', 1, shipped, 'under-review'],
    ['an edited one keeps its status', 2, shipped, 'offered'],
    ['one with a real offer keeps its status', 1, { ...shipped, offers: [example, real] }, 'offered'],
    ['one of our own keeps its status', 1, { ...shipped, origin: { starterVersion: null } }, 'offered'],
    ['one without examples is not touched', 1, { ...shipped, offers: [real] }, undefined],
  ])('%s', (_what, revision, data, status) => {
    const after = withoutExamples({ revision, data });
    expect(after?.status).toBe(status);
    expect(after?.offers.some((offer) => offer.isExample) ?? false).toBe(false);
  });
});
