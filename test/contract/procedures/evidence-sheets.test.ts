import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sheetChecksum, sheetText, type Sheet } from '#core/evidence/flow/sheet.ts';
import { failureOf, openBackEnd, type BackEnd } from './back-end.ts';
import { anAssessment, assessorA, assessorB, doneBy, newId, newQuestion, prepare } from './evidence-support.ts';

let app: BackEnd;
beforeAll(async () => {
  app = await openBackEnd();
  await prepare(app);
});
beforeEach(() => {
  app.actor = assessorA;
});
afterAll(() => app.close());

const codes = (problems: unknown): string[] => (problems as { code: string }[]).map(({ code }) => code);

/** B's done assessment of a result, as a sheet from a computer that this one has not seen. */
async function sheetFromB(change: (sheet: Sheet) => Sheet = (sheet) => sheet): Promise<{ content: string; questionId: string; resultId: string }> {
  const { id: questionId, results } = await newQuestion(app, 2);
  const [resultId = '', other = ''] = results;
  const { id } = await doneBy(app, assessorB, { questionId, resultId: other, answer: 'N' });
  app.actor = assessorB;
  const { content } = await app.call.evidence.assessment.exportSheet({ id });
  app.actor = assessorA;
  const sheet = JSON.parse(content) as Sheet;
  const whole = { ...sheet, id: newId(), assessment: { ...sheet.assessment, resultId } };
  return { content: sheetText(change({ ...whole, checksum: sheetChecksum(whole) })), questionId, resultId };
}

describe('a sheet as a file', () => {
  test('is looked at without telling its answers, and taken in as it was', async () => {
    const { content, questionId, resultId } = await sheetFromB();
    await doneBy(app, assessorA, { questionId, resultId });
    const look = await app.call.evidence.assessment.readSheet({ content });
    expect(look).toMatchObject({ assessor: 'Exempelperson B', state: 'done', complete: true, mine: false, action: 'create', problems: [], questionTitle: 'Påhittad fråga' });
    expect(JSON.stringify(look)).not.toMatch(/high|Påhittat skäl/);
    expect(await app.call.evidence.assessment.takeSheet({ content })).toMatchObject({ id: look.id, revision: 1, action: 'create' });
    expect(await app.call.evidence.assessment.takeSheet({ content })).toMatchObject({ action: 'same', revision: 1 });
    expect(await app.call.evidence.consensus({ resultId })).toMatchObject({ ready: true, open: 3 });
  });

  test('that is a draft stays closed to the other', async () => {
    const { content } = await sheetFromB((sheet) => {
      const draft = { ...sheet, assessment: { ...sheet.assessment, state: 'draft' as const, doneAt: null } };
      return { ...draft, checksum: sheetChecksum(draft) };
    });
    const { id } = await app.call.evidence.assessment.takeSheet({ content });
    expect((await failureOf(app.call.evidence.assessment.get({ id }))).details).toMatchObject({ rule: 'blind' });
    expect((await failureOf(app.call.evidence.assessment.exportSheet({ id }))).details).toMatchObject({ rule: 'blind' });
  });

  test('edited by hand is told and refused, and taken in where somebody accepts that; done only where it is complete', async () => {
    const { content } = await sheetFromB();
    const edited = content.replace('"justification": "Påhittat skäl."', '"justification": ""');
    expect(edited).not.toBe(content);
    const look = await app.call.evidence.assessment.readSheet({ content: edited });
    expect(look).toMatchObject({ complete: false, problems: [{ code: 'edited', accept: true }] });
    const failure = await failureOf(app.call.evidence.assessment.takeSheet({ content: edited }));
    expect([failure.code, failure.details['rule'], codes(failure.details['problems'])]).toEqual(['RULE_VIOLATION', 'sheet', ['edited']]);
    const { id } = await app.call.evidence.assessment.takeSheet({ content: edited, acceptEdited: true, reason: 'Stavfel rättat' });
    expect((await app.ports.team.evidence.assessments.get(id))?.data).toMatchObject({ state: 'draft', fromSheet: true });
  });

  test('of another result, in an unknown template, or with unknown answers is refused whatever is accepted', async () => {
    const wrong = async (change: (sheet: Sheet) => Sheet): Promise<string[]> => {
      const { content } = await sheetFromB((sheet) => ((changed) => ({ ...changed, checksum: sheetChecksum(changed) }))(change(sheet)));
      expect((await app.call.evidence.assessment.readSheet({ content })).action).toBe('refused');
      return codes((await failureOf(app.call.evidence.assessment.takeSheet({ content, acceptEdited: true }))).details['problems']);
    };
    const withFields = (fields: Partial<Sheet['assessment']>) => (sheet: Sheet) => ({ ...sheet, assessment: { ...sheet.assessment, ...fields } });
    expect(await wrong(withFields({ resultId: newId() }))).toEqual(['unknown-result']);
    expect(await wrong(withFields({ templateVersion: '99' }))).toEqual(['unknown-template']);
    expect(await wrong(withFields({ templateId: 'amstar-2', templateVersion: '2026-11', answers: {}, domains: {} }))).toContain('another-template');
    expect(await wrong(withFields({ answers: { '1.1': { answer: 'PY', justification: '', quote: '', page: '' } } }))).toEqual(['unknown-answers']);
    expect(await wrong(withFields({ assessor: ' ' }))).toContain('no-name');
  });

  test('of a person who has assessed the result already is refused', async () => {
    const { content, questionId, resultId } = await sheetFromB();
    await doneBy(app, assessorB, { questionId, resultId });
    const { problems } = await app.call.evidence.assessment.readSheet({ content });
    expect(codes(problems)).toEqual(['one-per-person']);
  });

  test('that is no sheet says so', async () => {
    for (const content of ['inte json', '{"format":"insatskatalog"}', '[]', '{"format":"insatskartan-sheet","version":2}']) {
      const failure = await failureOf(app.call.evidence.assessment.readSheet({ content }));
      expect(failure.code, content).toBe('INVALID_INPUT');
      expect((failure.details['issues'] as unknown[]).length, content).toBeGreaterThan(0);
    }
  });

  test('written before what is here was saved is told', async () => {
    const { id: questionId, results } = await newQuestion(app);
    app.actor = assessorB;
    const { id } = await app.call.evidence.assessment.save({ assessment: { questionId, resultId: results[0] ?? '', templateId: 'exempelmall' } });
    const { content } = await app.call.evidence.assessment.exportSheet({ id });
    app.clock = '2026-11-23T08:00:00.000Z';
    await app.call.evidence.assessment.save({ id, revision: 1, assessment: anAssessment(questionId, results[0] ?? '') });
    app.clock = '2026-11-22T08:00:00.000Z';
    expect(codes((await failureOf(app.call.evidence.assessment.takeSheet({ content }))).details['problems'])).toEqual(['newer-here']);
    expect(await app.call.evidence.assessment.takeSheet({ content, acceptEdited: true })).toMatchObject({ action: 'update', revision: 3 });
  });
});

