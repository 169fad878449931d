import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { LockHolder } from '#api/ports.ts';
import { removeIfThere, temporaryName, writeNew } from './durable.ts';
import { codeOf, isMissing } from './failures.ts';
import type { Files } from './files.ts';

/** A holder that has not given a sign of life for this long has gone. */
export const staleAfter = 60_000;
export const heartbeatEvery = 10_000;
/** Taking over a stale lock is a matter of a few file calls. */
const takeoverAfter = 10_000;

const lockFile = z.object({
  token: z.string(),
  host: z.string(),
  user: z.string(),
  process: z.number().int(),
  since: z.string(),
  /** True for a holder that lets go as soon as it has written (command line). */
  brief: z.boolean(),
  heartbeat: z.string(),
});
type LockFile = z.infer<typeof lockFile>;

export interface LockOptions {
  readonly files: Files;
  readonly path: string;
  readonly brief: boolean;
  /** Wall clock: the program's own clock may be set by hand. */
  readonly clock?: () => Date;
  /** Whether a process of this computer is running. */
  readonly isRunning?: (process: number) => boolean;
  readonly self?: { readonly host: string; readonly user: string; readonly process: number };
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

export type TakeResult = 'held' | 'taken' | 'taken-over' | 'busy';

/** The lock file of a team folder: who writes, and a heartbeat that says that they are still there. */
export class Lock {
  private readonly options: LockOptions;
  private readonly token = randomUUID();
  private readonly self: { readonly host: string; readonly user: string; readonly process: number };
  private held = false;
  private holder: LockFile | null = null;

  constructor(options: LockOptions) {
    this.options = options;
    this.self = options.self ?? { host: hostname(), user: ownName(), process: process.pid };
  }

  get isHeld(): boolean {
    return this.held;
  }

  /** Who held it when somebody last looked. */
  get heldBy(): LockHolder | null {
    if (this.holder === null) return null;
    const { host, user, process: number, since, token } = this.holder;
    return { host, user, process: number, since, self: token === this.token };
  }

  /** True where the holder lets go soon by itself. */
  get heldBriefly(): boolean {
    return this.holder?.brief === true && this.holder.token !== this.token;
  }

  /** Becomes the holder where nobody is, or where the holder has gone. Durable, so that a crash can be told from a close. */
  async take(): Promise<TakeResult> {
    if (this.held && (await this.verify())) return 'held';
    if (await this.create()) return 'taken';
    if (!(await this.isStale())) return 'busy';
    return (await this.takeOver()) ? 'taken-over' : 'busy';
  }

  /** Looks at the file: still ours? Whoever has lost the lock must not write. */
  async verify(): Promise<boolean> {
    this.holder = await this.readFile();
    this.held = this.held && this.holder?.token === this.token;
    return this.held;
  }

  /** Sees who holds it. A lock that is stale at first sight counts as nobody's; `take` looks closer. */
  async look(): Promise<void> {
    const found = await this.readFile();
    const silent = found !== null && this.clock().getTime() - Date.parse(found.heartbeat) > 2 * staleAfter;
    this.holder = found === null || silent || this.hasGone(found) ? null : found;
  }

  /** True where there is a lock whose holder has gone. */
  async isStale(): Promise<boolean> {
    const { files, path } = this.options;
    const before = await this.readFile();
    this.holder = before;
    if (before !== null && before.token === this.token) return false;
    if (before !== null && this.hasGone(before)) return true;
    try {
      return (await this.folderTime()) - (await files.state(path)).modified > staleAfter;
    } catch (error) {
      if (isMissing(error)) return true;
      throw error;
    }
  }

  /** Says that the holder is still there. False where the lock has been lost. */
  async beat(): Promise<boolean> {
    if (!this.held || !(await this.verify()) || this.holder === null) return false;
    this.holder = { ...this.holder, heartbeat: this.clock().toISOString() };
    const file = await this.options.files.open(this.options.path, 'change');
    try {
      // Same length as before: a reader never meets a cut file.
      await file.writeAt(this.encode(this.holder), 0);
    } finally {
      await file.close();
    }
    return true;
  }

  async release(): Promise<void> {
    if (!this.held) return;
    if (await this.verify()) await this.options.files.remove(this.options.path);
    this.held = false;
    this.holder = null;
  }

  private hasGone(holder: LockFile): boolean {
    return holder.host === this.self.host && !(this.options.isRunning ?? isRunning)(holder.process);
  }

  private clock(): Date {
    return this.options.clock?.() ?? new Date();
  }

  private encode(file: LockFile): Uint8Array {
    return Buffer.from(JSON.stringify(file));
  }

  private async readFile(): Promise<LockFile | null> {
    try {
      const bytes = this.options.files.readNow(this.options.path);
      const parsed = lockFile.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
      return parsed.success ? parsed.data : null;
    } catch (error) {
      if (isMissing(error) || error instanceof SyntaxError) return null;
      throw error;
    }
  }

  private async create(): Promise<boolean> {
    const { files, path, brief } = this.options;
    const now = this.clock().toISOString();
    const holder: LockFile = { token: this.token, ...this.self, since: now, brief, heartbeat: now };
    try {
      await writeNew(files, path, this.encode(holder));
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
    await files.syncFolder(dirname(path));
    this.holder = holder;
    this.held = true;
    return true;
  }

  /** One at a time may remove a stale lock: the second would remove the first one's new lock. */
  private async takeOver(): Promise<boolean> {
    const { files, path } = this.options;
    const guard = join(dirname(path), 'insatskartan.takeover');
    try {
      await writeNew(files, guard, Buffer.from(this.token));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if ((await this.folderTime()) - (await files.state(guard)).modified > takeoverAfter) await removeIfThere(files, guard);
      return false;
    }
    try {
      if (!(await this.isStale())) return false;
      await removeIfThere(files, path);
      return await this.create();
    } finally {
      await removeIfThere(files, guard);
    }
  }

  /** The time of the computer that has the folder: clocks of two computers need not agree. */
  private async folderTime(): Promise<number> {
    const { files, path } = this.options;
    const probe = temporaryName(path);
    await writeNew(files, probe, Buffer.alloc(0));
    try {
      return (await files.state(probe)).modified;
    } finally {
      await removeIfThere(files, probe);
    }
  }
}
