import { api, requireRole } from '../implement.ts';
import { archivedInterventions, archiveIntervention, interventionDiff, restoreIntervention } from './archive.ts';

/** Writing beyond `save`. */
export const writingProcedures = {
  archive: api.catalogue.archive.handler(async ({ input, context: { ports } }) => {
    await requireRole(ports, 'editor');
    return archiveIntervention(ports, input);
  }),
  restore: api.catalogue.restore.handler(async ({ input, context: { ports } }) => {
    await requireRole(ports, 'editor');
    return restoreIntervention(ports, input);
  }),
  archived: api.catalogue.archived.handler(({ context: { ports } }) => archivedInterventions(ports)),
  diff: api.catalogue.diff.handler(({ input, context: { ports } }) => interventionDiff(ports, input.id, input)),
};
