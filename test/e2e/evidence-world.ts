import { startApp, type RunningApp } from '#test/support/app.ts';
import { starterId } from '#test/support/words.ts';

const madeUp = (number: number): string => `7a000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`;

/** What the world `evidence` holds. Study, figures and people are made up. */
export const evidenceIds = { graded: madeUp(1), begun: madeUp(2), drugs: madeUp(11), crime: madeUp(12), school: madeUp(13), finding: madeUp(31), study: madeUp(41), otherStudy: madeUp(42), compared: madeUp(21), waiting: madeUp(22), agreed: madeUp(23) } as const;

const none = { steps: 0, reason: '' };
type Question = Parameters<RunningApp['client']['evidence']['question']['save']>[0]['question'];

/** A question about FFT with one outcome graded low, one very low and one not at all. */
export function gradedQuestion(): Question {
  const unlifted = { largeEffect: none, doseResponse: none, opposingConfounding: none };
  const grade = { design: 'rct' as const, start: 'high' as const, up: unlifted };
  return {
    interventionId: starterId(2),
    title: 'Minskar FFT användningen av narkotika hos unga?',
    population: 'Påhittade ungdomar 11–18 år med normbrytande beteende',
    intervention: 'FFT',
    comparison: 'Sedvanligt stöd',
    searchedAt: '2019-03-01',
    review: { title: 'Påhittad översikt av familjeinsatser', year: 2019, risk: 'moderate' },
    newerReview: { title: 'Påhittad nyare översikt', year: 2026 },
    outcomes: [
      {
        id: evidenceIds.drugs,
        name: 'Narkotika senaste 30 dagarna',
        measure: 'Självrapport',
        followUp: '12 månader',
        importance: 8,
        better: 'lower',
        participants: 412,
        studies: 3,
        relative: { measure: 'RR', value: 0.82, low: 0.61, high: 1.1 },
        absolute: { unit: 'per 1 000', value: -54, low: -117, high: 30 },
        comparatorRisk: '300 per 1 000',
        direction: 'decreases',
        grade: { ...grade, down: { riskOfBias: { steps: -1, reason: 'Två av tre påhittade studier har måttlig risk.' }, inconsistency: none, indirectness: none, imprecision: { steps: -1, reason: 'Intervallet rymmer både nytta och ingen skillnad.' }, publicationBias: none }, level: 2 },
      },
      {
        id: evidenceIds.crime,
        name: 'Återfall i brott',
        followUp: '18 månader',
        importance: 9,
        participants: 96,
        studies: 1,
        narrative: 'En liten påhittad studie såg ingen säker skillnad.',
        direction: 'decreases',
        grade: { ...grade, down: { riskOfBias: { steps: -1, reason: 'Stort bortfall.' }, inconsistency: none, indirectness: none, imprecision: { steps: -2, reason: 'Mycket få deltagare.' }, publicationBias: none }, level: 1 },
      },
      { id: evidenceIds.school, name: 'Skolnärvaro', importance: 5 },
    ],
    results: [
      { id: evidenceIds.compared, studyId: evidenceIds.study, outcomeId: evidenceIds.drugs, comparison: 'Sedvanligt stöd', timePoint: '12 månader', figure: 'RR 0,79 (0,55 till 1,12), tabell 3', weight: 60, templateId: 'rob2-assignment' },
      { id: evidenceIds.waiting, studyId: evidenceIds.otherStudy, outcomeId: evidenceIds.drugs, comparison: 'Sedvanligt stöd', timePoint: '12 månader', figure: 'RR 0,88 (0,52 till 1,49)', weight: 40, templateId: 'rob2-assignment' },
      { id: evidenceIds.agreed, studyId: evidenceIds.study, outcomeId: evidenceIds.drugs, comparison: 'Sedvanligt stöd', timePoint: '24 månader', figure: 'RR 0,91 (0,63 till 1,31)', templateId: 'rob2-assignment' },
    ],
    findings: [
      {
        id: evidenceIds.finding,
        text: 'Påhittat fynd: familjerna värdesatte att samma person höll i kontakten.',
        components: { limitations: { concern: 'minor', reason: 'Lite sagt om urvalet.' }, coherence: { concern: 'none' }, adequacy: { concern: 'moderate', reason: 'Få intervjuer.' }, relevance: { concern: 'none' } },
        level: 3,
        explanation: 'Få men rika intervjuer.',
      },
    ],
  };
}

