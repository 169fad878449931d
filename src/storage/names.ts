import { join } from 'node:path';
import { fail } from '#core/shared/errors.ts';

/** Names that Windows keeps for devices, with or without an ending. */
const devices = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
/** As `recordId` of core/shared/schemas.ts, without the price of a schema: every file that is read comes this way. */
const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;
const documentName = /^(_?)([a-z0-9][a-z0-9-]{0,63})(\.prev)?\.json$/;

/** The name of a record's file without ending. An id is never trusted further than its pattern. */
export function fileStem(id: string): string {
  if (!idPattern.test(id)) fail('INVALID_INPUT', 'not the id of a record', { issues: [{ path: ['id'], message: 'not the id of a record' }] });
  return devices.test(id) ? `_${id}` : id;
}

/** The id whose file has this name, or null where it is no document's. */
export function idOfName(name: string): string | null {
  return documentName.exec(name)?.[2] ?? null;
}

export function isTemporary(name: string): boolean {
  return name.endsWith('.tmp');
}

/** Where everything is in a team folder. */
export function layout(folder: string): {
  readonly marker: string;
  readonly seeding: string;
  readonly lock: string;
  readonly documents: string;
  readonly history: string;
  readonly logs: string;
  readonly audit: string;
  readonly inbox: string;
  readonly archive: string;
  readonly damaged: string;
  readonly journal: string;
  readonly backups: string;
  readonly staging: string;
} {
  const logs = join(folder, 'logs');
  const inbox = join(folder, 'inbox');
  return {
    marker: join(folder, 'insatskartan.json'),
    seeding: join(folder, 'insatskartan.new'),
    lock: join(folder, 'insatskartan.lock'),
    documents: join(folder, 'documents'),
    history: join(folder, 'history'),
    logs,
    audit: join(logs, 'audit.jsonl'),
    inbox,
    archive: join(inbox, 'archive'),
    damaged: join(folder, 'damaged'),
    journal: join(folder, 'journal'),
    backups: join(folder, 'backups'),
    staging: join(folder, 'staging'),
  };
}
