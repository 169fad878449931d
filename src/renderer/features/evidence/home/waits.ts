export type WaitKind = 'ready' | 'started' | 'second' | 'waiting' | 'renew';

export interface Wait {
  readonly key: string;
  readonly label: string;
  readonly to: string;
}

export type Waiting = Readonly<Record<WaitKind, readonly Wait[]>>;

/** What the evidence asks of people; only what decides for whom it waits. */
export interface Work {
  readonly key: string;
  readonly questionId: string;
  readonly title: string;
  readonly mine: boolean;
  readonly mayJoin: boolean;
  readonly reason:
    | { readonly kind: 'evidence-started'; readonly assessmentId: string; readonly resultId: string; readonly label: string; readonly awaited: boolean }
    | { readonly kind: 'evidence-second'; readonly resultId: string; readonly label: string }
    | { readonly kind: 'evidence-consensus'; readonly resultId: string; readonly label: string }
    | { readonly kind: 'evidence-renewal'; readonly why: readonly string[] };
}

function waitOf({ key, questionId, title, mine, mayJoin, reason }: Work): readonly [WaitKind, Wait] | null {
  const results = `/evidens/fragor/${questionId}?del=resultat`;
  if (reason.kind === 'evidence-renewal') return reason.why.length === 0 ? null : ['renew', { key, label: title, to: `/evidens/fragor/${questionId}` }];
  const { label, resultId } = reason;
  if (reason.kind === 'evidence-consensus') return ['ready', { key: resultId, label, to: `/evidens/samsyn/${resultId}` }];
  if (reason.kind === 'evidence-started' && mine) return ['started', { key: reason.assessmentId, label, to: `/evidens/granska/${reason.assessmentId}` }];
  if (!mine && mayJoin) return ['second', { key: resultId, label, to: results }];
  return mine || (reason.kind === 'evidence-started' && reason.awaited) ? ['waiting', { key: resultId, label, to: results }] : null;
}

/** What waits, kind by kind, each result once in its kind. A level that still counts does not wait. */
export function waitsOf(work: readonly Work[]): Waiting {
  const waiting: Record<WaitKind, Wait[]> = { ready: [], started: [], second: [], waiting: [], renew: [] };
  for (const one of work) {
    const found = waitOf(one);
    if (found !== null && waiting[found[0]].every((wait) => wait.key !== found[1].key)) waiting[found[0]].push(found[1]);
  }
  return waiting;
}
