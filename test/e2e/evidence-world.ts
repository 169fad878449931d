import { startApp, type RunningApp } from '#test/support/app.ts';
import { starterId } from '#test/support/words.ts';

const madeUp = (number: number): string => `7a000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`;

/** What the world `evidence` holds. Study, figures and people are made up. */
export const evidenceIds = { graded: madeUp(1), begun: madeUp(2), drugs: madeUp(11), crime: madeUp(12), school: madeUp(13), finding: madeUp(31) } as const;

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

/** Two questions: one that has come far, one just begun. */
export async function startEvidence(): Promise<RunningApp> {
  const app = await startApp();
  const { settings, evidence } = app.client;
  await settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
  await evidence.question.save({ id: evidenceIds.graded, question: gradedQuestion() });
  await evidence.question.save({ id: evidenceIds.begun, question: { interventionId: starterId(1), title: 'Minskar MST placeringar?' } });
  return app;
}
