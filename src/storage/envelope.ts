import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { ChangeNote } from '#core/shared/schemas.ts';

const format = 'insatskartan-document';
const formatVersion = 1;
const newLine = 10;
/** `,"sha256":"` + 64 digits + `"}` at the end of the header line. */
const sumLength = 11 + 64 + 2;

/** One stored record with everything its file says about it. */
export interface Envelope<T> {
  readonly type: string;
  readonly id: string;
  readonly schemaVersion: number;
  /** Counts the writes of the file; the revision counts the changes of the record. */
  readonly generation: number;
  readonly revision: number;
  readonly note: ChangeNote;
  readonly data: T;
}

/** Why the bytes of a file are not a document. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

/** The file was written by a later version of the program. */
export class NewerVersionError extends Error {
  override readonly name = 'NewerVersionError';
}

/** Digest of `parts` put together, 64 hexadecimal digits. */
export function digest(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** The bytes of a document file: one header line, then the record as JSON. The checksum covers both. */
export function encodeDocument<T>(envelope: Envelope<T>): Buffer {
  const { data, ...rest } = envelope;
  const body = Buffer.from(`\n${JSON.stringify(data)}`);
  const open = JSON.stringify({ format, formatVersion, ...rest, bytes: body.length - 1 }).slice(0, -1);
  return Buffer.concat([Buffer.from(`${open},"sha256":"${digest(open, body)}"}`), body]);
}

interface Header extends Omit<Envelope<unknown>, 'data'> {
  readonly format: string;
  readonly formatVersion: number;
  readonly bytes: number;
  readonly sha256: string;
}

function parseHeader(line: string): Header {
  let header: Header | null;
  try {
    header = JSON.parse(line) as Header | null;
  } catch {
    throw new DamagedError('the header is not readable');
  }
  if (typeof header !== 'object' || header?.format !== format) throw new DamagedError('the header is not that of a document');
  return header;
}

/** Reads a document file. Throws DamagedError where a byte is wrong, NewerVersionError where the file format is a later one. */
export function decodeDocument(bytes: Uint8Array): Envelope<unknown> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lineEnd = file.indexOf(newLine);
  if (lineEnd < sumLength) throw new DamagedError(file.length === 0 ? 'the file is empty' : 'the header is cut off');
  const header = parseHeader(file.toString('utf8', 0, lineEnd));
  const body = file.subarray(lineEnd);
  if (body.length - 1 !== header.bytes) throw new DamagedError('the length is wrong');
  if (digest(file.subarray(0, lineEnd - sumLength), body) !== header.sha256) throw new DamagedError('the checksum is wrong');
  if (header.formatVersion > formatVersion) throw new NewerVersionError(`document format ${header.formatVersion}`);
  const { type, id, schemaVersion, generation, revision, note } = header;
  return { type, id, schemaVersion, generation, revision, note, data: JSON.parse(body.toString('utf8', 1)) as unknown };
}

/** `value` and everything in it made unchangeable, so that what is in memory stays what is on disk. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const key in value) deepFreeze(value[key]);
  }
  return value;
}
