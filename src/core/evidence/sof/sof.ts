import { gapOf, gradeInput, gradeOf } from '../flow/question-rules.ts';
import { staleOutcome, type StaleReason } from '../flow/stale.ts';
import { fixedSentence, proposeConclusion } from '../grade/conclusion.ts';
import { gradeSteps } from '../grade/grade.ts';
import type { GapProposal } from '../grade/knowledge-gap.ts';
import { gradeSymbol, type GradeLevel } from '../grade/scale.ts';
import type { GradeRow } from '../records/grade-row.ts';
import type { EvidenceQuestion, Finding, Outcome } from '../records/question.ts';
import { cerqualComponents, downgradeDomains, upgradeFactors, type CerqualComponent, type Concern, type DowngradeDomain, type EffectMeasure, type UpgradeFactor } from '../records/terms.ts';
import { say, type EvidenceSay } from '../words/say.ts';
import { absoluteText, relativeText, type Estimate } from './effect-text.ts';

/** Steps taken for one reason. */
export interface SofStep<W extends string> {
  readonly what: W;
  readonly steps: number;
  readonly reason: string;
}

export interface SofRow {
  readonly outcomeId: string;
  readonly name: string;
  readonly measure: string;
  readonly followUp: string;
  readonly importance: number | null;
  /** False where no study gave anything for the outcome: the row stays, and says so. */
  readonly hasData: boolean;
  readonly participants: number | null;
  readonly studies: number | null;
  readonly relative: (Estimate & { readonly measure: EffectMeasure; readonly text: string }) | null;
  readonly absolute: (Estimate & { readonly unit: string; readonly text: string }) | null;
  readonly comparatorRisk: string;
  readonly narrative: string;
  /** The level a person has confirmed; null until then. */
  readonly level: GradeLevel | null;
  readonly symbol: string | null;
  readonly label: string;
  /** What the steps come to; null where nothing is graded. */
  readonly proposedLevel: GradeLevel | null;
  readonly levelReason: string;
  readonly start: { readonly level: 'high' | 'low'; readonly reason: string } | null;
  readonly deductions: readonly SofStep<DowngradeDomain>[];
  readonly upgrades: readonly (SofStep<UpgradeFactor> & { readonly counted: boolean })[];
  readonly conclusion: string;
  /** The sentence that stands after the conclusion at very low certainty. */
  readonly fixed: string | null;
  readonly comment: string;
  /** Why the level is to be made anew; empty where it is current. */
  readonly stale: readonly StaleReason[];
  readonly by: string;
  readonly at: string | null;
}

export interface SofFinding {
  readonly findingId: string;
  readonly text: string;
  readonly studies: readonly string[];
  readonly level: GradeLevel | null;
  readonly symbol: string | null;
  readonly label: string;
  readonly components: Readonly<Record<CerqualComponent, { readonly concern: Concern | null; readonly reason: string }>>;
  readonly explanation: string;
}

/** A question's results and how certain they are: what the printed table, the page and the file all say. */
export interface Sof {
  readonly questionId: string;
  readonly title: string;
  readonly interventionId: string;
  readonly interventionName: string;
  readonly population: string;
  readonly intervention: string;
  readonly comparison: string;
  readonly searchedAt: string | null;
  readonly review: EvidenceQuestion['review'];
  readonly newerReview: EvidenceQuestion['newerReview'];
  /** What a person has confirmed; type 0 is none. */
  readonly gap: EvidenceQuestion['gap'];
  readonly gapProposal: GapProposal;
  readonly newStudiesKnown: boolean;
  readonly note: string;
  readonly maxAgeMonths: number;
  readonly rows: readonly SofRow[];
  readonly findings: readonly SofFinding[];
}

export interface SofInput {
  readonly questionId: string;
  readonly question: EvidenceQuestion;
  /** What the catalogue calls the intervention. */
  readonly interventionName: string;
  readonly studyName: (studyId: string) => string;
  readonly today: string;
  /** How old a level may be and count as current. */
  readonly maxAgeMonths: number;
}

function upgradesOf(grade: GradeRow): SofRow['upgrades'] {
  const { counted } = gradeSteps(gradeInput(grade));
  return upgradeFactors.flatMap((what) => (grade.up[what].steps === 0 ? [] : [{ what, ...grade.up[what], counted: counted > 0 }]));
}

