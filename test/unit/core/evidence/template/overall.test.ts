import { describe, expect, test } from 'vitest';
import { propose, proposeOverall } from '#core/evidence/template/propose.ts';
import { amstarOverall } from './oracles.ts';
import { shipped } from './templates.ts';
import { combinations, inShort } from './ways.ts';

const rob2 = shipped('rob2-assignment');
const robins = shipped('robins-i-2016');
const amstar = shipped('amstar-2');
const steps = shipped('stepwise-review');

function rob2Overall(judgements: readonly string[]): string {
  if (judgements.includes('high')) return 'high';
  return judgements.includes('moderate') ? 'moderate' : 'low';
}

function robinsOverall(judgements: readonly string[]): string {
  for (const worst of ['critical', 'serious', 'moderate', 'no-information']) if (judgements.includes(worst)) return worst;
  return 'low';
}

/** What every way of judging the rest comes to, where it is one. */
function brute(given: Readonly<Record<string, string>>, ids: readonly string[], scale: readonly string[], overall: (judgements: readonly string[]) => string): string | null {
  const all = new Set([...combinations(ids.map((id) => [id, given[id] === undefined ? scale : [given[id] ?? '']] as [string, readonly string[]]))].map((full) => overall(ids.map((id) => full[id] ?? ''))));
  return all.size === 1 ? ([...all][0] ?? null) : null;
}

test('RoB 2 comes to its worst area, as soon as nothing that is left can be worse', () => {
  const ids = ['D1', 'D2', 'D3', 'D4', 'D5'];
  for (const given of combinations(ids.map((id) => [id, [null, 'low', 'moderate', 'high']]))) expect(proposeOverall(rob2, given).proposal).toBe(brute(given, ids, ['low', 'moderate', 'high'], rob2Overall));
});

test('ROBINS-I comes to its worst area, where no information is worse than low and better than moderate', () => {
  const ids = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'];
  const scale = ['low', 'moderate', 'serious', 'critical', 'no-information'];
  let place = 0;
  for (const given of combinations(ids.map((id) => [id, scale]))) {
    place += 1;
    if (place % (inShort ? 211 : 7) === 0 && proposeOverall(robins, given).proposal !== robinsOverall(Object.values(given))) expect(given).toBe('judged by the worst area');
  }
  expect(proposeOverall(robins, { D1: 'serious' }).proposal).toBeNull();
  expect(proposeOverall(robins, { D1: 'critical' }).proposal).toBe('critical');
});

