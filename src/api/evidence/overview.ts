import { mayRead } from '#core/evidence/flow/blind.ts';
import { resultLabel, studyLabel, studyReference } from '#core/evidence/flow/labels.ts';
import { answerKeys, overallScale } from '#core/evidence/flow/problems.ts';
import { gradeOf } from '#core/evidence/flow/question-rules.ts';
import { reviewOf } from '#core/evidence/flow/review.ts';
import { staleOutcome } from '#core/evidence/flow/stale.ts';
import { clampLevel, gradeSymbol } from '#core/evidence/grade/scale.ts';
import type { Consensus } from '#core/evidence/records/consensus.ts';
import type { EvidenceQuestion, Outcome, Result } from '#core/evidence/records/question.ts';
import type { Question, Template } from '#core/evidence/template/schema.ts';
import { say } from '#core/evidence/words/say.ts';
import { fail } from '#core/shared/errors.ts';
import { storedIntervention } from '../catalogue/catalogue.ts';
import type { Ports, Stored } from '../ports.ts';
import type { ResultJudgement } from './contract-questions.ts';
import type { EvidenceSummary, WhyLevel } from './contract-overview.ts';
import { currentAt, judgementOf } from './question-view.ts';
import { assessmentsOf, consensusOf, storedQuestion, type KnownAssessment } from './stored.ts';
import { templateOf } from './template-store.ts';

type Shown = { level: number | null; symbol: string | null; label: string | null };

function shownLevel(level: number | null): Shown {
  if (level === null) return { level: null, symbol: null, label: null };
  const known = clampLevel(level);
  return { level: known, symbol: gradeSymbol(known), label: say(`evidence.level.${known}`) };
}

/** See the contract. */
export async function evidenceSummary(ports: Ports, interventionId: string): Promise<EvidenceSummary> {
  const { id } = await storedIntervention(ports, interventionId);
  const when = await currentAt(ports);
  const questions = (await ports.team.evidence.questions.all()).filter(({ data }) => data.interventionId === id && !data.archived);
  return {
    questions: questions.map(({ id: questionId, data }) => ({
      id: questionId,
      title: data.title,
      pico: { population: data.population, intervention: data.intervention, comparison: data.comparison },
      outcomes: data.outcomes.map((outcome) => {
        const { grade } = outcome;
        const year = grade?.level === null || grade?.at === null || grade === null ? null : Number(grade.at.slice(0, 4));
        return { id: outcome.id, name: outcome.name, followUp: outcome.followUp, importance: outcome.importance, ...shownLevel(grade?.level ?? null), year, by: grade?.by ?? '', stale: staleOutcome(data, outcome, when) };
      }),
      findings: data.findings.map((finding) => ({ id: finding.id, text: finding.text, ...shownLevel(finding.level) })),
      gap: data.gap,
    })),
  };
}

type Steps = WhyLevel['steps'];

function stepsOf({ grade }: Outcome): Steps {
  if (grade === null) return [];
  const of = (part: 'down' | 'up', steps: Readonly<Record<string, { readonly steps: number; readonly reason: string }>>): Steps =>
    Object.entries(steps).flatMap(([key, { steps: taken, reason }]) => (taken === 0 ? [] : [{ part, key, steps: taken, reason }]));
  return [...of('down', grade.down), ...of('up', grade.up)];
}

const labelIn = (scale: readonly { readonly code: string; readonly label: string }[], code: string | null): string => scale.find((one) => one.code === code)?.label ?? '';

interface Behind {
  readonly template: Template;
  readonly readable: readonly KnownAssessment[];
  readonly consensus: Stored<Consensus> | null;
}

function answersTo(question: Question, { template, readable, consensus }: Behind): WhyLevel['results'][number]['domains'][number]['answers'] {
  return answerKeys(question).flatMap((key) => {
    const by = readable.flatMap(({ data }) => {
      const given = data.answers[key];
      if (given === undefined || given.answer === null || !reviewOf(template, data).asked.includes(question.id)) return [];
      return [{ assessor: data.assessor, answer: given.answer, label: labelIn(template.answers, given.answer), justification: given.justification, quote: given.quote, page: given.page }];
    });
    return by.length === 0 ? [] : [{ key, text: question.text, decided: consensus?.data.resolutions[key]?.value ?? null, by }];
  });
}

function domainsOf(judgement: ResultJudgement, behind: Behind): WhyLevel['results'][number]['domains'] {
  const { template } = behind;
  return template.domains.map((domain) => {
    const code = judgement.domains[domain.id] ?? null;
    return { id: domain.id, name: domain.name, judgement: code, label: labelIn(template.judgements, code), answers: domain.questions.flatMap((question) => answersTo(question, behind)) };
  });
}

async function resultBehind(ports: Ports, question: Stored<EvidenceQuestion>, result: Result): Promise<WhyLevel['results'][number]> {
  const { name: viewer } = await ports.actor();
  const [ofResult, consensus, study] = await Promise.all([assessmentsOf(ports, { questionId: question.id, calibrationId: null, resultId: result.id }), consensusOf(ports, result.id), ports.team.evidence.studies.get(result.studyId)]);
  const label = study === null ? '' : studyLabel(study.data);
  const about = { id: result.id, label: resultLabel(question.data, result, label), study: { id: result.studyId, label, reference: study === null ? '' : studyReference(study.data) }, figure: result.figure };
  const judgement = judgementOf(viewer, ofResult, consensus);
  const pair = judgement?.from === 'consensus' ? ofResult.filter(({ id }) => consensus?.data.assessmentIds.includes(id)) : ofResult;
  const [first] = pair;
  if (judgement === null || first === undefined) return { ...about, from: null, overall: null, domains: [] };
  const template = await templateOf(ports, first.data);
  const readable = pair.filter((one) => mayRead(viewer, one, ofResult));
  return { ...about, from: judgement.from, overall: { judgement: judgement.overall, label: labelIn(overallScale(template), judgement.overall) }, domains: domainsOf(judgement, { template, readable, consensus }) };
}

/** See the contract. */
export async function whyLevel(ports: Ports, questionId: string, outcomeId: string): Promise<WhyLevel> {
  const question = await storedQuestion(ports, questionId);
  const { data } = question;
  const outcome = data.outcomes.find((one) => one.id === outcomeId) ?? fail('NOT_FOUND', `no outcome ${outcomeId} in the question`, { record: 'outcome', id: outcomeId });
  const { grade } = outcome;
  const proposed = gradeOf(grade);
  const [intervention, when] = await Promise.all([ports.team.interventions.get(data.interventionId), currentAt(ports)]);
  const results = data.results.filter((result) => result.outcomeId === outcome.id);
  return {
    question: { id: question.id, title: data.title, interventionId: data.interventionId, interventionName: intervention?.data.name ?? '' },
    outcome: { id: outcome.id, name: outcome.name, followUp: outcome.followUp, measure: outcome.measure },
    ...shownLevel(grade?.level ?? null),
    proposed: proposed?.level ?? null,
    levelReason: grade?.levelReason ?? '',
    by: grade?.by ?? '',
    at: grade?.at ?? null,
    stale: staleOutcome(data, outcome, when),
    start: grade === null ? null : { design: grade.design, start: grade.start, level: grade.start === 'high' ? 4 : 2, reason: grade.startReason },
    steps: stepsOf(outcome),
    override: grade?.override?.reason ?? null,
    warnings: (proposed?.warnings ?? []).map(({ code, message }) => ({ code, message })),
    results: await Promise.all(results.map((result) => resultBehind(ports, question, result))),
  };
}
