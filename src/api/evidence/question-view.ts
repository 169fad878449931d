import { isOver, mayRead } from '#core/evidence/flow/blind.ts';
import { resultLabel, studyLabel, studyReference } from '#core/evidence/flow/labels.ts';
import { samePerson } from '#core/evidence/flow/people.ts';
import { gapOf, gradeOf } from '#core/evidence/flow/question-rules.ts';
import { reviewOf } from '#core/evidence/flow/review.ts';
import { staleOutcome, staleQuestion, type When } from '#core/evidence/flow/stale.ts';
import { proposeConclusion } from '#core/evidence/grade/conclusion.ts';
import { clampLevel } from '#core/evidence/grade/scale.ts';
import type { Assessment } from '#core/evidence/records/assessment.ts';
import type { Consensus } from '#core/evidence/records/consensus.ts';
import type { EvidenceQuestion, Outcome, Result } from '#core/evidence/records/question.ts';
import type { Study } from '#core/evidence/records/study.ts';
import type { ChangeNote } from '#core/shared/schemas.ts';
import { sameJson } from '#core/shared/equal.ts';
import { today } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import type { QuestionView, ResultJudgement, ResultView } from './contract-questions.ts';
import { assessmentsByQuestion, assessmentsOf, consensusByQuestion, consensusByResult, ownSheets, storedQuestion, type KnownAssessment } from './stored.ts';
import { knownTemplates, presentTemplate, templateVersion, type KnownTemplate } from './template-store.ts';

/** How many of the asked questions are answered; null where the template is not known. */
export function progressOf(known: readonly KnownTemplate[], assessment: Assessment): { answered: number; asked: number } | null {
  const template = templateVersion(known, assessment.templateId, assessment.templateVersion);
  if (template === null) return null;
  const { asked, missing } = reviewOf(template, assessment);
  return { answered: asked.length - missing.length, asked: asked.length };
}

function judgements({ domains }: Pick<Assessment, 'domains'>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(domains).map(([id, { judgement }]) => [id, judgement]));
}

/** What a result has been judged to be, as far as the reader may know. */
export function judgementOf(viewer: string, ofResult: readonly KnownAssessment[], consensus: Stored<Consensus> | null): ResultJudgement | null {
  const [first] = ofResult;
  if (consensus?.data.state === 'done') return { overall: consensus.data.overall.judgement, domains: judgements(consensus.data), from: 'consensus', assessmentId: consensus.data.assessmentIds[0] ?? consensus.id };
  if (first === undefined || ofResult.length > 1 || !isOver(first.data) || !mayRead(viewer, first, ofResult)) return null;
  return { overall: first.data.overall.judgement, domains: judgements(first.data), from: 'single', assessmentId: first.id };
}

interface Reading {
  readonly ports: Ports;
  readonly viewer: string;
  readonly known: readonly KnownTemplate[];
  readonly question: Stored<EvidenceQuestion>;
  readonly studies: ReadonlyMap<string, Stored<Study>>;
  readonly consensuses: ReadonlyMap<string, readonly Stored<Consensus>[]>;
  readonly sheets: readonly KnownAssessment[];
}

async function resultView({ ports, viewer, known, question, studies, consensuses, sheets }: Reading, result: Result): Promise<ResultView> {
  const ofResult = await assessmentsOf(ports, { questionId: question.id, calibrationId: null, resultId: result.id }, sheets);
  const consensus = consensuses.get(result.id)?.[0] ?? null;
  const study = studies.get(result.studyId);
  return {
    id: result.id,
    label: resultLabel(question.data, result, study === undefined ? '' : studyLabel(study.data)),
    studyId: result.studyId,
    outcomeId: result.outcomeId,
    templateId: result.templateId,
    templateVersion: ofResult[0]?.data.templateVersion ?? presentTemplate(known, result.templateId)?.version ?? null,
    assessments: ofResult.map((one) => {
      const readable = mayRead(viewer, one, ofResult);
      return { id: one.id, assessor: one.data.assessor, state: one.data.state, mine: samePerson(one.data.assessor, viewer), readable, progress: readable ? progressOf(known, one.data) : null };
    }),
    consensus: consensus === null ? null : { id: consensus.id, state: consensus.data.state, revision: consensus.revision },
    judgement: judgementOf(viewer, ofResult, consensus),
  };
}

function outcomeProposal(question: EvidenceQuestion, outcome: Outcome, { intervention, when }: { readonly intervention: string; readonly when: When }): QuestionView['proposals']['outcomes'][string] {
  const proposed = gradeOf(outcome.grade);
  const level = outcome.grade?.level ?? null;
  const conclusion =
    level === null || outcome.direction === null
      ? null
      : proposeConclusion({ level: clampLevel(level), direction: outcome.direction, intervention: question.intervention.trim() === '' ? intervention : question.intervention, outcome: outcome.name, comparison: question.comparison });
  return { grade: proposed, conclusion, stale: staleOutcome(question, outcome, when) };
}

