import { join } from 'node:path';
import type { AuditEntry, Inbox } from '#api/ports.ts';
import { inboxItemSchema, type InboxDecision, type InboxItem } from '#api/inbox/item.ts';
import { fail } from '#core/shared/errors.ts';
import type { RecordType } from '#core/shared/record.ts';
import { present } from './adapter.ts';
import { ensureFolder, exists, namesIn, removeIfThere, writeDurably } from './durable.ts';
import { decodeDocument, encodeDocument, NewerVersionError } from './envelope.ts';
import { isMissing, naming } from './failures.ts';
import { fileStem, idOfName, layout } from './names.ts';
import type { Space } from './space.ts';

export const inboxRecord: RecordType<InboxItem> = { name: 'inbox-item', schema: inboxItemSchema, migrations: [] };

function auditEntry(id: string, { by, at, decision, reason }: InboxDecision): AuditEntry {
  return { at, by, action: decision, record: inboxRecord.name, id, revision: null, reason };
}

/** Reads an item's file. Throws DamagedError and NewerVersionError as documents do. */
export function decodeItem(id: string, bytes: Uint8Array): InboxItem {
  return inboxItemSchema.parse(present(inboxRecord, id, decodeDocument(bytes)).data);
}

/** Uniquely named files that anyone may drop; only the writer takes them away. */
export class FolderInbox implements Inbox {
  private readonly space: Space;
  private readonly inbox: string;
  private readonly archived: string;
  private readonly announce: (waiting: number) => void;
  private known: string | null = null;

  constructor(space: Space, folder: string, announce: (waiting: number) => void) {
    this.space = space;
    this.inbox = layout(folder).inbox;
    this.archived = layout(folder).archive;
    this.announce = announce;
  }

  async list(): Promise<readonly InboxItem[]> {
    return naming('inbox', async () => {
      const items: InboxItem[] = [];
      for (const id of await this.ids()) {
        const item = await this.read(id);
        if (item !== null) items.push(item);
      }
      return items.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
    });
  }

  async submit(item: InboxItem): Promise<void> {
    const checked = inboxItemSchema.safeParse(item);
    if (!checked.success) {
      const issues = checked.error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
      return fail('INVALID_INPUT', `not an inbox item: ${issues[0]?.message ?? ''}`, { issues });
    }
    const path = this.path(item.id);
    await naming(`inbox/${item.id}`, async () => {
      await ensureFolder(this.space.files, this.inbox);
      if ((await exists(this.space.files, path)) || (await exists(this.space.files, this.archivePath(item.id)))) return;
      const note = { by: item.from, at: item.at, reason: null };
      await writeDurably(this.space.files, path, encodeDocument({ type: inboxRecord.name, id: item.id, schemaVersion: 1, generation: 1, revision: 1, note, data: checked.data }));
    });
    await this.notice();
  }

  async archive(id: string, decision: InboxDecision): Promise<void> {
    await this.space.ensureWriter();
    const target = this.archivePath(id);
    await this.space.gate.share(() =>
      naming(`inbox/${id}`, async () => {
        const { files } = this.space;
        if (!(await exists(files, target))) await this.writeArchived(id, target, decision);
        await removeIfThere(files, this.path(id));
        await files.syncFolder(this.inbox);
      }),
    );
    await this.notice();
  }

  /** Tells where items have come or gone since the last look. */
  async notice(): Promise<void> {
    const ids = await this.ids().catch(() => null);
    if (ids === null) return;
    const now = ids.join();
    if (this.known !== null && this.known !== now) this.announce(ids.length);
    this.known = now;
  }

  /** The archive has the item before the inbox loses it; a crash in between leaves both, and the archive counts. */
  private async writeArchived(id: string, target: string, decision: InboxDecision): Promise<void> {
    const { files, audit } = this.space;
    const item = await this.read(id);
    if (item === null) fail('NOT_FOUND', `no inbox item ${id}`, { id });
    await ensureFolder(files, this.archived);
    const note = { by: decision.by, at: decision.at, reason: decision.reason };
    const data: InboxItem = { ...item, decision };
    await writeDurably(files, target, encodeDocument({ type: inboxRecord.name, id, schemaVersion: 1, generation: 2, revision: 2, note, data }));
    await audit?.append(auditEntry(id, decision));
  }

  private async ids(): Promise<string[]> {
    const archived = new Set(await namesIn(this.space.files, this.archived));
    return (await namesIn(this.space.files, this.inbox)).filter((name) => name.endsWith('.json') && !archived.has(name)).map((name) => idOfName(name) ?? name);
  }

  private path(id: string): string {
    return join(this.inbox, `${fileStem(id)}.json`);
  }

  private archivePath(id: string): string {
    return join(this.archived, `${fileStem(id)}.json`);
  }

  private async read(id: string): Promise<InboxItem | null> {
    const path = id.endsWith('.json') ? join(this.inbox, id) : this.path(id);
    try {
      return decodeItem(id, await this.space.files.read(path));
    } catch (error) {
      // A later version's item waits for a program that can read it.
      if (isMissing(error) || error instanceof NewerVersionError) return null;
      await this.setAside(path, error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  private async setAside(path: string, problem: string): Promise<void> {
    const { damage } = this.space;
    const movedTo = this.space.mayRepair() ? await damage.moveAside(path) : null;
    damage.report({ problem, outcome: 'lost', movedTo }, path);
  }
}

/** Removes what waits in the inbox although it is in the archive too: a crash between two syncs brings it back. */
export async function sweepArchived(space: Space, folder: string): Promise<void> {
  const { archive, inbox } = layout(folder);
  const archived = new Set(await namesIn(space.files, archive));
  for (const name of await namesIn(space.files, inbox)) if (archived.has(name)) await removeIfThere(space.files, join(inbox, name));
}
