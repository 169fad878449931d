import { addDays } from '../shared/days.ts';
import { pairOf } from './flow/blind.ts';
import { resultLabel, studyLabel } from './flow/labels.ts';
import { samePerson } from './flow/people.ts';
import { staleOutcome, staleReasons, type StaleReason } from './flow/stale.ts';
import { staleness } from './grade/staleness.ts';
import type { Assessment } from './records/assessment.ts';
import type { Consensus } from './records/consensus.ts';
import type { EvidenceQuestion, Outcome, Result } from './records/question.ts';
import type { Study } from './records/study.ts';

export const evidenceWorkKinds = ['evidence-started', 'evidence-second', 'evidence-consensus', 'evidence-renewal'] as const;
export type EvidenceWorkKind = (typeof evidenceWorkKinds)[number];

/** How many days before a level stops counting as current one is told of it. */
export const renewalAheadDays = 30;

/** What the evidence asks for: facts, for the reader's side to put into words. Nobody's answers or judgements are among them. */
export type EvidenceReason =
  | { readonly kind: 'evidence-started'; readonly assessmentId: string; readonly resultId: string; readonly label: string; readonly by: string; /** Whether somebody else is done and waits. */ readonly awaited: boolean }
  | { readonly kind: 'evidence-second'; readonly resultId: string; readonly label: string; readonly by: string }
  | { readonly kind: 'evidence-consensus'; readonly resultId: string; readonly label: string; readonly by: readonly string[]; readonly begun: boolean }
  | { readonly kind: 'evidence-renewal'; readonly outcomes: readonly string[]; /** Empty where the levels are still current, until `due`. */ readonly why: readonly StaleReason[]; /** The last day they count by their age; null where that is not why. */ readonly due: string | null };

export interface EvidenceWork {
  /** The same for the same work: kind, question, and what of it. */
  readonly key: string;
  readonly questionId: string;
  readonly title: string;
  readonly interventionId: string;
  /** The assessor of what is begun; for renewal whoever looks after the intervention's page. Empty where it is for anyone. */
  readonly owner: string;
  readonly due: string | null;
  readonly reason: EvidenceReason;
}

interface Kept<T> {
  readonly id: string;
  readonly data: T;
}

export interface EvidenceRecords {
  readonly questions: readonly Kept<EvidenceQuestion>[];
  readonly studies: readonly Kept<Study>[];
  readonly assessments: readonly Kept<Assessment>[];
  readonly consensuses: readonly Kept<Consensus>[];
}

export interface EvidenceWorkRules {
  readonly today: string;
  readonly maxAgeMonths: number;
  /** Who looks after an intervention's page; empty where nobody does. */
  readonly ownerOf: (interventionId: string) => string;
}

type About = Pick<EvidenceWork, 'questionId' | 'title' | 'interventionId'>;

interface OfResult {
  readonly resultId: string;
  readonly label: string;
  readonly assessments: readonly Kept<Assessment>[];
  readonly consensus: Consensus | undefined;
}

interface Found {
  readonly part: string;
  readonly owner: string;
  readonly due: string | null;
  readonly reason: EvidenceReason;
}

function asked(reason: EvidenceReason, part: string, owner = ''): Found {
  return { part, owner, due: null, reason };
}

function whenDone({ data }: Kept<Assessment>): string {
  return data.doneAt ?? '9';
}

const isOver = ({ data }: Kept<Assessment>): boolean => data.state !== 'draft';

function startedWork({ resultId, label, assessments }: OfResult): Found[] {
  const drafts = assessments.filter((one) => !isOver(one));
  return drafts.map(({ id, data: { assessor } }) => {
    const awaited = assessments.some((one) => isOver(one) && !samePerson(one.data.assessor, assessor));
    return asked({ kind: 'evidence-started', assessmentId: id, resultId, label, by: assessor, awaited }, id, assessor);
  });
}