/** The day it is, and how long the team lets a grade count as current. */
export async function currentAt(ports: Ports): Promise<When> {
  return { today: today(ports), maxAgeMonths: (await ports.team.settings.get()).data.evidenceMonths };
}

async function nameOf(ports: Ports, interventionId: string): Promise<string> {
  return (await ports.team.interventions.get(interventionId))?.data.name ?? '';
}

/** One question with its results as the reader may see them, and what the rules propose. */
export async function questionView(ports: Ports, id: string): Promise<QuestionView> {
  const question = await storedQuestion(ports, id);
  const { data } = question;
  const { name: viewer } = await ports.actor();
  const wanted = [...new Set([...data.results.map(({ studyId }) => studyId), ...data.findings.flatMap(({ studyIds }) => studyIds)])];
  const found = await Promise.all(wanted.map((studyId) => ports.team.evidence.studies.get(studyId)));
  const studies = new Map(found.flatMap((study) => (study === null ? [] : [[study.id, study] as const])));
  const [known, consensuses, interventionName, sheets] = await Promise.all([knownTemplates(ports), ports.team.evidence.consensuses.all(), nameOf(ports, data.interventionId), ownSheets(ports)]);
  const reading = { ports, viewer, known, question, studies, consensuses: consensusByResult(consensuses), sheets };
  const when = await currentAt(ports);
  const outcomes = data.outcomes.map((outcome) => [outcome.id, outcomeProposal(data, outcome, { intervention: interventionName, when })] as const);
  return {
    id: question.id,
    revision: question.revision,
    updatedAt: question.note.at,
    updatedBy: question.note.by,
    question: data,
    interventionName,
    studies: [...studies.values()].map((study) => ({ id: study.id, label: studyLabel(study.data), reference: studyReference(study.data) })),
    results: await Promise.all(data.results.map((result) => resultView(reading, result))),
    proposals: { outcomes: Object.fromEntries(outcomes), gap: gapOf(data, when), stale: staleQuestion(data, when) },
  };
}

type Listed = { id: string; revision: number; interventionId: string; interventionName: string; title: string; outcomes: { id: string; name: string; followUp: string; importance: number | null; level: number | null }[]; results: number; assessments: { draft: number; done: number; locked: number }; consensusDone: number; stale: ReturnType<typeof staleQuestion>; archived: boolean; updatedAt: string; updatedBy: string };

/** Questions, the latest changed first. */
export async function listQuestions(ports: Ports, { interventionId, includeArchived }: { readonly interventionId?: string | undefined; readonly includeArchived: boolean }): Promise<{ questions: Listed[] }> {
  const [all, assessments, consensuses] = await Promise.all([ports.team.evidence.questions.all(), ports.team.evidence.assessments.all(), ports.team.evidence.consensuses.all()]);
  const wanted = all.filter(({ data }) => (includeArchived || !data.archived) && (interventionId === undefined || data.interventionId === interventionId));
  const when = await currentAt(ports);
  const questions = await Promise.all(
    wanted.map(async ({ id, revision, note, data }): Promise<Listed> => {
      const states = { draft: 0, done: 0, locked: 0 };
      for (const one of assessmentsByQuestion(assessments).get(id) ?? []) states[one.data.state] += 1;
      return {
        id,
        revision,
        interventionId: data.interventionId,
        interventionName: await nameOf(ports, data.interventionId),
        title: data.title,
        outcomes: data.outcomes.map((outcome) => ({ id: outcome.id, name: outcome.name, followUp: outcome.followUp, importance: outcome.importance, level: outcome.grade?.level ?? null })),
        results: data.results.length,
        assessments: states,
        consensusDone: (consensusByQuestion(consensuses).get(id) ?? []).filter((one) => one.data.state === 'done').length,
        stale: staleQuestion(data, when),
        archived: data.archived,
        updatedAt: note.at,
        updatedBy: note.by,
      };
    }),
  );
  return { questions: questions.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || a.title.localeCompare(b.title, 'sv')) };
}

type Revision = ChangeNote & { revision: number; fields: string[] };

/** All kept revisions, latest first, with the fields that each changed. */
export async function questionHistory(ports: Ports, id: string): Promise<{ revisions: Revision[] }> {
  const { id: known } = await storedQuestion(ports, id);
  const kept = await ports.team.evidence.questions.history(known);
  const revisions = kept.map(({ revision, note, data }, index): Revision => {
    const before = kept[index - 1]?.data;
    const fields = before === undefined ? [] : (Object.keys(data) as (keyof EvidenceQuestion)[]).filter((key) => !sameJson(data[key], before[key]));
    return { ...note, revision, fields };
  });
  return { revisions: revisions.reverse() };
}