function deductionsOf(grade: GradeRow): SofRow['deductions'] {
  return downgradeDomains.flatMap((what) => (grade.down[what].steps === 0 ? [] : [{ what, ...grade.down[what] }]));
}

/** Whether any study gave anything for the outcome. */
export function hasData({ studies, participants, relative, absolute, narrative }: Outcome): boolean {
  if (studies === 0) return false;
  return (studies ?? 0) > 0 || (participants ?? 0) > 0 || relative !== null || absolute !== null || narrative.trim() !== '';
}

function conclusionOf(outcome: Outcome, { level, input, t }: { level: GradeLevel | null; input: SofInput; t: EvidenceSay }): Pick<SofRow, 'conclusion' | 'fixed'> {
  const fixed = fixedSentence(level, t);
  if (outcome.conclusion.trim() !== '') return { conclusion: outcome.conclusion.trim(), fixed };
  // At very low certainty there is a sentence also where nobody has said which way the result points.
  const direction = outcome.direction ?? (level === 1 ? 'no-difference' : null);
  const proposed = direction === null ? null : proposeConclusion({ level, direction, intervention: input.question.intervention.trim() || input.interventionName, outcome: outcome.name, comparison: input.question.comparison }, t);
  return { conclusion: proposed?.text ?? '', fixed };
}

function rowOf(outcome: Outcome, input: SofInput, t: EvidenceSay): SofRow {
  const { question, today, maxAgeMonths } = input;
  const { grade, relative, absolute } = outcome;
  const level = (grade?.level ?? null) as GradeLevel | null;
  return {
    outcomeId: outcome.id,
    ...{ name: outcome.name, measure: outcome.measure, followUp: outcome.followUp, importance: outcome.importance },
    hasData: hasData(outcome),
    participants: outcome.participants,
    studies: outcome.studies,
    relative: relative === null ? null : { ...relative, text: relativeText(relative, t) },
    absolute: absolute === null ? null : { ...absolute, text: absoluteText(absolute, t) },
    comparatorRisk: outcome.comparatorRisk,
    narrative: outcome.narrative,
    level,
    symbol: level === null ? null : gradeSymbol(level),
    label: t(`evidence.level.${level ?? 'none'}`),
    proposedLevel: gradeOf(grade)?.level ?? null,
    levelReason: grade?.levelReason ?? '',
    start: grade === null ? null : { level: grade.start, reason: grade.startReason },
    deductions: grade === null ? [] : deductionsOf(grade),
    upgrades: grade === null ? [] : upgradesOf(grade),
    ...conclusionOf(outcome, { level, input, t }),
    comment: outcome.comment,
    stale: staleOutcome(question, outcome, { today, maxAgeMonths }),
    by: grade?.by ?? '',
    at: grade?.at ?? null,
  };
}

function findingOf(finding: Finding, { studyName }: SofInput, t: EvidenceSay): SofFinding {
  const level = finding.level as GradeLevel | null;
  return {
    findingId: finding.id,
    text: finding.text,
    studies: finding.studyIds.map(studyName),
    level,
    symbol: level === null ? null : gradeSymbol(level),
    label: t(level === null ? 'evidence.level.none' : `evidence.cerqual.level.${level}`),
    components: Object.fromEntries(cerqualComponents.map((part) => [part, finding.components[part]])) as SofFinding['components'],
    explanation: finding.explanation,
  };
}

/** The Summary of Findings of a question: every outcome has its row, also those that no study gave anything for. Rows keep the question's order. */
export function sofOf(input: SofInput, t: EvidenceSay = say): Sof {
  const { questionId, question, interventionName, maxAgeMonths, today } = input;
  const { title, interventionId, population, intervention, comparison, searchedAt, review, newerReview, newStudiesKnown, gap, note } = question;
  return {
    ...{ questionId, title, interventionId, interventionName, population, intervention, comparison, searchedAt, review, newerReview, newStudiesKnown, gap, note, maxAgeMonths },
    gapProposal: gapOf(question, { today, maxAgeMonths }),
    rows: question.outcomes.map((outcome) => rowOf(outcome, input, t)),
    findings: question.findings.map((finding) => findingOf(finding, input, t)),
  };
}
