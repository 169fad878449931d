import { Buffer } from 'node:buffer';
import { z } from 'zod';
import { fail, FailureError } from '#core/shared/errors.ts';
import type { RecordType } from '#core/shared/record.ts';
import { auditEntry, changeNote, revisionNumber, type BackupSummary } from '#core/shared/schemas.ts';
import { present } from './adapter.ts';
import { decodeLog } from './append-log.ts';
import { backupType, backupVersion, type BackedUpFile, type BackupContent } from './backup.ts';
import { DamagedError, decodeDocument, NewerVersionError, type Envelope } from './envelope.ts';
import { storageFailure } from './failures.ts';
import { decodeItem } from './inbox.ts';
import { idOfName } from './names.ts';
import { teamRecords } from './seed.ts';

/** A gzip file can unpack to any size; ten thousand records with history are well below this. */
const unpackedLimit = 1_000_000_000;

const contentSchema = z.strictObject({ createdAt: z.iso.datetime(), files: z.array(z.strictObject({ path: z.string(), text: z.string() })) });
/** A later version may say more of a line. */
const auditSchema = z.object(auditEntry.shape);
const envelopeSchema = z.object({ revision: revisionNumber, generation: z.number().int().min(1), note: changeNote });

/** `problem` is for programs, `file` is which part of the backup. */
function refuse(problem: string, message: string, file?: string): never {
  return fail('INVALID_INPUT', `not a usable backup: ${message}`, { problem, message, ...(file === undefined ? {} : { file }) });
}

async function unpack(bytes: Uint8Array): Promise<Buffer> {
  const { gunzip } = await import('node:zlib');
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) refuse('wrong-file', 'the file is not a backup of this program');
  return new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: unpackedLimit }, (error, unpacked) => (error === null ? resolve(unpacked) : reject(error)));
  });
}

/** Runs one part of the check; whatever is wrong is refused by name, a later version as STORAGE_FAILED. */
function checking<T>(file: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof FailureError) throw error;
    if (error instanceof NewerVersionError) throw storageFailure('newer-version', file, { cause: error });
    if (error instanceof z.ZodError) {
      const first = error.issues[0];
      return refuse('invalid-record', `${file}: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`, file);
    }
    return refuse(error instanceof DamagedError ? 'damaged' : 'unreadable', `${file}: ${error instanceof Error ? error.message : String(error)}`, file);
  }
}

function checkEnvelope(type: RecordType<unknown>, id: string, envelope: Envelope<unknown>): void {
  envelopeSchema.parse(envelope);
  type.schema.parse(present(type, id, envelope).data);
}

function checkLog(text: string): readonly unknown[] {
  const bytes = Buffer.from(text);
  const { entries, good, damaged } = decodeLog(bytes);
  if (good !== bytes.length || damaged > 0) throw new DamagedError('a line is not readable');
  return entries;
}

interface Part {
  readonly kind: string;
  readonly count: number;
}

function checkFile({ path, text }: BackedUpFile): Part {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  const folder = steps.slice(0, -1).join('/');
  const id = idOfName(name.replace(/\.jsonl$/, '.json'));
  const type = teamRecords.find((one) => folder === `documents/${one.name}` || folder === `history/${one.name}`) as RecordType<unknown> | undefined;
  if (path === 'logs/audit.jsonl') return { kind: 'audit', count: z.array(auditSchema).parse(checkLog(text)).length };
  if (id === null || name.endsWith('.prev.json')) return refuse('unknown-file', `a file that does not belong: ${path}`, path);
  if (type !== undefined && folder.startsWith('documents/') && name.endsWith('.json')) {
    checkEnvelope(type, id, decodeDocument(Buffer.from(text)));
    return { kind: type.name, count: 1 };
  }
  if (type !== undefined && folder.startsWith('history/') && name.endsWith('.jsonl')) {
    const entries = checkLog(text);
    for (const entry of entries) checkEnvelope(type, id, entry as Envelope<unknown>);
    return { kind: 'history', count: entries.length };
  }
  if ((folder === 'inbox' || folder === 'inbox/archive') && name.endsWith('.json')) {
    decodeItem(id, Buffer.from(text));
    return { kind: folder === 'inbox' ? 'inbox' : 'archive', count: 1 };
  }
  return refuse('unknown-file', `a file that does not belong: ${path}`, path);
}

/** Checks one file of a folder or backup; throws as `checkBackup`, naming it. */
export function checkBackedUpFile(file: BackedUpFile): Part {
  return checking(file.path, () => checkFile(file));
}

/** What a backup holds, its records unchecked. Throws as `checkBackup`. */
export async function readBackup(bytes: Uint8Array): Promise<BackupContent> {
  const unpacked = await unpack(bytes).catch((error: unknown) => {
    if (error instanceof FailureError) throw error;
    return refuse('damaged', 'the file is cut off or damaged');
  });
  const envelope = checking('backup', () => decodeDocument(unpacked));
  if (envelope.type !== backupType) refuse('wrong-file', 'the file is not a backup of this program');
  if (envelope.schemaVersion > backupVersion) throw storageFailure('newer-version', 'backup');
  return checking('backup', () => contentSchema.parse(envelope.data));
}

/** Checks a whole backup: container, versions, every record against its schema. Throws INVALID_INPUT or STORAGE_FAILED naming what is wrong. */
export async function checkBackup(bytes: Uint8Array): Promise<{ readonly content: BackupContent; readonly summary: BackupSummary }> {
  const content = await readBackup(bytes);
  const counts: Record<string, number> = {};
  const seen = new Set<string>();
  for (const file of content.files) {
    if (seen.has(file.path)) refuse('unknown-file', `a file is there twice: ${file.path}`, file.path);
    seen.add(file.path);
    const part = checkBackedUpFile(file);
    counts[part.kind] = (counts[part.kind] ?? 0) + part.count;
  }
  return { content, summary: { createdAt: content.createdAt, files: content.files.length, counts } };
}