describe('the sentence about the whole', () => {
  const low = { D1: 'low', D2: 'low', D3: 'low', D4: 'low', D5: 'low' };

  test('names the areas that decide', () => {
    expect(proposeOverall(rob2, low)).toEqual({ proposal: 'low', why: 'Låg, därför att alla områden har bedömningen låg.', basis: { questions: ['D1', 'D2', 'D3', 'D4', 'D5'], row: null } });
    expect(proposeOverall(rob2, { ...low, D2: 'high', D5: 'high' })).toEqual({ proposal: 'high', why: 'Hög, därför att område 2 och 5 har bedömningen hög och det sämsta området avgör.', basis: { questions: ['D2', 'D5'], row: null } });
    expect(proposeOverall(rob2, { ...low, D2: 'moderate' })).toEqual({ proposal: 'moderate', why: 'Måttlig, därför att område 2 har bedömningen måttlig och det sämsta området avgör.', basis: { questions: ['D2'], row: null } });
  });

  test('says of several that are moderate that a person may raise the whole', () => {
    const { proposal, note } = proposeOverall(rob2, { ...low, D2: 'moderate', D3: 'moderate' });
    expect([proposal, note]).toEqual(['moderate', rob2.overall.kind === 'worst' ? rob2.overall.notes[0]?.text : '']);
    expect(proposeOverall(robins, { D1: 'serious', D2: 'serious', D3: 'low', D4: 'low', D5: 'low', D6: 'low', D7: 'no-information' })).toMatchObject({ proposal: 'serious', note: expect.stringContaining('Oacceptabelt hög') as string });
    expect(proposeOverall(robins, { D1: 'low', D2: 'low', D3: 'low', D4: 'low', D5: 'low', D6: 'low', D7: 'no-information' })).toMatchObject({ proposal: 'no-information', note: expect.stringContaining('saknar information') as string });
  });

  test('names what it waits for', () => {
    expect(proposeOverall(rob2, { ...low, D9: 'high', D3: 'unknown' })).toEqual({ proposal: null, why: 'Inget förslag än: område 3 är inte klart.', basis: { questions: [], row: null } });
    expect(proposeOverall(rob2, { D1: 'low', D2: 'low', D3: 'low' }).why).toBe('Inget förslag än: område 4 och 5 är inte klara.');
  });

  test('names the areas that no rule says anything of, and waits for a person there', () => {
    const answers = { '1.1': 'N', '2.1': 'N', '2.4': 'Y', '3.1': 'Y', '3.2': 'Y', '3.3': 'NI', '4.1': 'N', '5.1': 'Y', '5.2': 'N', '5.3': 'N', '6.1': 'N', '6.2': 'N', '6.3': 'Y', '6.4': 'N', '7.1': 'N', '7.2': 'N', '7.3': 'N' };
    const { domains, overall, missing } = propose(robins, answers, { plan: 'available' });
    expect([missing, domains['D3']?.proposal, overall.proposal]).toEqual([[], null, null]);
    expect(domains['D3']?.why).toBe('Inget förslag: reglerna säger inget om den här kombinationen av svar. ROBINS-I 2016 har ingen beslutsregel; bedöm området själv.');
    expect(overall.why).toBe('Inget förslag: område 3 har inget förslag, utan bedöms av en person.');
    expect(propose(robins, { ...answers, '5.1': 'NI', '1.1': 'Y' }, { plan: 'available' }).overall.why).toBe('Inget förslag än: område 1 är inte klart; område 3 och 5 har inget förslag, utan bedöms av en person.');
    expect(propose(robins, { ...answers, '3.3': 'N' }, { plan: 'available' }).overall).toMatchObject({ proposal: 'low', why: 'Låg, därför att alla områden har bedömningen låg.' });
    expect(propose(robins, { ...answers, '3.3': 'N' }, { plan: 'none' }).overall.proposal).toBe('moderate');
  });

  test('calls an area without number by its name', () => {
    const domains = rob2.domains.map((domain, place) => (place === 0 ? { ...domain, number: '' } : domain));
    expect(proposeOverall({ ...rob2, domains }, { ...low, D1: 'high' }).why).toBe('Hög, därför att område ”Randomiseringsprocessen” har bedömningen hög och det sämsta området avgör.');
  });
});

