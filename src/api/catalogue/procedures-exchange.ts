import { api, requireRole } from '../implement.ts';
import { exportCatalogue } from './export.ts';
import { importCommit, importPreview } from './import.ts';
import { cancelJob } from './import-jobs.ts';
import { importFaulty, importRows } from './import-show.ts';
import { requireDirectSave } from './write.ts';

/** Files in and out. Looking needs nothing, taking in needs an editor. */
export const exchangeProcedures = {
  importPreview: api.catalogue.importPreview.handler(({ input, context: { ports } }) => importPreview(ports, input)),
  importRows: api.catalogue.importRows.handler(({ input, context: { ports } }) => importRows(ports, input)),
  importFaulty: api.catalogue.importFaulty.handler(({ input, context: { ports } }) => importFaulty(ports, input)),
  importCommit: api.catalogue.importCommit.handler(async ({ input, context: { ports } }) => {
    await requireRole(ports, 'editor');
    await requireDirectSave(ports);
    return importCommit(ports, input);
  }),
  importCancel: api.catalogue.importCancel.handler(({ input, context: { ports } }) => ({ cancelled: cancelJob(ports, input.job) })),
  export: api.catalogue.export.handler(({ input, context: { ports } }) => exportCatalogue(ports, input)),
};
