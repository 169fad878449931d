import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { AuditEntry } from '#api/ports.ts';
import type { BackupSummary, ChangeNote } from '#core/shared/schemas.ts';
import { encodeLog } from './append-log.ts';
import { checkBackup } from './backup-check.ts';
import { folderContent, packBackup, type BackedUpFile, type BackupContent } from './backup.ts';
import { continueRevisions, type Continued } from './continue-revisions.ts';
import { ensureFolder, exists, namesIn, writeDurably, writeNew } from './durable.ts';
import { naming } from './failures.ts';
import type { Files } from './files.ts';
import { Intent, type RestoreIntent } from './journal.ts';
import { idOfName, layout } from './names.ts';
import { teamRecords } from './seed.ts';
import type { Space } from './space.ts';

/** What a backup replaces. The rest (marker, lock, damaged files, backups) stays. */
const replacedFolders = ['documents', 'history', 'logs', 'inbox'] as const;
const atATime = 16;

export interface ReplaceOptions {
  readonly space: Space;
  readonly folder: string;
  readonly now: string;
  /** Reads again what has been replaced. */
  readonly replaced: () => Promise<void>;
}

/** Suggestions that came after the backup belong to those who wrote them: they stay. */
export async function laterItems(files: Files, folder: string, content: BackupContent): Promise<BackedUpFile[]> {
  const known = new Set(content.files.map((file) => file.path));
  const found: BackedUpFile[] = [];
  for (const name of await namesIn(files, layout(folder).inbox)) {
    if (idOfName(name) === null || known.has(`inbox/${name}`) || known.has(`inbox/archive/${name}`)) continue;
    found.push({ path: `inbox/${name}`, text: Buffer.from(await files.read(join(layout(folder).inbox, name))).toString('utf8') });
  }
  return found;
}

function withAudit({ files, saves }: Continued, entry: AuditEntry): BackedUpFile[] {
  const path = 'logs/audit.jsonl';
  const audit = files.find((file) => file.path === path)?.text ?? '';
  const text = audit + encodeLog([...saves, entry]).toString('utf8');
  return [...files.filter((file) => file.path !== path), { path, text }];
}

/** Writes the whole new state beside the present one and syncs all of it. */
export async function stage(files: Files, target: string, all: readonly BackedUpFile[]): Promise<void> {
  const types = teamRecords.flatMap(({ name }) => [`documents/${name}`, `history/${name}`]);
  const folders = [...replacedFolders, 'inbox/archive', ...types].map((path) => join(target, path));
  await files.makeFolder(join(dirname(target), 'old'));
  for (const path of folders) await files.makeFolder(path);
  for (let start = 0; start < all.length; start += atATime) {
    await Promise.all(all.slice(start, start + atATime).map(({ path, text }) => writeNew(files, join(target, path), Buffer.from(text))));
  }
  const above = [target, dirname(target), dirname(dirname(target))];
  for (const path of [...folders.reverse(), ...above]) await files.syncFolder(path);
}

/** Gives the staged folders their places; whatever has been done of it already is left. */
export function settleRestore(files: Files, folder: string): (intent: RestoreIntent) => Promise<void> {
  return async ({ staging, folders }) => {
    const base = join(layout(folder).staging, staging);
    if (!(await exists(files, base))) return;
    for (const name of folders) {
      const [next, place, old] = [join(base, 'new', name), join(folder, name), join(base, 'old', name)];
      if (!(await exists(files, next))) continue;
      if (await exists(files, place)) await files.rename(place, old);
      await files.rename(next, place);
    }
    for (const path of [join(base, 'old'), folder, join(base, 'new')]) await files.syncFolder(path);
  };
}

/** Puts the folders that have been replaced back in their places. */
async function turnBack(files: Files, folder: string, { staging, folders }: RestoreIntent): Promise<void> {
  const base = join(layout(folder).staging, staging);
  for (const name of folders) {
    const [next, place, old] = [join(base, 'new', name), join(folder, name), join(base, 'old', name)];
    if (!(await exists(files, old))) continue;
    if (!(await exists(files, next))) await files.rename(place, next);
    await files.rename(old, place);
  }
  for (const path of [folder, join(base, 'old')]) await files.syncFolder(path);
}

/** Gives what is staged at `base` its places, with `more` folders beside those a backup replaces. */
export async function swapFolders(options: ReplaceOptions, base: string, more: readonly string[]): Promise<void> {
  await swap(options, { kind: 'restore', staging: basename(base), folders: [...replacedFolders, ...more] });
}

/** Where neither going through with it nor going back is possible, the intent stays and the next write or start goes through with it. */
async function swap(options: ReplaceOptions, intent: RestoreIntent): Promise<void> {
  const { space, folder } = options;
  const { files } = space;
  const written = await Intent.write(files, layout(folder).journal, intent);
  try {
    await settleRestore(files, folder)(intent);
    await written.remove();
  } catch (error) {
    space.unsettled();
    await turnBack(files, folder, intent);
    await written.remove();
    throw error;
  }
}

/** The present state is kept as a backup of its own. */
async function keepPresent({ space, folder, now }: ReplaceOptions): Promise<readonly BackedUpFile[]> {
  const { files } = space;
  const { backups } = layout(folder);
  await ensureFolder(files, backups);
  const stamp = now.replace(/[^0-9]/g, '').slice(0, 14);
  const present = await folderContent({ files, folder, now });
  await writeDurably(files, join(backups, `insatskartan-replaced-${stamp}-${randomUUID().slice(0, 8)}.ikb`), await packBackup({ createdAt: now, files: present }));
  return present;
}

async function replace(options: ReplaceOptions, content: BackupContent, note: ChangeNote): Promise<void> {
  const { space, folder, now } = options;
  const { files } = space;
  const { staging } = layout(folder);
  const name = randomUUID();
  const present = await keepPresent(options);
  await ensureFolder(files, staging);
  const later = await laterItems(files, folder, content);
  const entry: AuditEntry = { at: now, by: note.by, action: 'restore', record: 'folder', id: '', revision: null, reason: content.createdAt };
  // What is staged is removed by the next start: with an intent in the journal it may still be needed.
  await stage(files, join(staging, name, 'new'), [...withAudit(continueRevisions(content.files, present, note), entry), ...later]);
  await swap(options, { kind: 'restore', staging: name, folders: [...replacedFolders] });
  await files.removeFolder(join(staging, name)).catch(() => undefined);
}

/** Checks a backup and, with a `note`, puts its state in the place of the present one; the present one is kept in `backups/`. */
export async function restoreBackup(bytes: Uint8Array, note: ChangeNote | null, options: ReplaceOptions): Promise<BackupSummary> {
  const { content, summary } = await checkBackup(bytes);
  if (note === null) return summary;
  await options.space.ensureWriter();
  await options.space.gate.own(() => naming(options.folder, () => replace(options, content, note)).finally(options.replaced));
  return summary;
}