describe('the sentence about an area', () => {
  test('is the row that decides, or both parts of the area where both do', () => {
    const { domains } = propose(rob2, { '2.1': 'N', '2.2': 'N', '2.6': 'Y' });
    expect(domains['D2']).toEqual({ proposal: 'low', why: 'Låg, därför att varken deltagare eller personal visste vilken insats som gavs (2.1, 2.2), och analysen mäter effekten av tilldelning (2.6).', basis: { questions: ['2.1', '2.2', '2.6'], row: 'del1:blindade del2:ratt-analys' } });
    const worse = propose(rob2, { '2.1': 'Y', '2.2': 'N', '2.3': 'NI', '2.6': 'N', '2.7': 'Y' }).domains['D2'];
    expect(worse).toMatchObject({ proposal: 'high', basis: { questions: ['2.6', '2.7'], row: 'del2:fel-analys' } });
  });

  test('names the answers that are enough and the questions that can no longer matter', () => {
    expect(propose(rob2, { '4.2': 'Y' }).domains['D4']).toEqual({ proposal: 'high', why: 'Hög redan nu, därför att svaret på 4.2 räcker, vad som än svaras på 4.1.', basis: { questions: ['4.2'], row: null } });
    expect(propose(rob2, { '4.3': 'Y', '4.4': 'Y', '4.5': 'NI' }).domains['D4']?.why).toBe('Hög redan nu, därför att svaren på 4.3, 4.4 och 4.5 räcker, vad som än svaras på 4.1.');
    expect(propose(rob2, { '1.2': 'N' }).domains['D1']).toMatchObject({ proposal: 'high', why: 'Hög, därför att fördelningen inte var dold (1.2).', basis: { questions: ['1.2'], row: 'ej-dold' } });
  });

  test('says of what nothing can change, whatever is chosen, just that', () => {
    const rows = ['available', 'none'].map((code) => ({ id: code, when: [{ context: 'plan', in: [code] }], judgement: 'low', because: 'planen är prövad' }));
    const domain = { id: 'D1', number: '1', name: 'Område', help: '', rated: true, questions: [], rule: { kind: 'table' as const, rows } };
    const one = (context: Readonly<Record<string, string>>): unknown => propose({ ...robins, domains: [domain] }, {}, context).domains['D1'];
    expect(one({})).toEqual({ proposal: 'low', why: 'Låg, vad som än väljs.', basis: { questions: [], row: null } });
    expect(one({ plan: 'none' })).toEqual({ proposal: 'low', why: 'Låg, därför att planen är prövad.', basis: { questions: [], row: 'none' } });
  });

  test('does not rest on an answer that is not asked for', () => {
    expect(propose(rob2, { '3.1': 'Y', '3.2': 'Y', '3.3': 'N' })).toMatchObject({ notAsked: ['3.2', '3.3'], domains: { D3: { proposal: 'low', basis: { questions: ['3.1'] } } } });
  });

  test('comes with what a person should think of', () => {
    expect(propose(robins, { '5.1': 'N', '5.2': 'N', '5.3': 'N', '5.4': 'N', '5.5': 'N' }).domains['D5']).toMatchObject({ proposal: 'moderate', note: expect.stringMatching(/^Minst Måttlig/) as string });
    expect(propose(robins, { '5.1': 'Y', '5.2': 'N', '5.3': 'N' }).domains['D5']).not.toHaveProperty('note');
  });

  test('names the questions that it waits for', () => {
    const { domains } = propose(rob2, { '1.1': 'Y', '3.1': 'N' });
    expect([domains['D1']?.why, domains['D3']?.why]).toEqual(['Inget förslag än: 1.2 och 1.3 är inte besvarade.', 'Inget förslag än: 3.2 är inte besvarad.']);
  });
});

