import type { Actor } from '#api/ports.ts';
import type { ContractRouterClient } from '@orpc/contract';
import type { AppContract } from '#api/contract.ts';
import { starterIds } from './starter.ts';

type Client = ContractRouterClient<AppContract>;
type Question = Parameters<Client['evidence']['question']['save']>[0]['question'];
type Grade = NonNullable<NonNullable<Question['outcomes']>[number]['grade']>;
type TemplateId = 'rob2-assignment' | 'robins-i-2016' | 'amstar-2';

/** Who may both ask and assess. */
export const worldActor: Actor = { name: 'Exempelperson A', roles: ['reader', 'editor', 'assessor'] };

const id = (kind: number, at: number): string => `6f9ab5a2-0000-4000-9${kind}00-${String(at + 1).padStart(12, '0')}`;
export const worldOutcomes = { crime: id(3, 0), drugs: id(3, 1), school: id(3, 2), harm: id(3, 3) } as const;

const names = ['Exempelstudien 2019', 'Påhittade prövningen 2016', 'En påhittad studie med ett mycket långt namn som fortsätter över flera rader 2021', 'Fiktiv & <dubbelblind> 2014', 'Modellstudien 2022'];

function graded(fields: Partial<Grade>): Grade {
  return { design: 'rct', start: 'high', startReason: 'Randomiserade studier.', down: {}, up: {}, level: null, ...fields } as Grade;
}

/** A made-up question about FFT with one of everything: graded, unconfirmed, very low, without data, and findings. */
function question(results: Question['results']): Question {
  return {
    interventionId: starterIds.fft,
    title: 'FFT jämfört med sedvanlig insats',
    population: 'Påhittade ungdomar 12–17 år med bruk av narkotika eller brottslighet',
    intervention: '',
    comparison: 'Sedvanlig insats',
    searchedAt: '2025-03-01',
    review: { title: 'Påhittad översikt', url: 'https://exempel.se/oversikt', year: 2025, risk: 'low' },
    outcomes: [
      {
        id: worldOutcomes.crime,
        name: 'Återfall i brott',
        measure: 'Registerdata',
        followUp: '18 månader',
        importance: 9,
        better: 'lower',
        participants: 1234,
        studies: 4,
        relative: { measure: 'RR', value: 0.72, low: 0.55, high: 0.94 },
        absolute: { value: -112, low: -180, high: -24, unit: 'per 1 000' },
        comparatorRisk: '400 per 1 000',
        direction: 'decreases',
        grade: graded({
          down: { riskOfBias: { steps: -1, reason: 'Personalen visste vilken insats familjerna fick, och utfallet kunde påverkas av det.' }, imprecision: { steps: -1, reason: 'Intervallet går från en stor till en nästan obefintlig effekt.' } },
          level: 2,
        }),
      },
      {
        id: worldOutcomes.drugs,
        name: 'Narkotika senaste 30 dagarna',
        measure: 'Egen uppgift, antal dagar',
        followUp: '12 månader',
        importance: 7,
        better: 'lower',
        participants: 212,
        studies: 1,
        relative: null,
        absolute: { value: -1.4, low: -3.2, high: 0.4, unit: 'dagar' },
        direction: 'decreases',
        grade: graded({ down: { riskOfBias: { steps: -2, reason: 'Stort bortfall.' }, imprecision: { steps: -1, reason: 'En liten studie.' }, publicationBias: { steps: -1, reason: '' } }, level: null }),
      },
      { id: worldOutcomes.school, name: 'Skolnärvaro', measure: '', followUp: '', importance: 4, participants: null, studies: 0, grade: null },
      {
        id: worldOutcomes.harm,
        name: 'Oönskade effekter',
        measure: 'Frågeformulär',
        followUp: '6 månader',
        importance: null,
        participants: 88,
        studies: 1,
        narrative: 'En studie beskriver oönskade effekter i ord. Inga skillnader redovisades.',
        direction: 'no-difference',
        grade: graded({
          design: 'nrs',
          start: 'high',
          down: { riskOfBias: { steps: -3, reason: 'Grupperna skilde sig åt från början.' }, indirectness: { steps: -1, reason: 'Äldre ungdomar än i frågan.' } },
          level: 1,
        }),
        comment: 'Se över när den pågående studien är klar.',
      },
    ],
    results,
    findings: [
      {
        id: id(4, 0),
        text: 'Familjer uppger att det hjälper att samma person följer dem hela tiden.',
        studyIds: [],
        components: { limitations: { concern: 'minor', reason: 'Få beskriver urvalet.' }, coherence: { concern: 'none', reason: '' }, adequacy: { concern: 'moderate', reason: 'Två studier med få deltagare.' }, relevance: { concern: 'none', reason: '' } },
        level: 3,
        explanation: 'Data är få men pekar åt samma håll.',
      },
    ],
  } as Question;
}

