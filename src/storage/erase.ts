import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { AuditEntry, Erasure, ErasureResult } from '#api/ports.ts';
import { decodeLog, encodeLog } from './append-log.ts';
import { checkBackedUpFile, readBackup } from './backup-check.ts';
import { folderContent, packBackup, type BackedUpFile } from './backup.ts';
import { ensureFolder, exists, namesIn, writeNew } from './durable.ts';
import { decodeDocument, encodeDocument, type Envelope } from './envelope.ts';
import { fail } from '#core/shared/errors.ts';
import { naming, storageFailure } from './failures.ts';
import type { Files } from './files.ts';
import { idOfName, layout } from './names.ts';
import { laterItems, stage, swapFolders, type ReplaceOptions } from './restore.ts';
import { teamRecords } from './seed.ts';

const auditPath = 'logs/audit.jsonl';

type Named = Pick<Envelope<unknown>, 'note' | 'data'>;

/** What an erasure makes of a set of files. */
interface Cleaned {
  readonly files: readonly BackedUpFile[];
  readonly counts: Record<string, number>;
  /** One entry for each record that has a new revision. */
  readonly saves: readonly AuditEntry[];
}

/** Cleans the files of a folder, or of a backup of one. */
class Cleaning {
  readonly counts: Record<string, number> = {};
  readonly saves: AuditEntry[] = [];
  private readonly erasure: Erasure;
  /** Records of a folder in use get a new revision, so that everyone reads them again; those of a backup stay what they were. */
  private readonly inUse: boolean;
  private readonly superseded = new Map<string, Envelope<unknown>>();

  constructor(erasure: Erasure, inUse: boolean) {
    this.erasure = erasure;
    this.inUse = inUse;
  }

  run(files: readonly BackedUpFile[]): Cleaned {
    const documents = files.map((file) => (file.path.endsWith('.json') ? this.document(file) : file));
    const logs = documents.map((file) => (file.path.endsWith('.jsonl') ? this.log(file) : file));
    const news = [...this.superseded].map(([path, envelope]) => ({ path, text: encodeLog([envelope]).toString('utf8') }));
    return { files: [...logs, ...news], counts: this.counts, saves: this.saves };
  }

  private count(place: string, number = 1): void {
    if (number > 0) this.counts[place] = (this.counts[place] ?? 0) + number;
  }

  private cleaned<T extends Named>(envelope: T): T {
    const { note, data } = this.erasure.clean<Named>({ note: envelope.note, data: envelope.data });
    return note === envelope.note && data === envelope.data ? envelope : { ...envelope, note, data };
  }

  private document(file: BackedUpFile): BackedUpFile {
    const before = decodeDocument(Buffer.from(file.text));
    const after = this.cleaned(before);
    if (after === before) return file;
    const isRecord = file.path.startsWith('documents/');
    this.count(isRecord ? before.type : file.path.startsWith('inbox/archive/') ? 'archive' : 'inbox');
    const next = isRecord && this.inUse ? this.nextRevision(file.path, after) : after;
    return { ...file, text: encodeDocument(next).toString('utf8') };
  }

  private nextRevision(path: string, after: Envelope<unknown>): Envelope<unknown> {
    const { note } = this.erasure;
    const next = { ...after, generation: after.generation + 1, revision: after.revision + 1, note };
    this.superseded.set(path.replace(/^documents/, 'history').replace(/\.json$/, '.jsonl'), after);
    this.saves.push({ ...note, action: 'save', record: next.type, id: next.id, revision: next.revision });
    return next;
  }

  private log(file: BackedUpFile): BackedUpFile {
    const before = decodeLog(Buffer.from(file.text)).entries;
    const isAudit = file.path === auditPath;
    const after = before.map((entry) => (isAudit ? this.erasure.clean(entry) : this.cleaned(entry as Envelope<unknown>)));
    const changed = after.filter((entry, index) => entry !== before[index]).length;
    this.count(isAudit ? 'audit' : 'history', changed);
    const previous = this.superseded.get(file.path);
    this.superseded.delete(file.path);
    if (changed === 0 && previous === undefined) return file;
    return { ...file, text: encodeLog(previous === undefined ? after : [...after, previous]).toString('utf8') };
  }
}

interface OtherFiles {
  /** Whole new content of `backups/` and `damaged/`, by name; null where nothing in it changes. */
  readonly backups: ReadonlyMap<string, Uint8Array> | null;
  readonly damaged: ReadonlyMap<string, Uint8Array> | null;
  readonly counts: Record<string, number>;
  readonly unreadable: readonly string[];
}

/** Every file below `folder`, whoever put it there, by its way from it. */
async function bytesIn(files: Files, folder: string, above = ''): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const name of (await namesIn(files, folder)).sort()) {
    const path = join(folder, name);
    if (!(await files.state(path)).isFolder) found.set(`${above}${name}`, await files.read(path));
    else for (const [below, bytes] of await bytesIn(files, path, `${above}${name}/`)) found.set(below, bytes);
  }
  return found;
}

/** Backups without the person, each otherwise what it was. One that cannot be read is named and left. */
async function cleanBackups(files: Files, folder: string, erasure: Erasure): Promise<Pick<OtherFiles, 'backups' | 'unreadable'> & { readonly changed: number }> {
  const found = await bytesIn(files, folder);
  const unreadable: string[] = [];
  let changed = 0;
  for (const [name, bytes] of found) {
    const content = await readBackup(bytes).catch(() => null);
    if (content === null) {
      unreadable.push(name);
      continue;
    }
    const cleaned = new Cleaning(erasure, false).run(content.files);
    if (Object.keys(cleaned.counts).length === 0) continue;
    changed += 1;
    found.set(name, await packBackup({ createdAt: content.createdAt, files: cleaned.files }));
  }
  return { backups: changed === 0 ? null : found, unreadable, changed };
}

