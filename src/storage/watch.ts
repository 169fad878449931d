import type { AuditEntry } from '#api/ports.ts';
import { decodeLog } from './append-log.ts';
import type { DocumentCollection } from './collection.ts';
import { isMissing } from './failures.ts';
import type { Files, FileState } from './files.ts';

interface WatchOptions {
  readonly files: Files;
  readonly audit: string;
  readonly collections: readonly DocumentCollection<never>[];
  readonly changed: (record: string, id: string, revision: number) => void;
}

const nothing: FileState = { size: 0, modified: 0, identity: '', isFolder: false };

/** Notices what another process has written, by the growth of the audit trail: one file call where nothing has happened. */
export class Watch {
  private readonly options: WatchOptions;
  /** Null until the folder has been opened: what is read from then on is new anyway. */
  private seen: FileState | null = null;

  constructor(options: WatchOptions) {
    this.options = options;
  }

  /** What is there now counts as seen. */
  async begin(): Promise<void> {
    this.seen = await this.state();
  }

  /** Reads again what has changed since the last look. */
  async look(): Promise<void> {
    if (this.seen === null) return;
    const now = await this.state();
    const same = now.identity === this.seen.identity;
    if (same && now.size === this.seen.size) return;
    const before = this.seen.size;
    if (!same || now.size < before) return this.startOver();
    const { entries, good, damaged } = decodeLog(await this.options.files.readFrom(this.options.audit, before));
    const latest = entries as readonly AuditEntry[];
    if (damaged > 0 || latest.some((entry) => entry.action === 'restore')) return this.startOver();
    this.seen = { ...now, size: before + good };
    await this.reload(latest);
  }

  private async reload(entries: readonly AuditEntry[]): Promise<void> {
    for (const key of new Set(entries.map(({ record, id }) => `${record}/${id}`))) {
      const [record = '', id = ''] = key.split('/');
      const collection = this.options.collections.find((one) => one.type.name === record);
      const revision = id === '' ? null : await collection?.reload(id);
      if (typeof revision === 'number') this.options.changed(record, id, revision);
    }
  }

  /** Reads everything again and tells of what is another revision than before. */
  async startOver(): Promise<void> {
    this.seen = await this.state();
    for (const collection of this.options.collections) {
      const known = collection.forget();
      for (const { id, revision } of await collection.all()) if (known.get(id) !== revision) this.options.changed(collection.type.name, id, revision);
    }
  }

  private async state(): Promise<FileState> {
    try {
      return await this.options.files.state(this.options.audit);
    } catch (error) {
      if (isMissing(error)) return nothing;
      throw error;
    }
  }
}