/** What two people's views of one result wait for. One person's view that is locked is meant to stand alone. */
function pairWork({ resultId, label, assessments, consensus }: OfResult): Found[] {
  if (consensus?.state === 'done') return [];
  const pair = pairOf([...assessments].sort((a, b) => whenDone(a).localeCompare(whenDone(b)) || a.id.localeCompare(b.id)));
  if (pair !== null) return [asked({ kind: 'evidence-consensus', resultId, label, by: pair.map(({ data }) => data.assessor), begun: consensus !== undefined }, resultId)];
  const [first] = assessments.filter(({ data }) => data.state === 'done');
  if (first === undefined || assessments.some((one) => !isOver(one))) return [];
  return [asked({ kind: 'evidence-second', resultId, label, by: first.data.assessor }, resultId)];
}

function currentTo(question: EvidenceQuestion, { grade }: Outcome, { today, maxAgeMonths }: EvidenceWorkRules): string | null {
  if (grade === null || grade.level === null || grade.at === null) return null;
  return staleness({ asOf: question.searchedAt ?? grade.at, maxAgeMonths, today, newerReview: null }).currentTo;
}

/** The levels of a question that are to be looked at again, now or soon: one thing to do, as the search is done for all of them. */
function renewalWork(question: EvidenceQuestion, rules: EvidenceWorkRules): Found[] {
  const graded = question.outcomes.flatMap((outcome) => {
    const until = currentTo(question, outcome, rules);
    return until === null ? [] : [{ name: outcome.name, until, why: staleOutcome(question, outcome, rules) }];
  });
  const soon = addDays(rules.today, renewalAheadDays);
  const asking = graded.filter(({ why, until }) => why.length > 0 || until <= soon);
  if (asking.length === 0) return [];
  const ends = asking.map(({ until }) => until).filter((until) => until <= soon);
  const due = ends.reduce<string | null>((first, end) => (first === null || end < first ? end : first), null);
  const why = staleReasons.filter((reason) => asking.some((one) => one.why.includes(reason)));
  return [{ part: '', owner: rules.ownerOf(question.interventionId), due, reason: { kind: 'evidence-renewal', outcomes: asking.map(({ name }) => name), why, due } }];
}

function byResult<T extends { readonly resultId: string }>(records: readonly Kept<T>[]): ReadonlyMap<string, readonly Kept<T>[]> {
  const found = new Map<string, Kept<T>[]>();
  for (const record of records) {
    const known = found.get(record.data.resultId);
    if (known === undefined) found.set(record.data.resultId, [record]);
    else known.push(record);
  }
  return found;
}

function workKey({ questionId }: About, { part, reason }: Found): string {
  return part === '' ? `${reason.kind}:${questionId}` : `${reason.kind}:${questionId}:${part}`;
}

/** Everything that the evidence asks of people, in the order of the questions. Training and what is put away ask for nothing. */
export function evidenceWork({ questions, studies, assessments, consensuses }: EvidenceRecords, rules: EvidenceWorkRules): EvidenceWork[] {
  const names = new Map(studies.map(({ id, data }) => [id, studyLabel(data)]));
  const [assessed, agreed] = [byResult(assessments), byResult(consensuses)];
  return questions.flatMap(({ id: questionId, data: question }) => {
    if (question.archived) return [];
    const ofResult = (result: Result): Found[] => {
      const about = { resultId: result.id, label: resultLabel(question, result, names.get(result.studyId) ?? ''), assessments: assessed.get(result.id) ?? [], consensus: agreed.get(result.id)?.[0]?.data };
      return [...startedWork(about), ...pairWork(about)];
    };
    const about = { questionId, title: question.title, interventionId: question.interventionId };
    const found = [...question.results.flatMap(ofResult), ...renewalWork(question, rules)];
    return found.map((one) => ({ key: workKey(about, one), ...about, owner: one.owner, due: one.due, reason: one.reason }));
  });
}