export interface Assessing {
  readonly questionId: string;
  readonly resultId: string;
  readonly assessor: string;
  /** Answers other than the harmless ones. */
  readonly differs?: Readonly<Record<string, string>>;
  readonly done?: boolean;
}

/** Answers that leave every area of RoB 2 at low risk. */
const harmless: Readonly<Record<string, string>> = { '1.1': 'Y', '1.2': 'Y', '1.3': 'N', '2.1': 'N', '2.2': 'N', '2.6': 'Y', '3.1': 'Y', '4.1': 'N', '4.2': 'N', '4.3': 'N', '5.1': 'Y', '5.2': 'N', '5.3': 'N' };

/** Assesses a result through the procedures, as another person than the one at the screen. Everything said is made up. */
export async function assess(app: RunningApp, { questionId, resultId, assessor, differs = {}, done = true }: Assessing): Promise<string> {
  const { settings, evidence } = app.client;
  await settings.save({ personal: { name: assessor } });
  const codes = { ...harmless, ...differs };
  const { asked, domains, overall } = await evidence.propose({ templateId: 'rob2-assignment', answers: codes });
  const answers = Object.fromEntries(asked.map((key) => [key, { answer: codes[key] ?? 'NI', justification: `Påhittat skäl av ${assessor}.`, quote: `Påhittad mening om fråga ${key}.`, page: '8' }]));
  const judged = Object.fromEntries(Object.entries(domains).map(([key, { proposal }]) => [key, { judgement: proposal ?? 'moderate', reason: '' }]));
  const saved = await evidence.assessment.save({
    assessment: { questionId, resultId, templateId: 'rob2-assignment', context: {}, answers, domains: judged, overall: { judgement: overall.proposal ?? 'moderate', reason: '' }, interest: { declared: 'none', text: '' } },
  });
  if (done) await evidence.assessment.done({ id: saved.id, revision: saved.revision });
  return saved.id;
}

/** Two questions: one that has come far, one just begun. */
export async function startEvidence(): Promise<RunningApp> {
  const app = await startApp();
  const { settings, evidence } = app.client;
  await settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
  await evidence.study.save({ id: evidenceIds.study, study: { title: 'En påhittad studie av FFT', authors: [{ family: 'Exempelsson' }], year: 2019, journal: 'Påhittade tidskriften' } });
  await evidence.study.save({ id: evidenceIds.otherStudy, study: { title: 'En annan påhittad studie', authors: [{ family: 'Påhittsson' }], year: 2021 } });
  await evidence.question.save({ id: evidenceIds.graded, question: gradedQuestion() });
  await evidence.question.save({ id: evidenceIds.begun, question: { interventionId: starterId(1), title: 'Minskar MST placeringar?' } });
  await assess(app, { questionId: evidenceIds.graded, resultId: evidenceIds.compared, assessor: 'Exempelperson A' });
  await assess(app, { questionId: evidenceIds.graded, resultId: evidenceIds.compared, assessor: 'Exempelperson B', differs: { '1.2': 'NI', '3.1': 'N', '3.2': 'N', '3.3': 'Y', '3.4': 'N', '5.1': 'PY' } });
  for (const assessor of ['Exempelperson A', 'Exempelperson B']) await assess(app, { questionId: evidenceIds.graded, resultId: evidenceIds.agreed, assessor, differs: { '5.1': 'NI' } });
  await evidence.finishConsensus({ resultId: evidenceIds.agreed });
  await assess(app, { questionId: evidenceIds.graded, resultId: evidenceIds.waiting, assessor: 'Exempelperson B', done: false });
  await settings.save({ personal: { name: 'Exempelperson A' } });
  return app;
}
