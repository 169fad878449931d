import { findIdentityNumberIn } from '#core/shared/identity-number-guard.ts';
import type { GradeRow } from '#core/evidence/records/grade-row.ts';
import type { EvidenceQuestion, Outcome, Result } from '#core/evidence/records/question.ts';
import { downgradeDomains } from '#core/evidence/records/terms.ts';
import { pathKey, type Path } from '../editing/paths.ts';
import { isDay } from '../editing/typed.ts';
import { differs, missingReasons, proposed } from './ladder.ts';

/** What may be wrong with a field, by the words that say so. */
export type Problem = 'required' | 'number' | 'whole' | 'day' | 'year' | 'link' | 'reason' | 'level-reason' | 'explanation' | 'interval' | 'identity' | 'study' | 'percent' | 'other';

export interface QuestionIssue {
  readonly path: Path;
  readonly problem: Problem;
}

const issue = (path: Path, problem: Problem): QuestionIssue => ({ path, problem });
const blank = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';

function numberIssue(path: Path, value: unknown, whole = false): QuestionIssue[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'number') return [issue(path, whole ? 'whole' : 'number')];
  return whole && (!Number.isInteger(value) || value < 0) ? [issue(path, 'whole')] : [];
}

type Estimate = { readonly value: unknown; readonly low: unknown; readonly high: unknown };

function estimateIssues(path: Path, estimate: Estimate | null): QuestionIssue[] {
  if (estimate === null) return [];
  const { value, low, high } = estimate;
  const wrong = [...(typeof value === 'number' ? [] : [issue([...path, 'value'], 'number')]), ...numberIssue([...path, 'low'], low), ...numberIssue([...path, 'high'], high)];
  const upsideDown = (typeof low === 'number' && typeof high === 'number' && low > high) || (typeof value === 'number' && typeof low === 'number' && value < low) || (typeof value === 'number' && typeof high === 'number' && value > high);
  return wrong.length === 0 && upsideDown ? [issue([...path, 'value'], 'interval')] : wrong;
}

function gradeRowIssues(path: Path, row: GradeRow | null): QuestionIssue[] {
  if (row === null || row.level === null) return [];
  const isDown = (key: string): boolean => (downgradeDomains as readonly string[]).includes(key);
  const unexplained = missingReasons(row).map((key) => issue([...path, isDown(key) ? 'down' : 'up', key, 'reason'], 'reason'));
  const level = differs(row, proposed(row)?.level ?? null) && blank(row.levelReason) ? [issue([...path, 'levelReason'], 'level-reason')] : [];
  const override = row.override !== null && blank(row.override.reason) ? [issue([...path, 'override', 'reason'], 'reason')] : [];
  return [...unexplained, ...override, ...level];
}

function outcomeIssues(outcome: Outcome, at: number): QuestionIssue[] {
  const path = ['outcomes', at];
  return [
    ...(blank(outcome.name) ? [issue([...path, 'name'], 'required')] : []),
    ...numberIssue([...path, 'participants'], outcome.participants, true),
    ...numberIssue([...path, 'studies'], outcome.studies, true),
    ...estimateIssues([...path, 'relative'], outcome.relative),
    ...estimateIssues([...path, 'absolute'], outcome.absolute),
    ...gradeRowIssues([...path, 'grade'], outcome.grade),
  ];
}

function resultIssues({ studyId, weight }: Result, at: number): QuestionIssue[] {
  const percent = typeof weight === 'number' && (weight < 0 || weight > 100);
  return [...(studyId === '' ? [issue(['results', at, 'studyId'], 'study')] : []), ...numberIssue(['results', at, 'weight'], weight), ...(percent ? [issue(['results', at, 'weight'], 'percent')] : [])];
}

interface ReviewFields {
  readonly url: string | null;
  readonly year: unknown;
}

function reviewIssues(path: Path, review: ReviewFields | null): QuestionIssue[] {
  if (review === null) return [];
  const { url, year } = review;
  const link = url !== null && !/^https?:\/\/\S+$/i.test(url) ? [issue([...path, 'url'], 'link')] : [];
  const when = year !== null && !(typeof year === 'number' && Number.isInteger(year) && year >= 1900 && year <= 2200) ? [issue([...path, 'year'], 'year')] : [];
  return [...link, ...when];
}

/** What is wrong with a question as it is written, field by field; the first thing wrong with each. */
export function questionIssues(question: EvidenceQuestion): readonly QuestionIssue[] {
  const identity = findIdentityNumberIn(question);
  const found = [
    ...(identity === null ? [] : [issue(identity.path, 'identity')]),
    ...(blank(question.title) ? [issue(['title'], 'required')] : []),
    ...(question.searchedAt !== null && !isDay(question.searchedAt) ? [issue(['searchedAt'], 'day')] : []),
    ...reviewIssues(['review'], question.review),
    ...reviewIssues(['newerReview'], question.newerReview),
    ...question.outcomes.flatMap(outcomeIssues),
    ...question.results.flatMap(resultIssues),
    ...question.findings.flatMap((finding, at) => [
      ...(blank(finding.text) ? [issue(['findings', at, 'text'], 'required')] : []),
      ...(finding.level !== null && blank(finding.explanation) ? [issue(['findings', at, 'explanation'], 'explanation')] : []),
    ]),
  ];
  const seen = new Set<string>();
  return found.filter(({ path }) => !seen.has(pathKey(path)) && seen.add(pathKey(path)));
}
