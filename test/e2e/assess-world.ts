import { startApp, type RunningApp } from '#test/support/app.ts';
import { starterId } from '#test/support/words.ts';

const madeUp = (number: number): string => `7c000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`;

/** What the worlds `assess` and `assess-reader` hold: one question with a result for each template. All of it is made up. */
export const assessIds = {
  question: madeUp(1),
  outcome: madeUp(2),
  study: madeUp(3),
  fresh: madeUp(11),
  draft: madeUp(12),
  robins: madeUp(13),
  amstar: madeUp(14),
  steps: madeUp(15),
  qualitative: madeUp(16),
  done: madeUp(17),
  locked: madeUp(18),
  other: madeUp(19),
  held: madeUp(20),
  clash: madeUp(21),
} as const;

const templates: Readonly<Record<string, string>> = { robins: 'robins-i-2016', amstar: 'amstar-2', steps: 'stepwise-review', qualitative: 'qualitative-studies' };
const results = ['fresh', 'draft', 'robins', 'amstar', 'steps', 'qualitative', 'done', 'locked', 'other', 'held', 'clash'] as const;
type Of = (typeof results)[number];

const why = (answer: string): object => ({ answer, justification: 'Påhittat skäl som står här för att visa hur en motivering ser ut.', quote: 'En påhittad mening ur en påhittad studie.', page: '8' });
const low = { D1: ['1.1:Y', '1.2:PY', '1.3:PN'], D2: ['2.1:N', '2.2:N', '2.6:Y'], D3: ['3.1:Y'], D4: ['4.1:N', '4.2:N', '4.3:N'], D5: ['5.1:Y', '5.2:N', '5.3:PN'] };
const answersOf = (list: readonly string[]): Record<string, object> => Object.fromEntries(list.map((one) => [one.split(':')[0], why(one.split(':')[1] ?? '')]));
const judged = (judgement: string, reason = ''): object => ({ judgement, reason, direction: null });

type Input = Parameters<RunningApp['client']['evidence']['assessment']['save']>[0];

async function save(app: RunningApp, of: Of, part: object): Promise<{ id: string; revision: number }> {
  const blank = { questionId: assessIds.question, calibrationId: null, resultId: assessIds[of], templateId: templates[of] ?? 'rob2-assignment', context: {}, answers: {}, domains: {}, overall: { judgement: null, reason: '', direction: null }, interest: { declared: null, text: '' } };
  return app.client.evidence.assessment.save({ id: assessIds[of].replace(/^7c/, '7d'), assessment: { ...blank, ...part } } as Input);
}

/** The address of an assessment of this world. */
export const assessAt = (of: Of, step = ''): string => `/evidens/granska/${assessIds[of].replace(/^7c/, '7d')}${step === '' ? '' : `?del=${step}`}`;
/** The address where one begins. */
export const assessNew = (of: Of, step = ''): string => `/evidens/granska/ny?fraga=${assessIds.question}&resultat=${assessIds[of]}${step === '' ? '' : `&del=${step}`}`;

const whole = { answers: answersOf(Object.values(low).flat()), domains: Object.fromEntries(Object.keys(low).map((id) => [id, judged(id === 'D3' ? 'moderate' : 'low', id === 'D3' ? 'Bortfallet är ojämnt mellan grupperna trots att det är litet.' : '')])), overall: judged('moderate'), interest: { declared: 'none', text: '' } };

async function saveAll(app: RunningApp): Promise<void> {
  const { assessment } = app.client.evidence;
  await save(app, 'draft', { answers: answersOf([...low.D1, ...low.D2, '3.1:N', '3.2:PN', '3.3:PY', '5.1:Y']), domains: { D1: judged('low'), D2: judged('moderate') } });
  await save(app, 'clash', { answers: answersOf(['1.1:Y']) });
  await save(app, 'steps', { answers: answersOf(['1.1:N', '1.2:N']) });
  await save(app, 'amstar', { answers: { ...answersOf(['1:Y', '2:PY', '3:N', '4:PY', '5:Y', '6:Y', '7:N', '8:Y']), '9.rct': why('Y') } });
  const done = await save(app, 'done', whole);
  await assessment.done({ id: done.id, revision: done.revision });
  const locked = await save(app, 'locked', whole);
  const { revision } = await assessment.done({ id: locked.id, revision: locked.revision });
  await assessment.lock({ id: locked.id, revision });
}

/** Assessments in every state, one of them another person's. */
export async function startAssess(): Promise<RunningApp> {
  const app = await startApp();
  const { settings, evidence } = app.client;
  await settings.save({ personal: { name: 'Exempelperson B', tourSeen: true } });
  await evidence.study.save({ id: assessIds.study, study: { title: 'Påhittad studie av familjesamtal', year: 2019, shortName: 'Exempelstudien 2019' } });
  const figure = 'Skillnad 2,1 dagar (95 % KI −0,4 till 4,6)';
  await evidence.question.save({
    id: assessIds.question,
    question: {
      interventionId: starterId(2),
      title: 'Minskar FFT användningen av narkotika?',
      outcomes: [{ id: assessIds.outcome, name: 'Narkotika senaste 30 dagarna' }],
      results: results.map((of) => ({ id: assessIds[of], studyId: assessIds.study, outcomeId: assessIds.outcome, comparison: 'Sedvanligt stöd', timePoint: '12 månader efter start', figure, templateId: templates[of] ?? 'rob2-assignment' })),
    },
  });
  await save(app, 'other', { answers: answersOf(low.D1) });
  await settings.save({ personal: { name: 'Exempelperson A' } });
  await saveAll(app);
  return app;
}
