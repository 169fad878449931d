import type { Task } from '../tasks/task.ts';
import { workReasons, type Reason } from './completeness.ts';
import type { InterventionContent } from './intervention.ts';

/** Where a piece of work comes from. `stored` is a task that somebody has made, the others are computed from the catalogue. */
export const workSources = ['stored', 'proposal', 'suggestion', 'catalogue'] as const;

/** One thing to do. `why` is a person's words; `reason` is what the catalogue itself says, for the reader's side to put into words. */
export interface Work {
  /** The same for the same work, so that a list can be kept in order. */
  readonly key: string;
  readonly source: (typeof workSources)[number];
  readonly kind: string;
  readonly subject: string;
  readonly about: Task['about'];
  readonly why: string;
  readonly reason: Reason | null;
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
const kindOrder: readonly string[] = ['proposal', 'suggestion', ...kinds];
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

/** Computed work that a key stands for, as `contract:<entry>:<offer>`; null for anything else. */
export function computedKey(key: string): { readonly kind: Reason['kind']; readonly id: string } | null {
  const [kind = '', id = ''] = key.split(':');
  return id === '' || !(kinds as readonly string[]).includes(kind) ? null : { kind: kind as Reason['kind'], id };
}

/** Whether the work is this person's; an empty name asks for what nobody owns. */
export function isOwnedBy(work: Work, owner: string): boolean {
  return work.owner.trim().toLowerCase() === owner.trim().toLowerCase();
}
