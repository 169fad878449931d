import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';
import { assessorA, assessorB, newId, prepare } from './evidence-support.ts';

let app: BackEnd;
beforeAll(async () => {
  app = await openBackEnd();
  await prepare(app);
});
beforeEach(() => {
  app.actor = assessorA;
});
afterAll(() => app.close());

const key = (answer: 'Y' | 'N') => ({ answers: { '1.1': answer }, domains: { D1: answer === 'Y' ? 'low' : 'high' }, overall: answer === 'Y' ? 'low' : 'high', notes: { '1.1': 'Det står i texten.' } });

async function newSet(): Promise<{ id: string; items: string[] }> {
  const items = [newId(), newId()];
  const { id } = await app.call.evidence.calibration.save({
    calibration: { name: 'Påhittad övning', templateId: 'exempelmall', templateVersion: '1', notes: { '1.1': 'Gruppens egen anteckning' }, items: items.map((item, index) => ({ id: item, title: `Övning ${index + 1}`, text: 'Påhittad text', key: key(index === 0 ? 'Y' : 'N') })) },
  });
  return { id, items };
}

async function practise(calibrationId: string, resultId: string, answer: 'Y' | 'N'): Promise<void> {
  const judgement = answer === 'Y' ? 'low' : 'high';
  const { id, revision } = await app.call.evidence.assessment.save({
    assessment: { calibrationId, resultId, templateId: 'exempelmall', answers: { '1.1': { answer, justification: 'Skäl' } }, domains: { D1: { judgement } }, overall: { judgement }, interest: { declared: 'none' } },
  });
  await app.call.evidence.assessment.done({ id, revision });
}

test('two sets come with the program, one per RoB 2 template, and become the team’s own when they are changed', async () => {
  const { sets } = await app.call.evidence.calibration.list({});
  expect(sets.map(({ templateId, shipped, items }) => [templateId, shipped, items.length])).toEqual([['rob2-assignment', true, 3], ['rob2-adherence', true, 3]]);
  const [first] = sets;
  const id = first?.id ?? '';
  const whole = await app.call.evidence.calibration.get({ id, withKey: true });
  expect(whole).toMatchObject({ revision: 0, templateName: 'Randomiserade studier: effekten av att tilldelas en insats (ITT)' });
  const calibration = { name: 'Vår egen', templateId: whole.templateId, templateVersion: whole.templateVersion, items: whole.items.map(({ id: item, title, text, key: answers }) => ({ id: item, title, text, key: answers ?? {} })) };
  expect(await app.call.evidence.calibration.save({ id, revision: 0, calibration })).toEqual({ id, revision: 1 });
  expect((await app.call.evidence.calibration.list({})).sets.find((one) => one.id === id)).toMatchObject({ name: 'Vår egen', shipped: false, revision: 1 });
});

test('the key is closed until one is done, and then shows how well one agrees with it', async () => {
  const { id, items } = await newSet();
  const [one = '', two = ''] = items;
  app.actor = assessorB;
  expect((await app.call.evidence.calibration.get({ id })).items.map(({ key: open }) => open)).toEqual([null, null]);
  expect((await failureOf(app.call.evidence.calibration.get({ id, withKey: true }))).code).toBe('FORBIDDEN');
  expect(await app.call.evidence.calibration.result({ id })).toMatchObject({ assessors: [], rows: [] });
  await practise(id, one, 'Y');
  expect((await app.call.evidence.calibration.get({ id })).items.map(({ key: open }) => open?.overall ?? null)).toEqual(['low', null]);
  await practise(id, two, 'Y');
  const { assessors, rows } = await app.call.evidence.calibration.result({ id });
  expect(assessors).toMatchObject([{ assessor: 'Exempelperson B', mine: true, items: 2, agreement: { overall: { n: 2, agreement: 0.5, kappa: 0 } } }]);
  expect(rows.filter(({ itemId }) => itemId === two)).toMatchObject([
    { key: '1.1', kind: 'question', expected: 'N', note: 'Det står i texten.', answers: [{ value: 'Y' }] },
    { key: 'D1', expected: 'high', answers: [{ value: 'low' }] },
    { key: 'overall', expected: 'high', answers: [{ value: 'low' }] },
  ]);
  app.actor = assessorA;
  expect((await app.call.evidence.calibration.result({ id })).assessors).toEqual([]);
  await practise(id, one, 'N');
  expect((await app.call.evidence.calibration.result({ id })).assessors.map(({ assessor, items: done }) => [assessor, done])).toEqual([['Exempelperson A', 1], ['Exempelperson B', 1]]);
});

test('the group’s own notes stand beside the questions of real results too', async () => {
  const { id, items } = await newSet();
  const begun = await app.call.evidence.assessment.save({ assessment: { calibrationId: id, resultId: items[0] ?? '', templateId: 'exempelmall' } });
  const view = await app.call.evidence.assessment.get({ id: begun.id });
  expect(view).toMatchObject({ localNotes: { '1.1': 'Gruppens egen anteckning' }, item: { setName: 'Påhittad övning', title: 'Övning 1' }, result: null });
});

test('a set in an unknown template, or with answers the template does not know, is refused field by field', async () => {
  const save = (fields: object): Promise<string[]> => refusedPaths(app.call.evidence.calibration.save({ calibration: { name: 'Fel', templateId: 'exempelmall', templateVersion: '1', items: [], ...fields } }));
  expect(await save({ templateVersion: '7' })).toEqual(['calibration.templateVersion']);
  const id = newId();
  expect(await save({ items: [{ id, title: 'x', key: { answers: { '1.1': 'PY', '8.8': 'Y' }, domains: { D9: 'low' }, overall: 'serious' } }] })).toEqual(['calibration.items.0.key.answers.1.1.answer', 'calibration.items.0.key.answers.8.8.answer', 'calibration.items.0.key.domains.D9', 'calibration.items.0.key.overall.judgement']);
  expect(await save({ items: [{ id, title: 'x', key: { answers: { '1.1': 'ja nej' } } }] })).toEqual(['calibration.items.0.key']);
  expect(await save({ items: [{ id, title: 'x', key: {} }, { id, title: 'y', key: {} }] })).toEqual(['calibration.items.1.id']);
});

test('what somebody has answered neither goes nor changes template; the set is put away instead', async () => {
  const { id, items } = await newSet();
  await practise(id, items[0] ?? '', 'Y');
  const failure = await failureOf(app.call.evidence.calibration.save({ id, revision: 1, calibration: { name: 'Utan', templateId: 'exempelmall', templateVersion: '1', items: [] } }));
  expect(failure).toMatchObject({ code: 'RULE_VIOLATION', details: { rule: 'result-assessed' } });
  await app.call.evidence.calibration.archive({ id, revision: 1, archived: true });
  expect((await app.call.evidence.calibration.list({})).sets.map((one) => one.id)).not.toContain(id);
  app.actor = reader;
  expect((await failureOf(app.call.evidence.calibration.archive({ id, revision: 2, archived: false }))).code).toBe('FORBIDDEN');
});
