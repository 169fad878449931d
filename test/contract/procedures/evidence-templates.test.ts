import { afterAll, beforeAll, expect, test } from 'vitest';
import { example, exampleTemplate } from '#api/evidence/example.ts';
import { failureOf, openBackEnd, refusedPaths, type BackEnd } from './back-end.ts';
import { prepare } from './evidence-support.ts';

let app: BackEnd;
beforeAll(async () => {
  app = await openBackEnd();
  await prepare(app);
});
afterAll(() => app.close());

test('every template is listed with source, licence, what is known of its facts, and how many questions it has', async () => {
  const { templates } = await app.call.evidence.templates({});
  const counts = Object.fromEntries(templates.map((one) => [one.id, [one.domains, one.questions]]));
  expect(counts).toMatchObject({ 'rob2-assignment': [5, 22], 'rob2-adherence': [5, 21], 'robins-i-2016': [7, 34], 'amstar-2': [0, 16], 'stepwise-review': [6, 9], 'qualitative-studies': [0, 5], cerqual: [4, 0] });
  for (const { id, sources, status } of templates.filter((one) => !one.own)) {
    expect(sources.every((source) => source.licence.length > 10), id).toBe(true);
    expect(status.summary.length, id).toBeGreaterThan(20);
  }
  expect(templates.filter((one) => one.own).map((one) => one.id)).toEqual([(exampleTemplate as { id: string }).id]);
});

test('a template is read whole, the version asked for or the one to begin in', async () => {
  const { template, own } = await app.call.evidence.template.get({ id: 'rob2-assignment' });
  expect([template.domains.map((domain) => domain.id), own]).toEqual([['D1', 'D2', 'D3', 'D4', 'D5'], false]);
  expect((await app.call.evidence.template.get({ id: 'rob2-assignment', version: template.version })).template).toEqual(template);
  expect((await app.call.evidence.template.get({ id: example.template })).own).toBe(true);
  expect(await failureOf(app.call.evidence.template.get({ id: 'rob2-assignment', version: '1999' }))).toMatchObject({ code: 'NOT_FOUND', details: { id: 'rob2-assignment', version: '1999' } });
  expect(await failureOf(app.call.evidence.template.get({ id: 'finns-inte' }))).toMatchObject({ code: 'NOT_FOUND', details: { record: 'template', id: 'finns-inte' } });
});

test('a proposal comes with what is asked, what is missing and why', async () => {
  const { version, asked, missing, notAsked, domains, overall } = await app.call.evidence.propose({ templateId: 'rob2-assignment', answers: { '2.1': 'N', '2.2': 'PN', '2.3': 'Y', '2.6': 'PY', '4.1': 'Y' } });
  expect(version).toBe('2026-11');
  expect([asked, missing, notAsked]).toEqual([['1.1', '1.2', '1.3', '2.1', '2.2', '2.6', '3.1', '4.1', '5.1', '5.2', '5.3'], ['1.1', '1.2', '1.3', '3.1', '5.1', '5.2', '5.3'], ['2.3']]);
  expect(Object.fromEntries(Object.entries(domains).map(([id, one]) => [id, one.proposal]))).toEqual({ D1: null, D2: 'low', D3: null, D4: 'high', D5: null });
  expect(domains['D4']).toMatchObject({ why: 'Hög, därför att mätmetoden var olämplig (4.1).', basis: { questions: ['4.1'], row: 'olamplig' } });
  expect(overall).toMatchObject({ proposal: 'high', basis: { questions: ['D4'] } });
});

test('the areas alone give the overall proposal', async () => {
  const all = { D1: 'low', D2: 'low', D3: 'moderate', D4: 'moderate', D5: 'low' };
  const { overall, asked } = await app.call.evidence.propose({ templateId: 'rob2-adherence', domains: all });
  expect([overall.proposal, asked]).toEqual(['moderate', []]);
  expect(overall.note).toContain('höja till Hög');
  expect((await app.call.evidence.propose({ templateId: 'rob2-adherence', domains: { D1: 'low' } })).overall.proposal).toBeNull();
});

test('what the template does not know is refused, and the refusal says which', async () => {
  const refused = (input: Parameters<typeof app.call.evidence.propose>[0]): Promise<string[]> => refusedPaths(app.call.evidence.propose(input));
  expect(await refused({ templateId: 'rob2-assignment', answers: { '1.1': 'Ja', '3.2': 'NI', '9.9': 'Y', '1.2': 'NA', '2.3': 'NA' } })).toEqual(['answers.1.1', 'answers.3.2', 'answers.9.9', 'answers.1.2']);
  expect(await refused({ templateId: 'rob2-assignment', domains: { D1: 'serious', D9: 'low' } })).toEqual(['domains.D1', 'domains.D9']);
  expect(await refused({ templateId: 'rob2-adherence', context: { deviations: ['sleep'], effect: 'adherence' } })).toEqual(['context.deviations', 'context.effect']);
  expect(await refused({ templateId: 'rob2-assignment', answers: {}, domains: {} })).toEqual(['domains']);
  expect(await failureOf(app.call.evidence.propose({ templateId: 'snabb', answers: {} }))).toMatchObject({ code: 'NOT_FOUND', details: { id: 'snabb' } });
  expect(await failureOf(app.call.evidence.propose({ templateId: 'amstar-2', version: '2007', answers: {} }))).toMatchObject({ code: 'NOT_FOUND', details: { version: '2007' } });
});
