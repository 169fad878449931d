import { evidenceWorkKinds, type EvidenceReason, type EvidenceWork } from '../evidence/work-queue.ts';
import type { Task } from '../tasks/task.ts';
import { workReasons, type Reason } from './completeness.ts';
import type { InterventionContent } from './intervention.ts';

/** Where a piece of work comes from. `stored` is a task that somebody has made, the others are computed from the catalogue and the evidence. */
export const workSources = ['stored', 'proposal', 'suggestion', 'catalogue', 'evidence'] as const;

export type WorkReason = Reason | EvidenceReason;

/** One thing to do. `why` is a person's words; `reason` is what the catalogue itself says, for the reader's side to put into words. */
export interface Work {
  /** The same for the same work, so that a list can be kept in order. */
  readonly key: string;
  readonly source: (typeof workSources)[number];
  readonly kind: string;
  readonly subject: string;
  readonly about: Task['about'];
  readonly why: string;
  readonly reason: WorkReason | null;
  readonly owner: string;
  readonly due: string | null;
  /** Out of sight until then; null where nobody has put it off. */
  readonly snoozedUntil: string | null;
  /** The stored task that plans computed work; null where nobody has planned it. */
  readonly plannedBy: string | null;
}

interface Entry {
  readonly id: string;
  readonly data: InterventionContent;
}

const kinds: readonly Reason['kind'][] = ['review', 'contract', 'licence', 'figures', 'missing', 'unverified', 'verdict-years', 'examples'];
const kindOrder: readonly string[] = ['proposal', 'suggestion', ...evidenceWorkKinds, ...kinds];
/** What a question about evidence is called where work is about it. */
export const questionType = 'evidence-question';
/** Stored tasks may have any kind: the unknown ones come first, somebody has asked for them. */
const rank = (work: Work): number => (work.source === 'stored' ? -1 : kindOrder.indexOf(work.kind));

function keyOf({ id }: Entry, reason: Reason): string {
  return `${reason.kind}:${id}${'offerId' in reason ? `:${reason.offerId}` : ''}`;
}

/** What one entry asks for. */
export function catalogueWork(entry: Entry, day: string): Work[] {
  return workReasons(entry.data, day).map((reason) => ({
    key: keyOf(entry, reason),
    source: 'catalogue',
    kind: reason.kind,
    subject: entry.data.name,
    about: { type: 'intervention', id: entry.id },
    why: '',
    reason,
    owner: entry.data.owner,
    due: 'due' in reason ? reason.due : null,
    snoozedUntil: null,
    plannedBy: null,
  }));
}

/** What the evidence asks for, in the one queue. */
export function queuedEvidence({ key, title, questionId, reason, owner, due }: EvidenceWork): Work {
  return { key, source: 'evidence', kind: reason.kind, subject: title, about: { type: questionType, id: questionId }, why: '', reason, owner, due, snoozedUntil: null, plannedBy: null };
}

const collator = new Intl.Collator('sv', { numeric: true });

function sameText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** By the day it is due (no day last), then what people have asked for before what was computed, then by subject. */
export function inWorkOrder(works: readonly Work[]): Work[] {
  return [...works].sort((a, b) => sameText(a.due ?? '9999', b.due ?? '9999') || rank(a) - rank(b) || collator.compare(a.subject, b.subject) || sameText(a.key, b.key));
}

/** Computed work that somebody has made a task of is there once, as the task. */
export function withoutTaken(computed: readonly Work[], stored: readonly Work[]): Work[] {
  const taken = new Set(stored.map(({ kind, about }) => `${kind} ${about?.id ?? ''}`));
  return computed.filter(({ kind, about }) => !taken.has(`${kind} ${about?.id ?? ''}`));
}

type Plan = Pick<Task, 'owner' | 'due' | 'snoozedUntil' | 'follows'> & { readonly id: string };

/** Computed work with what somebody has planned for it: who, when, or later. The day it is due by itself stands where no other is set. */
export function withPlans(computed: readonly Work[], plans: readonly Plan[]): readonly Work[] {
  const byKey = new Map(plans.flatMap((plan) => plan.follows.map((key) => [key, plan] as const)));
  if (byKey.size === 0) return computed;
  return computed.map((work) => {
    const plan = byKey.get(work.key);
    return plan === undefined ? work : { ...work, owner: plan.owner || work.owner, due: plan.due ?? work.due, snoozedUntil: plan.snoozedUntil, plannedBy: plan.id };
  });
}

/** Whether it is put off beyond `day`. */
export function isSnoozed({ snoozedUntil }: Pick<Work, 'snoozedUntil'>, day: string): boolean {
  return snoozedUntil !== null && snoozedUntil > day;
}

/** What computed work is about, by its key (`contract:<entry>:<offer>`); null for anything else. */
export function computedKey(key: string): { readonly type: 'intervention' | typeof questionType; readonly id: string } | null {
  const [kind = '', id = ''] = key.split(':');
  if (id === '') return null;
  if ((kinds as readonly string[]).includes(kind)) return { type: 'intervention', id };
  return (evidenceWorkKinds as readonly string[]).includes(kind) ? { type: questionType, id } : null;
}

const plain = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** Whether the work is this person's; an empty name asks for what nobody owns. What two are to agree on is both's until somebody has taken it over. */
export function isOwnedBy({ owner, reason }: Pick<Work, 'owner' | 'reason'>, name: string): boolean {
  if (plain(owner) === plain(name)) return true;
  return plain(owner) === '' && reason?.kind === 'evidence-consensus' && reason.by.some((one) => plain(one) === plain(name));
}
