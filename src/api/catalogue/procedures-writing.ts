import { api, requireRole } from '../implement.ts';
import { archivedInterventions, archiveIntervention, interventionDiff, restoreIntervention } from './archive.ts';
import { requireKeeper } from './keeper.ts';
import { purgePerson } from './purge.ts';
import { proposalReview } from './proposal-review.ts';
import { approve, listProposals, propose, reject } from './proposals.ts';

/** Writing beyond `save`. */
export const writingProcedures = {
  archive: api.catalogue.archive.handler(async ({ input, context: { ports } }) => {
    await requireKeeper(ports);
    return archiveIntervention(ports, input);
  }),
  restore: api.catalogue.restore.handler(async ({ input, context: { ports } }) => {
    await requireKeeper(ports);
    return restoreIntervention(ports, input);
  }),
  archived: api.catalogue.archived.handler(({ context: { ports } }) => archivedInterventions(ports)),
  diff: api.catalogue.diff.handler(({ input, context: { ports } }) => interventionDiff(ports, input.id, input)),
  propose: api.catalogue.propose.handler(async ({ input, context: { ports } }) => {
    await requireRole(ports, 'editor');
    return propose(ports, input);
  }),
  proposals: api.catalogue.proposals.handler(({ input, context: { ports } }) => listProposals(ports, input)),
  proposal: api.catalogue.proposal.handler(({ input, context: { ports } }) => proposalReview(ports, input.id)),
  approve: api.catalogue.approve.handler(async ({ input, context: { ports } }) => {
    await requireRole(ports, 'approver');
    return approve(ports, input);
  }),
  purgePerson: api.catalogue.purgePerson.handler(async ({ input, context: { ports } }) => {
    const { roles } = await ports.actor();
    await requireRole(ports, roles.includes('approver') ? 'approver' : 'editor');
    return purgePerson(ports, input);
  }),
  reject: api.catalogue.reject.handler(({ input, context: { ports } }) => reject(ports, input)),
};
