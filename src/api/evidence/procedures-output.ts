import { api } from '../implement.ts';
import { assessmentFile, plotAs, robvisExport, robvisImport, sofAs } from './output.ts';

/** What leaves Evidens as tables, pictures and files; reading needs no role. */
export const outputProcedures = {
  sof: api.evidence.sof.handler(({ input, context: { ports } }) => sofAs(ports, input)),
  plot: api.evidence.plot.handler(({ input, context: { ports } }) => plotAs(ports, input)),
  document: api.evidence.document.handler(({ input, context: { ports } }) => assessmentFile(ports, input)),
  robvis: {
    export: api.evidence.robvis.export.handler(({ input, context: { ports } }) => robvisExport(ports, input)),
    import: api.evidence.robvis.import.handler(({ input, context: { ports } }) => robvisImport(ports, input)),
  },
};
