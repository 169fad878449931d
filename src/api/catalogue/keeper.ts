import { requireRole } from '../implement.ts';
import type { Ports } from '../ports.ts';

/**
 * What takes effect at once and has no proposal of its own (archiving, restoring, the inventory, taking away examples): an editor does it,
 * or, where the team wants a second person on changes, an approver.
 */
export async function requireKeeper(ports: Ports): Promise<void> {
  const { requireApproval } = (await ports.team.settings.get()).data;
  await requireRole(ports, requireApproval ? 'approver' : 'editor');
}
