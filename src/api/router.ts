import { catalogueProcedures } from './catalogue/procedures.ts';
import { draftsProcedures } from './drafts/procedures.ts';
import { evidenceProcedures } from './evidence/procedures.ts';
import { hostProcedures } from './host/procedures.ts';
import { api } from './implement.ts';
import { inboxProcedures } from './inbox/procedures.ts';
import { settingsProcedures } from './settings/procedures.ts';
import { systemProcedures } from './system/procedures.ts';
import { tasksProcedures } from './tasks/procedures.ts';
import { vocabularyProcedures } from './vocabulary/procedures.ts';

/** Every procedure of the product's own doors. The room server has another, much smaller one. */
export const router = api.router({
  system: systemProcedures,
  settings: settingsProcedures,
  vocabulary: vocabularyProcedures,
  catalogue: catalogueProcedures,
  evidence: evidenceProcedures,
  drafts: draftsProcedures,
  inbox: inboxProcedures,
  tasks: tasksProcedures,
  host: hostProcedures,
});
