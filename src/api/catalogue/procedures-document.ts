import { api } from '../implement.ts';
import { catalogueFile } from './document.ts';

/** Files to print or send; reading needs no role. */
export const documentProcedures = {
  document: api.catalogue.document.handler(({ input, context: { ports } }) => catalogueFile(ports, input)),
};