describe('AMSTAR 2', () => {
  const questions = amstar.domains.flatMap((domain) => domain.questions);
  const yes = Object.fromEntries(questions.map((one) => [one.id, 'Y']));
  const overall = (answers: Readonly<Record<string, string>>, context = {}): string | null => propose(amstar, { ...yes, ...answers }, context).overall.proposal;

  test('counts the worst answer of those given for a question in parts', () => {
    const { '9': _nine, ...rest } = yes;
    const nine = (answers: Readonly<Record<string, string>>): string | null => propose(amstar, { ...rest, ...answers }).overall.proposal;
    expect([nine({ '9.rct': 'Y', '9.nrsi': 'N' }), nine({ '9.rct': 'N', '9.nrsi': 'Y' }), nine({ '9.rct': 'Y', '9.nrsi': 'PY' }), nine({ '9.nrsi': 'N' }), nine({ '9.rct': 'Y' })]).toEqual(['low', 'low', 'high', 'low', 'high']);
    expect([overall({ '9.rct': 'N' }), overall({ '11.nrsi': 'N' }), overall({ '11.nrsi': 'NoMA' }), overall({ '9': 'N', '9.rct': 'Y' })]).toEqual(['low', 'low', 'high', 'low']);
    expect(propose(amstar, rest).missing).toEqual(['9']);
    expect(propose(amstar, { '9.nrsi': 'Y' }).missing).not.toContain('9');
  });

  test('counts Nej alone as a flaw', () => {
    expect(overall({ '2': 'PY', '4': 'PY', '7': 'PY', '8': 'PY', '9': 'PY', '11': 'NoMA', '12': 'NoMA', '15': 'NoMA' })).toBe('high');
  });

  test('takes the critical questions of the project where they are said', () => {
    expect([overall({ '1': 'N' }), overall({ '1': 'N' }, { critical: ['1'] }), overall({ '2': 'N' }, { critical: ['1'] }), overall({ '2': 'N', '4': 'N' }, { critical: [] })]).toEqual(['high', 'low', 'high', 'moderate']);
  });

  test('says which questions are flawed', () => {
    expect(propose(amstar, { ...yes, '2': 'N', '3': 'N', '5': 'N' }).overall).toMatchObject({ why: 'Låg, därför att en kritisk fråga har brister (kritiska: 2; övriga: 3 och 5).', basis: { questions: ['2', '3', '5'], row: 'en-kritisk' } });
    expect(propose(amstar, yes).overall).toEqual({ proposal: 'high', why: 'Hög, därför att ingen kritisk fråga och högst en annan fråga har brister.', basis: { questions: [], row: 'inga' } });
    expect(propose(amstar, { ...yes, '1': 'N', '3': 'N' }).overall.note).toContain('Låg');
    expect(propose(amstar, { '2': 'Y' }).overall.why).toBe('Inget förslag än: 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 och 16 är inte besvarade.');
    expect(propose(amstar, { '2': 'N', '4': 'N' }).overall).toMatchObject({ proposal: 'critically-low', why: 'Kritiskt låg, därför att flera kritiska frågor har brister (kritiska: 2 och 4).' });
  });

  test('proposes as soon as the questions that are left cannot change it', () => {
    const left = ['1', '3', '2', '4'];
    const kinds: readonly (string | null)[] = [null, 'Y', 'N'];
    for (const base of [{}, { '7': 'N' }, { '5': 'N' }, { '5': 'N', '6': 'N' }]) {
      for (const some of combinations(left.map((id) => [id, kinds]))) {
        const answers = Object.fromEntries(Object.entries({ ...yes, ...base, ...some }).filter(([id]) => !left.includes(id) || some[id] !== undefined));
        const flawed = (full: Readonly<Record<string, string>>, critical: boolean): number => Object.entries({ ...yes, ...base, ...full }).filter(([id, answer]) => answer === 'N' && ['2', '4', '7'].includes(id) === critical).length;
        const all = new Set([...combinations(left.map((id): [string, readonly string[]] => [id, some[id] === undefined ? ['Y', 'N'] : [some[id] ?? '']]))].map((full) => amstarOverall(flawed(full, true), flawed(full, false))));
        expect(propose(amstar, answers).overall.proposal).toBe(all.size === 1 ? [...all][0] : null);
      }
    }
    expect(propose(amstar, { '5': 'N', '6': 'N', ...Object.fromEntries(Object.entries(yes).filter(([id]) => !['5', '6', '1', '3'].includes(id))) }).overall).toMatchObject({ proposal: 'moderate', basis: { row: 'flera-andra' } });
  });

  test('has no areas to judge', () => {
    expect([propose(amstar, yes).domains, proposeOverall(amstar, {})]).toEqual([{}, { proposal: null, why: 'Inget förslag: helheten följer av svaren, inte av områdena.', basis: { questions: [], row: null } }]);
  });
});

