import { sameJson } from '#core/shared/equal.ts';
import type { FieldIssue } from '#core/shared/errors.ts';
import { grade, gradeIssues, type GradeInput, type GradeResult } from '../grade/grade.ts';
import { knowledgeGap, type GapProposal } from '../grade/knowledge-gap.ts';
import { clampLevel, type GradeLevel } from '../grade/scale.ts';
import type { GradeRow } from '../records/grade-row.ts';
import type { EvidenceQuestion, Finding, Outcome } from '../records/question.ts';
import type { When } from './stale.ts';

const isBlank = (text: string): boolean => text.trim() === '';
const stepsOf = (part: Readonly<Record<string, { readonly steps: number }>>): Record<string, number> => Object.fromEntries(Object.entries(part).map(([key, { steps }]) => [key, steps]));

/** A stored row as the rules take it. */
export function gradeInput({ start, design, down, up, override }: GradeRow): GradeInput {
  return { start, design, down: stepsOf(down), up: stepsOf(up), ...(override !== null && !isBlank(override.reason) && { override }) };
}

/** What the rules say of a row; null where its numbers do not go together. */
export function gradeOf(row: GradeRow | null): GradeResult | null {
  if (row === null || gradeIssues(gradeInput(row)).length > 0) return null;
  return grade(gradeInput(row));
}

function required(path: FieldIssue['path'], message: string): FieldIssue {
  return { path, code: 'required', message };
}

function reasonIssues(row: GradeRow): FieldIssue[] {
  const parts = [...Object.entries(row.down).map(([key, step]) => ['down', key, step] as const), ...Object.entries(row.up).map(([key, step]) => ['up', key, step] as const)];
  const without = parts.filter(([, , step]) => step.steps !== 0 && isBlank(step.reason)).map(([part, key]) => required([part, key, 'reason'], 'a step needs a reason'));
  const proposed = gradeOf(row)?.level ?? null;
  return [
    ...without,
    ...(row.design === 'rct' && row.start === 'low' && isBlank(row.startReason) ? [required(['startReason'], 'randomised studies start high: say why not')] : []),
    ...(row.override !== null && isBlank(row.override.reason) ? [required(['override', 'reason'], 'an override needs a reason')] : []),
    ...(row.level !== null && proposed !== null && row.level !== proposed && isBlank(row.levelReason) ? [required(['levelReason'], `the level differs from the proposed ${proposed}: say why`)] : []),
  ];
}

/** Numbers are checked always; reasons when a level is confirmed. */
function gradeRowIssues(row: GradeRow): FieldIssue[] {
  const wrong = gradeIssues(gradeInput(row));
  const places = wrong.map((issue) => ({ ...issue, path: issue.path[0] === 'down' || issue.path[0] === 'up' ? [...issue.path, 'steps'] : issue.path }));
  return [...places, ...(row.level === null ? [] : reasonIssues(row))];
}

function twice(list: string, items: readonly { readonly id: string }[]): FieldIssue[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [{ path: [list, index, 'id'], code: 'duplicate', message: `${id} stands twice` }]));
}

/** What is wrong with a question in itself, beyond the types. */
export function questionIssues(question: EvidenceQuestion): FieldIssue[] {
  const outcomes = new Set(question.outcomes.map(({ id }) => id));
  return [
    ...twice('outcomes', question.outcomes),
    ...twice('results', question.results),
    ...twice('findings', question.findings),
    ...question.results.flatMap(({ outcomeId }, index) => (outcomes.has(outcomeId) ? [] : [{ path: ['results', index, 'outcomeId'], code: 'unknown_record', message: `the question has no outcome ${outcomeId}` }])),
    ...question.outcomes.flatMap((outcome, index) => (outcome.grade === null ? [] : gradeRowIssues(outcome.grade).map((issue) => ({ ...issue, path: ['outcomes', index, 'grade', ...issue.path] })))),
    ...question.findings.flatMap((finding, index) => (finding.level !== null && isBlank(finding.explanation) ? [required(['findings', index, 'explanation'], 'a level needs an explanation')] : [])),
  ];
}

interface Signature {
  readonly by: string;
  readonly at: string;
}

const unsigned = { by: '', at: null };
const withoutSignature = <T extends { by: string; at: string | null }>(signed: T): T => ({ ...signed, ...unsigned });

/** A row signed by whoever changes it; by whoever did before where nothing in it has changed; by nobody where it says nothing. */
function signed<T extends { by: string; at: string | null; level: number | null }>(now: T, before: T | undefined, { by, at }: Signature): T {
  if (now.level === null) return withoutSignature(now);
  const same = before !== undefined && before.level !== null && sameJson(withoutSignature(now), withoutSignature(before));
  return same ? { ...now, by: before.by, at: before.at } : { ...now, by, at };
}

/** The question with who confirmed what when, whatever the caller says of it. */
export function signQuestion(now: EvidenceQuestion, before: EvidenceQuestion | null, signature: Signature): EvidenceQuestion {
  const outcomes = new Map((before?.outcomes ?? []).map((one) => [one.id, one]));
  const findings = new Map((before?.findings ?? []).map((one) => [one.id, one]));
  const gap = now.gap === null ? null : { ...now.gap, by: signature.by, at: signature.at };
  const sameGap = now.gap !== null && before?.gap?.type === now.gap.type && before.gap.reason === now.gap.reason;
  return {
    ...now,
    outcomes: now.outcomes.map((outcome): Outcome => ({ ...outcome, grade: outcome.grade === null ? null : signed(outcome.grade, outcomes.get(outcome.id)?.grade ?? undefined, signature) })),
    findings: now.findings.map((finding): Finding => signed(finding, findings.get(finding.id), signature)),
    gap: sameGap ? (before?.gap ?? null) : gap,
  };
}

const decisive = 7;

/** The level that a knowledge gap follows: the lowest of the decisive outcomes, or of all where none is. */
function decidingLevel({ outcomes }: EvidenceQuestion): GradeLevel | null {
  const levels = (list: readonly Outcome[]): number[] => list.flatMap(({ grade: row }) => (row?.level === null || row?.level === undefined ? [] : [row.level]));
  const first = levels(outcomes.filter(({ importance }) => importance !== null && importance >= decisive));
  const all = first.length > 0 ? first : levels(outcomes);
  return all.length === 0 ? null : clampLevel(Math.min(...all));
}

/** The knowledge gap that a question points at. */
export function gapOf(question: EvidenceQuestion, when: When): GapProposal {
  const review = question.review === null ? null : { riskOfBias: question.review.risk, searchedAt: question.searchedAt };
  return knowledgeGap({ level: decidingLevel(question), review, newerStudiesKnown: question.newStudiesKnown, ...when });
}
