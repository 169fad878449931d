import { Buffer } from 'node:buffer';
import { dirname } from 'node:path';
import type { Damage } from './damage.ts';
import { digest } from './envelope.ts';
import { asFailure, isMissing } from './failures.ts';
import type { Files } from './files.ts';

const newLine = 10;
const sumDigits = 16;
/** `,"sum":"` + 16 digits + `"}` at the end of a line. */
const sumLength = 8 + sumDigits + 2;

function encodeLine(value: unknown): string {
  const open = `{"data":${JSON.stringify(value)}`;
  return `${open},"sum":"${digest(open).slice(0, sumDigits)}"}\n`;
}

function decodeLine(line: Buffer): unknown {
  const open = line.subarray(0, line.length - sumLength);
  const end = `,"sum":"${digest(open).slice(0, sumDigits)}"}`;
  if (line.length <= sumLength || line.toString('latin1', open.length) !== end) return undefined;
  return JSON.parse(`${open.toString('utf8')}}`) as unknown;
}

/** What a log's bytes say. */
export interface LogContent {
  /** Entries whose checksum holds, in order. */
  readonly entries: readonly unknown[];
  /** Length up to the end of the last good line. */
  readonly good: number;
  /** Lines that do not hold and are followed by one that does. */
  readonly damaged: number;
}

/** Reads as much of a log as holds. */
export function decodeLog(bytes: Uint8Array): LogContent {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: unknown[] = [];
  let good = 0;
  let damaged = 0;
  let doubtful = 0;
  for (let start = 0, end = file.indexOf(newLine); end >= 0; start = end + 1, end = file.indexOf(newLine, start)) {
    const line = file.subarray(start, end);
    const value = line.length >= sumLength ? decodeLine(line) : undefined;
    const entry = value === undefined || line.length === 0 ? undefined : (value as { data?: unknown }).data;
    if (entry === undefined) {
      doubtful += 1;
      continue;
    }
    entries.push(entry);
    damaged += doubtful;
    doubtful = 0;
    good = end + 1;
  }
  return { entries, good, damaged };
}

/** All lines of a log in one piece, for a new file. */
export function encodeLog(entries: readonly unknown[]): Buffer {
  return Buffer.from(entries.map(encodeLine).join(''));
}

interface Waiting {
  readonly line: string;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

interface AppendLogOptions {
  readonly files: Files;
  readonly path: string;
  readonly damage: Damage;
}

/**
 * JSON Lines with a checksum per line. `append` resolves when the line is durable; lines that are waiting at the same time share one sync.
 * The folder must exist. One writer at a time; anyone may read.
 */
export class AppendLog {
  private readonly options: AppendLogOptions;
  private waiting: Waiting[] = [];
  private writing = false;
  /** Length of what is durable; null until the tail has been looked at. */
  private length: number | null = null;

  constructor(options: AppendLogOptions) {
    this.options = options;
  }

  async read(): Promise<readonly unknown[]> {
    return decodeLog(this.bytes()).entries;
  }

  append(...values: readonly unknown[]): Promise<void> {
    const line = values.map(encodeLine).join('');
    return new Promise((done, failed) => {
      this.waiting.push({ line, done, failed });
      if (!this.writing) void this.flush();
    });
  }

  /** Another file has taken the name: the next append looks at the tail again. */
  forget(): void {
    this.length = null;
  }

  /** Cuts a torn tail, keeping its bytes, and tells. Returns the length of what holds. */
  async cut(): Promise<number> {
    const bytes = this.bytes();
    const { good, damaged } = decodeLog(bytes);
    const { damage, path } = this.options;
    if (damaged > 0) damage.report({ problem: `${damaged} lines are not readable`, outcome: 'lost', movedTo: null }, path);
    if (good < bytes.length) {
      const movedTo = await damage.keep(path, bytes.subarray(good));
      await this.truncate(good);
      damage.report({ problem: 'the last line is cut off', outcome: 'cut', movedTo }, path);
    }
    this.length = good;
    return good;
  }

  private bytes(): Uint8Array {
    try {
      return this.options.files.readNow(this.options.path);
    } catch (error) {
      if (isMissing(error)) return Buffer.alloc(0);
      throw error;
    }
  }

  private async flush(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.write(Buffer.from(batch.map((one) => one.line).join('')));
        for (const one of batch) one.done();
      } catch (error) {
        for (const one of batch) one.failed(asFailure(error, this.options.path));
      }
    }
    this.writing = false;
  }

  private async write(bytes: Buffer): Promise<void> {
    const { files, path } = this.options;
    const before = this.length ?? (await this.cut());
    this.length = null;
    const file = await files.open(path, 'append');
    try {
      await file.write(bytes);
      await file.sync();
    } catch (error) {
      await file.truncate(before).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
    if (before === 0) await files.syncFolder(dirname(path));
    this.length = before + bytes.length;
  }

  private async truncate(length: number): Promise<void> {
    const file = await this.options.files.open(this.options.path, 'change');
    try {
      await file.truncate(length);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