const contexts: Readonly<Partial<Record<TemplateId, Record<string, string>>>> = { 'robins-i-2016': { effect: 'assignment' } };

/** Answers to all that is asked, by turns. */
async function allAnswers(call: Client, templateId: TemplateId, at: number): Promise<Record<string, string>> {
  const { template } = await call.evidence.template.get({ id: templateId });
  const options = new Map(template.domains.flatMap((domain) => domain.questions).map((one) => [one.id, one.options.filter((code) => code !== 'NA')]));
  const answers: Record<string, string> = {};
  for (;;) {
    const { missing } = await call.evidence.propose({ templateId, answers, context: contexts[templateId] ?? {} });
    if (missing.length === 0) return answers;
    missing.forEach((one, index) => {
      const codes = options.get(one) ?? [];
      answers[one] = codes[(at * 3 + index * (index + 1)) % codes.length] ?? 'N';
    });
  }
}

/** One person's whole assessment of a result, as the rules propose it, done and, where one alone judges, locked. */
export async function assessResult(call: Client, { questionId, resultId, templateId, at, lock = true }: { readonly questionId: string; readonly resultId: string; readonly templateId: TemplateId; readonly at: number; readonly lock?: boolean }): Promise<string> {
  const answers = await allAnswers(call, templateId, at);
  const { template } = await call.evidence.template.get({ id: templateId });
  const { domains, overall } = await call.evidence.propose({ templateId, answers, context: contexts[templateId] ?? {} });
  const judged = (proposal: string | null, instead: string): { judgement: string; reason: string; direction: null } => ({ judgement: proposal ?? instead, reason: proposal === null ? 'Påhittat skäl.' : '', direction: null });
  const [, moderate] = template.judgements.map((one) => one.code);
  const { id, revision } = await call.evidence.assessment.save({
    assessment: {
      ...{ questionId, calibrationId: null, resultId, templateId },
      context: contexts[templateId] ?? {},
      answers: Object.fromEntries(Object.entries(answers).map(([key, answer], index) => [key, { answer, justification: `Påhittad motivering till ${key}.`, quote: index % 3 === 0 ? 'Ett påhittat citat som inte står i någon studie.' : '', page: index % 3 === 0 ? String(index + 2) : '' }])),
      domains: Object.fromEntries(Object.entries(domains).map(([key, { proposal }]) => [key, judged(proposal, moderate ?? 'moderate')])),
      overall: judged(overall.proposal, moderate ?? 'moderate'),
      interest: { declared: 'none', text: '' },
    },
  });
  const done = await call.evidence.assessment.done({ id, revision });
  if (lock) await call.evidence.assessment.lock({ id, revision: done.revision });
  return id;
}

export interface World {
  readonly questionId: string;
  /** By result, in the same order. */
  readonly assessments: readonly string[];
  readonly results: readonly string[];
}

export interface WorldSize {
  readonly studies: number;
  readonly templates?: readonly TemplateId[];
  /** How many of the results are left without an assessment, from the last. */
  readonly unjudged?: number;
}

/** Fills a team folder with a made-up question whose results one person has judged, locked. */
export async function evidenceWorld(call: Client, { studies, templates = ['rob2-assignment'], unjudged = 0 }: WorldSize): Promise<World> {
  const templateOf = (at: number): TemplateId => templates[at % templates.length] ?? 'rob2-assignment';
  const results: NonNullable<Question['results']> = [];
  for (let at = 0; at < studies; at += 1) {
    const shortName = `${names[at % names.length] ?? ''}${at < names.length ? '' : ` ${at + 1}`}`;
    const study = await call.evidence.study.save({ id: id(5, studies * 100 + at), study: { title: `Påhittad studie ${at + 1}`, shortName, year: 2019, authors: [{ family: 'Exempelsson', given: 'A' }] } });
    results.push({ id: id(6, studies * 100 + at), studyId: study.id, outcomeId: worldOutcomes.crime, comparison: 'Sedvanlig insats', timePoint: '18 månader', templateId: templateOf(at), weight: at % 4 === 3 ? null : Math.round(1000 / studies) / 10 });
  }
  const { id: questionId } = await call.evidence.question.save({ id: id(7, studies), question: question(results) });
  const assessments: string[] = [];
  for (const [at, result] of results.slice(0, studies - unjudged).entries()) assessments.push(await assessResult(call, { questionId, resultId: result.id, templateId: templateOf(at), at }));
  return { questionId, assessments, results: results.map((result) => result.id) };
}
