import { describe, expect, test } from 'vitest';
import { interventionContentSchema, type InterventionContent } from '#core/catalogue/intervention.ts';
import { leftOut, publicContent, publishedCatalogue } from '#core/catalogue/published.ts';
import { readStarter } from '#test/support/starter.ts';

const secret = 'hemligt-märke';
const { interventions, vocabulary } = readStarter();

function content(index: number, change: Partial<InterventionContent> = {}): InterventionContent {
  const found = interventions[index];
  if (found === undefined) throw new Error('no such starter entry');
  return { ...found.data, ...change };
}

const note = (text: string) => ({ id: 'note-1', text, author: secret, date: '2026-01-02', source: '' });

function withSecrets(): InterventionContent {
  const fft = content(1);
  const [first] = fft.offers;
  if (first === undefined) throw new Error('the starter has lost its example offers');
  const contact = { name: secret, role: '', phone: '', email: '', internal: true };
  const open = { ...contact, name: 'Öppna mottagningen', internal: false };
  return {
    ...fft,
    owner: secret,
    implementation: { ...fft.implementation, trainedStaff: [{ name: secret, unitId: null, until: null }] },
    offers: [
      { ...first, contacts: [contact, open] },
      { ...first, id: 'ended', providerName: secret, activeTo: '2026-11-21' },
    ],
    experience: [note('Vi har lärt oss att börja hemma.')],
    youthView: [note('Det var bra att alla fick prata.')],
    localFollowUp: [note(secret)],
  };
}

const record = (data: InterventionContent, id: string) => ({ id, note: { at: '2026-11-01T08:00:00.000Z', by: secret, reason: secret }, data });

describe('the published catalogue', () => {
  test('carries no owner, trained staff, internal contact, author, local follow-up or ended offer', () => {
    const made = publishedCatalogue({ district: 'Exempelstadsdelen', note: '', day: '2026-11-22', vocabulary, records: [record(withSecrets(), 'a')] });
    const text = JSON.stringify(made);
    expect(text).not.toContain(secret);
    for (const kept of ['Öppna mottagningen', 'Vi har lärt oss att börja hemma.', 'Det var bra att alla fick prata.']) expect(text).toContain(kept);
  });

  test('leaves out every field that is not named, whatever is added to the model later', () => {
    const extended = { ...withSecrets(), somethingNew: secret } as unknown as InterventionContent;
    const [verdict] = extended.verdicts;
    const withNewInside = { ...extended, verdicts: [{ ...verdict, enteredBy: secret }] } as unknown as InterventionContent;
    expect(JSON.stringify(publicContent(withNewInside, '2026-11-22'))).not.toContain(secret);
  });

  test('is still a valid intervention, so that the same views and the same search read it', () => {
    expect(interventionContentSchema.safeParse(publicContent(withSecrets(), '2026-11-22')).success).toBe(true);
  });

  test.each([
    ['offered', 1],
    ['phasing-out', 1],
    ['under-review', 1],
    ['proposed', 0],
    ['ended', 0],
  ] as const)('holds an intervention that is %s: %i', (status, count) => {
    const made = publishedCatalogue({ district: 'D', note: '', day: '2026-11-22', vocabulary, records: [record(content(1, { status }), 'a')] });
    expect(made.entries).toHaveLength(count);
  });

  test('keeps an offer on its last day', () => {
    const fft = content(1);
    const offers = fft.offers.map((offer) => ({ ...offer, activeTo: '2026-11-22' }));
    expect(publicContent({ ...fft, offers }, '2026-11-22').offers).toHaveLength(fft.offers.length);
    expect(publicContent({ ...fft, offers }, '2026-11-23').offers).toHaveLength(0);
  });

  test('counts what stays inside', () => {
    expect(leftOut([withSecrets(), content(2, { status: 'ended' })])).toEqual({ entries: 1, internalContacts: 1, trainedStaff: 1, localFollowUp: 1 });
  });
});