describe('steps', () => {
  const yes = (upTo: number): Record<string, string> => Object.fromEntries(steps.domains.slice(0, upTo).flatMap((domain) => domain.questions.map((one) => [one.id, 'Y'])));
  const reached = ['no-step', 'one-step', 'two-steps', 'three-steps', 'four-steps', 'five-steps', 'all-steps'];

  test.each([0, 1, 2, 3, 4, 5])('end at the first that is not met: after %i', (taken) => {
    const failing = steps.domains[taken]?.questions[0]?.id ?? '';
    const { overall, asked, notAsked, domains, missing } = propose(steps, { ...yes(6), [failing]: 'NI' });
    expect(overall).toMatchObject({ proposal: reached[taken], why: expect.stringContaining(`därför att steg ${taken + 1} inte är uppfyllt.`) as string, basis: { questions: steps.domains.slice(0, taken + 1).map((one) => one.id) } });
    expect([missing, [...asked, ...notAsked]]).toEqual([[], steps.domains.flatMap((domain) => domain.questions.map((one) => one.id))]);
    expect(asked).toEqual(steps.domains.slice(0, taken + 1).flatMap((domain) => domain.questions.map((one) => one.id)));
    if (taken < 5) expect(domains[`D${taken + 2}`]).toMatchObject({ proposal: null, why: 'Inget förslag: granskningen är slut vid ett tidigare steg.' });
  });

  test('that are all met are all met', () => {
    expect(propose(steps, yes(6)).overall).toMatchObject({ proposal: 'all-steps', why: 'Uppfyller steg 1–6, därför att alla steg är uppfyllda.' });
  });

  test('wait for the ones before them', () => {
    const { asked, missing, notAsked, domains, overall } = propose(steps, { '1.1': 'Y', '2.1': 'N' });
    expect([asked, missing, notAsked, overall.proposal]).toEqual([['1.1', '1.2'], ['1.2'], [], null]);
    expect(domains['D2']).toMatchObject({ proposal: null, why: 'Inget förslag än: ett tidigare steg är inte klart.' });
    expect(domains['D3']).toMatchObject({ proposal: null, why: 'Inget förslag: granskningen är slut vid ett tidigare steg.' });
    expect(overall.why).toContain('Inget förslag än: område 1');
    expect(propose(steps, { '1.1': 'N' }).overall.proposal).toBe('no-step');
  });

  test('are counted from judgements too', () => {
    const met = (number: number): Record<string, string> => Object.fromEntries(steps.domains.slice(0, number).map((one) => [one.id, 'met']));
    expect([0, 1, 2, 3, 4, 5].map((number) => proposeOverall(steps, { ...met(number), [`D${number + 1}`]: 'not-met', D6: number === 5 ? 'not-met' : 'met' }).proposal)).toEqual(reached.slice(0, 6));
    expect([proposeOverall(steps, met(6)).proposal, proposeOverall(steps, met(3)).proposal]).toEqual(['all-steps', null]);
  });
});

test('a template without formula leaves every judgement to a person, and says why', () => {
  const cerqual = shipped('cerqual');
  const none = proposeOverall(cerqual, { limitations: 'serious', coherence: 'none', adequacy: 'none', relevance: 'none' });
  expect(none).toEqual({ proposal: null, why: 'Inget förslag: CERQual har ingen formel och farhågor räknas aldrig ihop. Börja på Hög och sänk efter en samlad bedömning.', basis: { questions: [], row: null } });
  expect(propose(cerqual, {})).toMatchObject({ asked: [], missing: [], domains: { limitations: { proposal: null, why: 'Inget förslag: graden av farhåga bedöms av en person.' } } });
  const qualitative = propose(shipped('qualitative-studies'), { '1.1': 'Y', '2.1': 'NA' });
  expect([qualitative.asked.length, qualitative.missing, qualitative.domains, qualitative.overall.proposal]).toEqual([5, ['3.1', '4.1', '5.1'], {}, null]);
});

test('the answer about conflict of interest never enters a proposal', () => {
  const answers = { '4.1': 'Y' };
  expect(propose(rob2, { ...answers, J1: 'Y' })).toEqual(propose(rob2, answers));
});
