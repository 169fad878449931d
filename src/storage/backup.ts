import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import type { FileContent } from '#core/shared/schemas.ts';
import { decodeLog, encodeLog } from './append-log.ts';
import { exists, namesIn } from './durable.ts';
import { decodeDocument, encodeDocument } from './envelope.ts';
import type { Files } from './files.ts';
import { idOfName, layout } from './names.ts';
import { teamRecords } from './seed.ts';

export const backupType = 'backup';
export const backupVersion = 1;

/** One file of the folder: its place with forward slashes, and its text as it is. */
export interface BackedUpFile {
  readonly path: string;
  readonly text: string;
}

export interface BackupContent {
  readonly createdAt: string;
  readonly files: readonly BackedUpFile[];
}

interface BackupOptions {
  readonly files: Files;
  readonly folder: string;
  readonly now: string;
}

async function textOf(files: Files, path: string): Promise<string | null> {
  try {
    return Buffer.from(await files.read(path)).toString('utf8');
  } catch {
    return null;
  }
}

function isDocument(text: string): boolean {
  try {
    decodeDocument(Buffer.from(text));
    return true;
  } catch {
    return false;
  }
}

/** Documents by name in one folder; what is not readable stays behind. */
async function documentsIn(options: BackupOptions, folder: string): Promise<BackedUpFile[]> {
  const path = join(options.folder, folder);
  const found: BackedUpFile[] = [];
  for (const name of (await namesIn(options.files, path)).sort()) {
    if (idOfName(name) === null || name.endsWith('.prev.json')) continue;
    const text = await textOf(options.files, join(path, name));
    if (text !== null && isDocument(text)) found.push({ path: `${folder}/${name}`, text });
  }
  return found;
}

/** A log without its lines that do not hold. */
async function logAt(options: BackupOptions, path: string): Promise<BackedUpFile[]> {
  const file = join(options.folder, path);
  if (!(await exists(options.files, file))) return [];
  return [{ path, text: encodeLog(decodeLog(await options.files.read(file)).entries).toString('utf8') }];
}

async function logsIn(options: BackupOptions, folder: string): Promise<BackedUpFile[]> {
  const names = (await namesIn(options.files, join(options.folder, folder))).filter((name) => name.endsWith('.jsonl')).sort();
  const found: BackedUpFile[] = [];
  for (const name of names) found.push(...(await logAt(options, `${folder}/${name}`)));
  return found;
}

async function collect(options: BackupOptions): Promise<BackedUpFile[]> {
  const found: BackedUpFile[] = [];
  for (const { name } of teamRecords) found.push(...(await documentsIn(options, `documents/${name}`)), ...(await logsIn(options, `history/${name}`)));
  found.push(...(await logAt(options, 'logs/audit.jsonl')), ...(await documentsIn(options, 'inbox')), ...(await documentsIn(options, 'inbox/archive')));
  return found;
}

async function auditState(files: Files, folder: string): Promise<string> {
  const state = await files.state(layout(folder).audit).catch(() => null);
  return state === null ? '' : `${state.identity} ${state.size}`;
}

/** Everything in the folder, file by file. Begins again where another process saves meanwhile. */
export async function folderContent({ files, folder, now }: BackupOptions): Promise<BackedUpFile[]> {
  const options = { files, folder, now };
  let found: BackedUpFile[] = [];
  for (let tries = 0; tries < 5; tries += 1) {
    const before = await auditState(files, folder);
    found = await collect(options);
    if ((await auditState(files, folder)) === before) break;
  }
  return found;
}

/** The bytes of a backup file. */
export async function packBackup(content: BackupContent): Promise<Buffer> {
  const note = { by: '', at: content.createdAt, reason: null };
  return pack(encodeDocument({ type: backupType, id: backupType, schemaVersion: backupVersion, generation: 1, revision: 1, note, data: content }));
}

async function pack(bytes: Uint8Array): Promise<Buffer> {
  const { gzip } = await import('node:zlib');
  return new Promise((resolve, reject) => gzip(bytes, (error, packed) => (error === null ? resolve(packed) : reject(error))));
}

/** Everything in the folder as one file for the person. */
export async function createBackup(options: BackupOptions): Promise<FileContent> {
  const bytes = await packBackup({ createdAt: options.now, files: await folderContent(options) });
  const filename = `insatskartan-backup-${options.now.slice(0, 10)}.ikb`;
  return { filename, mediaType: 'application/gzip', encoding: 'base64', content: bytes.toString('base64') };
}
