import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { starterIds } from '#test/support/starter.ts';
import { failureOf, openBackEnd, type BackEnd } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
afterAll(() => app.close());

/** Made up, with a birth number (980) that is given to nobody. */
const number = '19900101-9802';
const text = `Ring om ${number}.`;
const { fft } = starterIds;

describe('an identity number is refused in every free text, with the field and the place', () => {
  const save = (intervention: object, reason?: string): Promise<unknown> => app.call.catalogue.save({ intervention: { name: 'X', ...intervention }, reason });

  test.each<[string, string, () => Promise<unknown>]>([
    ['a description', 'description', () => save({ description: text })],
    ['a name', 'name', () => save({ name: text })],
    ['the reason of a save', 'reason', () => save({}, text)],
    ['how to apply for an offer', 'offers.0.howToApply', () => save({ offers: [{ supplyForm: 'own', howToApply: text }] })],
    ['the name of a contact', 'offers.0.contacts.0.name', () => save({ offers: [{ supplyForm: 'own', contacts: [{ name: text }] }] })],
    ['what a verdict says', 'verdicts.0.result', () => save({ verdicts: [{ body: 'SBU', scope: 'method', type: 'effect', result: text }] })],
    ['a note of experience', 'experience.0.text', () => save({ experience: [{ text }] })],
    ['a search word', 'searchWords.0', () => save({ searchWords: [text] })],
    ['who is trained', 'implementation.trainedStaff.0.name', () => save({ implementation: { trainedStaff: [{ name: text }] } })],
    ['a contact in the inventory', 'rows.0.contact', () => app.call.catalogue.inventory.save({ rows: [{ id: fft, offered: 'yes', supplyForm: 'own', contact: text }] })],
    ['a term', 'term.label', () => app.call.vocabulary.save({ list: 'units', term: { label: text } })],
    ['another name of a term', 'term.alternatives.0', () => app.call.vocabulary.save({ list: 'units', term: { label: 'Enhet', alternatives: [text] } })],
    ['a task', 'task.why', () => app.call.tasks.save({ task: { kind: 'review', subject: 'Granska', why: text } })],
    ['a suggestion', 'text', () => app.call.inbox.submit({ kind: 'suggestion', text })],
    ['a decision', 'reason', () => app.call.inbox.take({ id: '00000000-0000-4000-8000-000000000000', decision: 'declined', reason: text })],
    ['my name', 'personal.name', () => app.call.settings.save({ personal: { name: text } })],
    ['the published note', 'team.publishedNote', () => app.call.settings.save({ team: { publishedNote: text } })],
    ['a saved view', 'query', () => app.call.settings.saveView({ name: 'Vy', query: text })],
    ['a draft', 'text', () => app.call.settings.saveDraft({ key: 'utkast', text })],
  ])('%s', async (_what, field, call) => {
    const { code, details } = await failureOf(call());
    expect({ code, details }).toMatchObject({ code: 'RULE_VIOLATION', details: { rule: 'R3', field, position: text.indexOf(number) } });
    expect(JSON.stringify(details)).not.toContain(number);
  });
});

test('typed fields and numbers written as phones pass', async () => {
  const contacts = [{ name: 'Växeln 070-123 45 67', phone: '9001019802', email: '9001019802@exempel.se' }];
  const { id } = await app.call.catalogue.save({
    intervention: { name: 'Med telefon', offers: [{ supplyForm: 'own', contacts }], sources: [{ url: 'https://exempel.se/9001019802' }], description: 'Ring +46 8 123 45 67.' },
  });
  expect((await app.call.catalogue.get({ id })).offers[0]?.contacts).toMatchObject(contacts);
});
