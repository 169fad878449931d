import { join } from 'node:path';
import { AppendLog } from './append-log.ts';
import { ensureFolder } from './durable.ts';
import type { Envelope } from './envelope.ts';
import { fileStem } from './names.ts';
import type { Space } from './space.ts';

/** Superseded revisions of one kind of record: one log per document. */
export class History {
  private readonly logs = new Map<string, AppendLog>();
  private readonly space: Space;
  private readonly folder: string | null;
  private made: Promise<void> | null = null;

  constructor(space: Space, type: string) {
    this.space = space;
    this.folder = space.history === null ? null : join(space.history, type);
  }

  /** Keeps a revision that is about to be superseded. */
  async keep(envelope: Envelope<unknown>): Promise<void> {
    if (this.folder === null) return;
    this.made ??= ensureFolder(this.space.files, this.folder);
    try {
      await this.made;
    } catch (error) {
      this.made = null;
      throw error;
    }
    await this.log(this.folder, envelope.id).append(envelope);
  }

  /** Kept revisions before `revision`, oldest first, each once: what was kept for a save that never came about is left out. */
  async before(id: string, revision: number): Promise<Envelope<unknown>[]> {
    if (this.folder === null) return [];
    const found = new Map<number, Envelope<unknown>>();
    for (const entry of await this.log(this.folder, id).read()) {
      const envelope = entry as Envelope<unknown>;
      if (envelope.revision < revision) found.set(envelope.revision, envelope);
    }
    return [...found.values()].sort((a, b) => a.revision - b.revision);
  }

  /** Another process, or a restored backup, has taken over the files. */
  forget(): void {
    this.logs.clear();
    this.made = null;
  }

  private log(folder: string, id: string): AppendLog {
    let log = this.logs.get(id);
    if (log === undefined) {
      log = new AppendLog({ files: this.space.files, path: join(folder, `${fileStem(id)}.jsonl`), damage: this.space.damage });
      this.logs.set(id, log);
    }
    return log;
  }
}
