import { addMonths } from '#core/shared/days.ts';
import { changeNote, refuse, today } from '../input.ts';
import type { Ports } from '../ports.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { refuseArchived, storedIntervention } from './catalogue.ts';
import { propose } from './proposals.ts';

/** What a review says where the person gives no words of their own. */
const usualReason = 'Granskad';

interface Reviewed {
  readonly id: string;
  readonly revision: number;
  readonly reviewedAt: string;
  readonly reviewDueAt: string;
  readonly proposalId: string | null;
}

interface Review {
  readonly id: string;
  readonly dueAt?: string | undefined;
  readonly reason?: string | undefined;
}

/** Sets when the entry was gone through and when it is next time. */
export async function markReviewed(ports: Ports, { id, dueAt, reason }: Review): Promise<Reviewed> {
  guardText({ reason });
  const present = await storedIntervention(ports, id);
  refuseArchived(present, ['id']);
  const { reviewMonths, requireApproval } = (await ports.team.settings.get()).data;
  const reviewedAt = today(ports);
  if (dueAt !== undefined && dueAt <= reviewedAt) refuse(['dueAt'], 'in_the_past', 'the next review is after today');
  const dates = { reviewedAt, reviewDueAt: dueAt ?? addMonths(reviewedAt, reviewMonths) };
  const why = reason === undefined || reason.trim() === '' ? usualReason : reason;
  const { revision, data } = present;
  if (data.reviewedAt === dates.reviewedAt && data.reviewDueAt === dates.reviewDueAt) return { id, revision, ...dates, proposalId: null };
  if (requireApproval) {
    const proposal = await propose(ports, { intervention: { id, revision, ...dates }, reason: why });
    return { id, revision, ...dates, proposalId: proposal.id };
  }
  const saved = await ports.team.interventions.save({ id, data: { ...data, ...dates }, expected: revision, note: await changeNote(ports, why) });
  return { id, revision: saved.revision, ...dates, proposalId: null };
}
