import { randomUUID } from 'node:crypto';
import { basename, dirname, join, relative } from 'node:path';
import type { Recovery } from '#api/ports.ts';
import { ensureFolder, writeDurably } from './durable.ts';
import type { Files } from './files.ts';

interface DamageOptions {
  readonly files: Files;
  /** The folder that places are named from. */
  readonly root: string;
  /** Where unreadable files are kept. */
  readonly folder: string;
  readonly report: (recovery: Recovery) => void;
}

/** What was unreadable, and what was done about it. Nothing unreadable is ever thrown away. */
export class Damage {
  readonly recovered: Recovery[] = [];
  private readonly options: DamageOptions;

  constructor(options: DamageOptions) {
    this.options = options;
  }

  /** Moves an unreadable file out of the way; null where that could not be done. */
  async moveAside(path: string): Promise<string | null> {
    const target = this.nameFor(path);
    try {
      await ensureFolder(this.options.files, this.options.folder);
      await this.options.files.rename(path, target);
      await this.options.files.syncFolder(this.options.folder);
      await this.options.files.syncFolder(dirname(path));
    } catch {
      return null;
    }
    return this.place(target);
  }

  /** Keeps bytes that are about to be cut from a log; null where that could not be done. */
  async keep(path: string, bytes: Uint8Array): Promise<string | null> {
    const target = this.nameFor(path);
    try {
      await ensureFolder(this.options.files, this.options.folder);
      await writeDurably(this.options.files, target, bytes);
    } catch {
      return null;
    }
    return this.place(target);
  }

  /** Tells once per place and problem: a reader sees the same damage at every reading, and may put it right later. */
  report(recovery: Omit<Recovery, 'place'>, path: string): void {
    const entry = { place: this.place(path), ...recovery };
    const known = this.recovered.findIndex((one) => one.place === entry.place && one.problem === entry.problem && one.movedTo === null);
    if (known >= 0) {
      this.recovered[known] = entry;
      return;
    }
    this.recovered.push(entry);
    this.options.report(entry);
  }

  /** How a path is named to people: from the folder, with forward slashes. */
  place(path: string): string {
    return relative(this.options.root, path).replaceAll('\\', '/');
  }

  private nameFor(path: string): string {
    return join(this.options.folder, `${randomUUID().slice(0, 8)}-${basename(path)}`);
  }
}
