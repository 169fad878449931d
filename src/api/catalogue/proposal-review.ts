import { diffInterventions } from '#core/catalogue/diff.ts';
import { emptyIntervention, type InterventionContent } from '#core/catalogue/intervention.ts';
import { rebased, withProposal, type Proposal } from '#core/catalogue/proposal.ts';
import type { Ports, Stored } from '../ports.ts';
import { withText } from './archive.ts';
import type { ListedProposal, TextualChange } from './contract-writing.ts';
import { listed, storedProposal } from './proposals.ts';
import { readAt } from './write.ts';

interface Review {
  readonly proposal: ListedProposal;
  readonly present: { readonly id: string; readonly revision: number; readonly archived: boolean } | null;
  readonly since: TextualChange[];
  readonly collides: string[];
}

/** A new intervention is laid beside an empty one; that it is under review is said by its being a proposal. */
function changesBetween(before: InterventionContent | null, after: InterventionContent): TextualChange[] {
  return diffInterventions(before ?? { ...emptyIntervention(''), status: after.status }, after).map((change) => withText(change, before ?? undefined, after));
}

/** What an approved proposal came to, as long as the history has it. */
async function savedChanges(ports: Ports, { decision }: Proposal): Promise<TextualChange[] | null> {
  const saved = decision?.saved ?? null;
  if (saved === null) return null;
  const kept = await ports.team.interventions.history(saved.id);
  const at = kept.findIndex((one) => one.revision === saved.revision);
  const after = kept[at];
  return after === undefined ? null : changesBetween(kept[at - 1]?.data ?? null, after.data);
}

/** A waiting proposal is laid beside what is there now; a decided one shows what it came to, or what it would have. */
async function reviewChange(ports: Ports, data: Proposal, present: Stored<InterventionContent>): Promise<Pick<Review, 'since' | 'collides'> & { changes: TextualChange[] }> {
  const base = await readAt(ports, present, data.baseRevision ?? present.revision);
  if (data.state !== 'waiting') return { changes: (await savedChanges(ports, data)) ?? changesBetween(base, withProposal(base, data)), since: [], collides: [] };
  const { content, collides } = rebased(data, { base, now: present.data });
  return { changes: changesBetween(present.data, content), since: changesBetween(base, present.data), collides };
}

/** One proposal for the person who is to decide about it; see the contract. */
export async function proposalReview(ports: Ports, id: string): Promise<Review> {
  const stored = await storedProposal(ports, id);
  const { data } = stored;
  const proposal = await listed(ports, stored);
  const aboutId = data.interventionId ?? data.decision?.saved?.id ?? null;
  const record = aboutId === null ? null : await ports.team.interventions.get(aboutId);
  const present = record === null ? null : { id: record.id, revision: record.revision, archived: record.data.archived !== null };
  if (data.interventionId === null || record === null) return { proposal: { ...proposal, changes: changesBetween(null, withProposal(null, data)) }, present, since: [], collides: [] };
  const { changes, since, collides } = await reviewChange(ports, data, record);
  return { proposal: { ...proposal, changes }, present, since, collides };
}