/** Damaged files that hold the person cannot be cleaned: they go. */
async function cleanDamaged(files: Files, folder: string, erasure: Erasure): Promise<Pick<OtherFiles, 'damaged'> & { readonly removed: number }> {
  const found = await bytesIn(files, folder);
  const before = found.size;
  for (const [name, bytes] of found) if (erasure.isIn(Buffer.from(bytes).toString('utf8'))) found.delete(name);
  return { damaged: found.size === before ? null : found, removed: before - found.size };
}

async function cleanOthers(files: Files, folder: string, erasure: Erasure): Promise<OtherFiles> {
  const { backups, unreadable, changed } = await cleanBackups(files, layout(folder).backups, erasure);
  const { damaged, removed } = await cleanDamaged(files, layout(folder).damaged, erasure);
  return { backups, damaged, unreadable, counts: { ...(changed > 0 && { backups: changed }), ...(removed > 0 && { damaged: removed }) } };
}

function withAudit(cleaned: Cleaned, { note }: Erasure): BackedUpFile[] {
  const entry: AuditEntry = { ...note, action: 'erase', record: 'folder', id: '', revision: null };
  const news = encodeLog([...cleaned.saves, entry]).toString('utf8');
  const before = cleaned.files.find((file) => file.path === auditPath)?.text ?? '';
  return [...cleaned.files.filter((file) => file.path !== auditPath), { path: auditPath, text: before + news }];
}

async function stageBytes(files: Files, target: string, content: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const folders = new Set([target, ...[...content.keys()].map((name) => dirname(join(target, name)))]);
  for (const folder of folders) await files.makeFolder(folder);
  for (const [name, bytes] of content) await writeNew(files, join(target, name), bytes);
  for (const folder of [...folders].reverse()) await files.syncFolder(folder);
}

/** Suggestions that came while the folders changed places are in the old inbox: they go to the new one. */
async function rescueItems(files: Files, folder: string, old: string): Promise<void> {
  const { inbox, archive } = layout(folder);
  for (const name of await namesIn(files, join(old, 'inbox'))) {
    if (!name.endsWith('.json') || (await exists(files, join(inbox, name))) || (await exists(files, join(archive, name)))) continue;
    await writeNew(files, join(inbox, name), await files.read(join(old, 'inbox', name)));
    await files.syncFolder(inbox);
  }
}

/**
 * The whole folder is written anew beside the old one and takes its place through the journal, as when a backup is restored.
 * The old one is removed: unlike then, nothing of it is kept.
 */
async function replace(options: ReplaceOptions, all: readonly BackedUpFile[], { backups, damaged }: OtherFiles): Promise<void> {
  const { space, folder } = options;
  const { files } = space;
  const base = join(layout(folder).staging, randomUUID());
  const next = join(base, 'new');
  await ensureFolder(files, layout(folder).staging);
  if (backups !== null) await stageBytes(files, join(next, 'backups'), backups);
  if (damaged !== null) await stageBytes(files, join(next, 'damaged'), damaged);
  await stage(files, next, all);
  const more = [...(backups === null ? [] : ['backups']), ...(damaged === null ? [] : ['damaged'])];
  await swapFolders(options, base, more);
  await rescueItems(files, folder, join(base, 'old'));
  await files.removeFolder(base);
}

/** What is not readable must not be left behind when all else is written anew. */
async function refuseUnreadable(files: Files, folder: string, content: readonly BackedUpFile[]): Promise<void> {
  const known = new Set(content.map((file) => file.path));
  for (const { name: type } of teamRecords) {
    const names = await namesIn(files, join(layout(folder).documents, type));
    const left = names.find((name) => idOfName(name) !== null && !name.endsWith('.prev.json') && !known.has(`documents/${type}/${name}`));
    if (left !== undefined) throw storageFailure('io', `documents/${type}/${left}`);
  }
}

/** A record that would no longer fit its schema refuses the whole, before anything is written. */
function checkFits(files: readonly BackedUpFile[], before: readonly BackedUpFile[]): void {
  const texts = new Map(before.map((file) => [file.path, file.text]));
  for (const file of files) {
    if (texts.get(file.path) === file.text) continue;
    try {
      checkBackedUpFile(file);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      fail('INVALID_INPUT', `nothing is erased: ${file.path} would not be readable`, { file: file.path, issues: [{ path: ['name'], code: 'needed', message }] });
    }
  }
}

/** Cleans everything the folder keeps; with `apply: false` it only counts. */
export async function eraseEverywhere(erasure: Erasure, options: ReplaceOptions): Promise<ErasureResult> {
  const { space, folder, now } = options;
  const { files } = space;
  const work = async (): Promise<ErasureResult> => {
    const content = await folderContent({ files, folder, now });
    const cleaned = new Cleaning(erasure, true).run(content);
    const others = await cleanOthers(files, folder, erasure);
    checkFits(cleaned.files, content);
    const counts = { ...cleaned.counts, ...others.counts };
    if (erasure.apply) await refuseUnreadable(files, folder, content);
    if (erasure.apply && Object.keys(counts).length > 0) {
      const later = await laterItems(files, folder, { createdAt: now, files: content });
      await replace(options, [...withAudit(cleaned, erasure), ...later], others);
    }
    return { counts, unreadable: others.unreadable };
  };
  if (!erasure.apply) return naming(folder, work);
  await space.ensureWriter();
  return space.gate.own(() => naming(folder, work).finally(options.replaced));
}
