import { inflateSync } from 'fflate/browser';
import { fail } from '#core/shared/errors.ts';

/** Limits that no honest workbook meets. Checked against the directory of the file before anything is unpacked. */
export const zipLimits = { entries: 2_000, entry: 100_000_000, total: 150_000_000, ratio: 250, freeBelow: 2_000_000 } as const;

/** Refuses a file, saying what it is instead of what it should be. */
export function refuseFile(code: string, message: string, details: Readonly<Record<string, unknown>> = {}): never {
  return fail('INVALID_INPUT', message, { issues: [{ path: ['content'], code, message }], ...details });
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const endSign = 0x06054b50;
const entrySign = 0x02014b50;
const localSign = 0x04034b50;
const damaged = (): never => refuseFile('damaged_file', 'the file is damaged');

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1) if (view.getUint32(at, true) === endSign) return at;
  return damaged();
}

function readName(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + Math.min(length, 500)));
}

function directoryOf(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > zipLimits.entries) refuseFile('zip_bomb', `the file holds ${count} parts`, { limit: zipLimits.entries });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySign) return damaged();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: readName(bytes, at + 46, nameLength),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function checkSizes(entries: readonly Entry[]): void {
  let total = 0;
  for (const { size, packed, encrypted } of entries) {
    if (encrypted) refuseFile('password_protected', 'the file is protected by a password');
    total += size;
    const tooDense = size > zipLimits.freeBelow && size > packed * zipLimits.ratio;
    if (size > zipLimits.entry || total > zipLimits.total || tooDense) refuseFile('zip_bomb', 'the file would become too large when unpacked', { limit: zipLimits.total });
  }
}

/** A zip file whose directory has been checked; parts are unpacked one at a time, never beyond the size the directory says. */
export class ZipFile {
  private readonly entries = new Map<string, Entry>();
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = directoryOf(bytes, view);
    checkSizes(entries);
    for (const entry of entries) this.entries.set(entry.name.replace(/^\//, ''), entry);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The content of one part; null where there is none. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    return entry === undefined ? null : this.unpack(entry);
  }

  private unpack({ offset, packed, size, method }: Entry): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localSign) return damaged();
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (from + packed > view.byteLength) return damaged();
    const body = this.bytes.subarray(from, from + packed);
    if (method === 0) return body;
    if (method !== 8) return damaged();
    try {
      return inflateSync(body, { out: new Uint8Array(size) });
    } catch {
      return damaged();
    }
  }
}
