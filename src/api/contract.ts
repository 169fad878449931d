import { catalogueContract } from './catalogue/contract.ts';
import { draftsContract } from './drafts/contract.ts';
import { evidenceContract } from './evidence/contract.ts';
import { hostContract } from './host/contract.ts';
import { inboxContract } from './inbox/contract.ts';
import { settingsContract } from './settings/contract.ts';
import { systemContract } from './system/contract.ts';
import { tasksContract } from './tasks/contract.ts';
import { vocabularyContract } from './vocabulary/contract.ts';

/** All that any door may ask for, one small contract per domain, summed here. */
export const contract = {
  system: systemContract,
  settings: settingsContract,
  vocabulary: vocabularyContract,
  catalogue: catalogueContract,
  evidence: evidenceContract,
  drafts: draftsContract,
  inbox: inboxContract,
  tasks: tasksContract,
  host: hostContract,
};
export type AppContract = typeof contract;