describe('while somebody else holds the team folder', () => {
  let other: BackEnd;
  afterEach(() => other.close());

  test('an assessment is kept on this computer, sent to the inbox, and taken in by the writer unread', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const resultId = results[0] ?? '';
    await doneBy(app, assessorA, { questionId, resultId });
    other = await openBackEnd({ team: app.ports.team.status().folder });
    other.actor = assessorB;
    expect(other.ports.team.status().writable).toBe(false);
    const saved = await other.call.evidence.assessment.save({ assessment: anAssessment(questionId, resultId, 'N') });
    expect(saved).toMatchObject({ where: 'personal', revision: 1 });
    const again = await other.call.evidence.assessment.save({ id: saved.id, revision: 1, assessment: { ...anAssessment(questionId, resultId, 'N'), interest: { declared: 'some', text: 'Har skrivit manualen.' } } });
    const done = await other.call.evidence.assessment.done({ id: saved.id, revision: again.revision });
    expect(done).toMatchObject({ where: 'personal', revision: 3 });
    expect((await other.call.evidence.assessment.list({ mine: true, questionId })).assessments).toMatchObject([{ id: saved.id, where: 'personal', sent: false, state: 'done' }]);
    const { itemId } = await other.call.evidence.assessment.sendSheet({ id: saved.id });
    expect((await other.call.evidence.assessment.list({ mine: true, questionId })).assessments).toMatchObject([{ sent: true }]);

    const { items } = await app.call.inbox.list({});
    expect(items).toMatchObject([{ id: itemId, kind: 'assessment-sheet', from: 'Exempelperson B', about: { type: 'intervention' } }]);
    expect(JSON.stringify(items)).not.toMatch(/high|manualen/);
    expect((await app.call.catalogue.queue({})).tasks.filter(({ source }) => source === 'suggestion')).toEqual([]);
    expect(await app.call.inbox.take({ id: itemId, decision: 'accepted' })).toEqual({ taskId: null, assessmentId: saved.id });
    expect((await app.call.inbox.list({})).items).toEqual([]);
    expect(await app.call.evidence.consensus({ resultId })).toMatchObject({ ready: true });

    await other.ports.team.refresh();
    expect((await other.call.evidence.assessment.list({ mine: true, questionId })).assessments).toMatchObject([{ id: saved.id, where: 'team', sent: false }]);
  });

  test('what was begun on this computer is the team’s as soon as the folder is free', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const resultId = results[0] ?? '';
    other = await openBackEnd({ team: app.ports.team.status().folder });
    other.actor = assessorB;
    const saved = await other.call.evidence.assessment.save({ assessment: { questionId, resultId, templateId: 'exempelmall' } });
    expect(saved.where).toBe('personal');
    await app.ports.team.close();
    const later = await other.call.evidence.assessment.save({ id: saved.id, revision: saved.revision, assessment: anAssessment(questionId, resultId) });
    expect(later).toMatchObject({ where: 'team', revision: 1 });
    expect((await other.call.evidence.assessment.get({ id: saved.id })).assessment.answers['1.1']?.answer).toBe('Y');
  });
});
