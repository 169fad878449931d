export type WaitKind = 'ready' | 'started' | 'second' | 'waiting' | 'renew';

export interface Wait {
  readonly key: string;
  readonly label: string;
  readonly to: string;
}

export type Waiting = Readonly<Record<WaitKind, readonly Wait[]>>;

/** An assessment as the list gives it; only what decides whether somebody waits. */
export interface AssessmentLine {
  readonly id: string;
  readonly questionId: string | null;
  readonly resultId: string;
  readonly label: string;
  readonly state: 'draft' | 'done' | 'locked';
  readonly mine: boolean;
}

export interface QuestionLine {
  readonly id: string;
  readonly title: string;
  readonly archived: boolean;
  readonly stale: object | null;
}

const form = (id: string): string => `/evidens/granska/${id}`;

function waitOf(of: readonly AssessmentLine[]): readonly [WaitKind, Wait] | null {
  const [first] = of;
  if (first === undefined || first.questionId === null) return null;
  const mine = of.find((one) => one.mine);
  const done = of.filter((one) => one.state !== 'draft');
  const label = mine?.label ?? first.label;
  if (mine?.state === 'draft') return ['started', { key: mine.id, label, to: form(mine.id) }];
  if (done.length >= 2) return done.every((one) => one.state === 'locked') ? null : ['ready', { key: first.resultId, label, to: `/evidens/samsyn/${first.resultId}` }];
  if (mine?.state === 'done') return ['waiting', { key: mine.id, label, to: form(mine.id) }];
  if (mine === undefined && of.length === 1 && first.state !== 'locked') return ['second', { key: first.resultId, label, to: `/evidens/fragor/${first.questionId}?del=resultat` }];
  return null;
}

/** What waits, kind by kind: results by how far their assessors have come, and questions that are stale. Training and archived questions never wait. */
export function waitsOf(assessments: readonly AssessmentLine[], questions: readonly QuestionLine[]): Waiting {
  const waiting: Record<WaitKind, Wait[]> = { ready: [], started: [], second: [], waiting: [], renew: [] };
  const current = new Set(questions.filter((question) => !question.archived).map((question) => question.id));
  const byResult = new Map<string, AssessmentLine[]>();
  for (const one of assessments) if (one.questionId !== null && current.has(one.questionId)) byResult.set(one.resultId, [...(byResult.get(one.resultId) ?? []), one]);
  for (const of of byResult.values()) {
    const found = waitOf(of);
    if (found !== null) waiting[found[0]].push(found[1]);
  }
  for (const { id, title, stale } of questions.filter((question) => current.has(question.id))) if (stale !== null) waiting.renew.push({ key: id, label: title, to: `/evidens/fragor/${id}` });
  return waiting;
}

/** How much of it is for me to do: what waits for a colleague is not. */
export function mineToDo({ ready, started, second, renew }: Waiting): number {
  return ready.length + started.length + second.length + renew.length;
}
