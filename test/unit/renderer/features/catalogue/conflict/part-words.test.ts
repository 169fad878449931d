import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { namesFrom } from '#core/catalogue/documents/names.ts';
import { emptyIntervention } from '#core/catalogue/intervention.ts';
import { offerSchema } from '#core/catalogue/offer.ts';
import { verdictSchema } from '#core/catalogue/verdict.ts';
import { isFreeText, partLabel, valueText, type PartWords } from '#renderer/features/catalogue/parts/conflict/part-words.ts';
import type { Text } from '#renderer/text/useText.ts';
import { readStarter } from '#test/support/starter.ts';
import { allMessages } from '#test/support/texts.ts';

const { vocabulary } = readStarter();
const intl = createIntl({ locale: 'sv', messages: allMessages });
const words: PartWords = { t: ((id: string, values?: Record<string, string>) => intl.formatMessage({ id }, values)) as Text, names: namesFrom(vocabulary) };
const area = vocabulary.problemAreas[0];

it.each<[string, unknown, string]>([
  ['notes', '', 'Inget skrivet'],
  ['tags', [], 'Inget skrivet'],
  ['reviewedAt', null, 'Okänt'],
  ['verdicts.v', undefined, 'Finns inte'],
  ['status', 'phasing-out', 'Fasas ut'],
  ['offers.o.wait', { weeks: 2.5, asOf: '2026-11-01' }, 'Väntetid i veckor: 2,5\nUppgiftens datum: 2026-11-01'],
  ['offers.o.contacts', [{ name: 'Mottagningen', role: '', phone: '08-508 00 000', email: '', internal: true }], 'Namn: Mottagningen · Telefon: 08-508 00 000 · Intern kontakt: Ja'],
  ['problemAreas', [area?.id], area?.label ?? ''],
  ['verdicts.v', { ...verdictSchema.parse({ id: 'v', body: 'SBU', scope: 'method', type: 'effect', certainty: 'low', outcome: 'Återfall' }) }, 'Källa: SBU\nGäller: Gäller metoden\nSlag: Effekt\nUtfall: Återfall\nTillförlitlighet: Låg\nLäst i källan: Nej'],
])('%s with %j is said as %j', (field, value, text) => {
  expect(valueText(words, field, value)).toBe(text);
});

it('names a part by what it is, so that one offer is told from another', () => {
  const content = { ...emptyIntervention('x'), offers: [offerSchema.parse({ id: 'o', supplyForm: 'procured', providerName: 'Exempelutföraren' })] };
  expect(partLabel(words, 'offers.o.wait', [null, content])).toBe('Utbud, Upphandlad, Exempelutföraren: väntetid');
  expect(partLabel(words, 'offers.o', [content])).toBe('Utbud, Upphandlad, Exempelutföraren');
  expect(partLabel(words, 'implementation.manual', [content])).toBe('Genomförande: manual');
  expect(partLabel(words, 'targetGroup', [content])).toBe('Passar för');
});

it('lets people write together what is free text, and nothing else', () => {
  expect(['description', 'offers.o.howToApply', 'status', 'offers.o.unitId', 'preventionLevel'].map(isFreeText)).toEqual([true, true, false, false, false]);
});
