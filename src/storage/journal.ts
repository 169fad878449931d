import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { documentPaths, keepPrevious } from './adapter.ts';
import type { Damage } from './damage.ts';
import { ensureFolder, exists, namesIn, removeIfThere, sweepTemporary, writeDurably } from './durable.ts';
import { decodeDocument, encodeDocument } from './envelope.ts';
import type { Files } from './files.ts';
import { isTemporary } from './names.ts';

interface IntendedDocument {
  readonly type: string;
  readonly id: string;
  readonly revision: number;
  /** Name of the synced file that holds the new generation. */
  readonly temporary: string;
}

/** Several documents that change together; `undo` takes back those that have changed. */
export interface SaveIntent {
  readonly kind: 'save' | 'undo';
  readonly documents: readonly IntendedDocument[];
}

/** The folders of `staging/<name>/new` take the place of those of the team folder, which go to `staging/<name>/old`. */
export interface RestoreIntent {
  readonly kind: 'restore';
  readonly staging: string;
  readonly folders: readonly string[];
}

type AnyIntent = SaveIntent | RestoreIntent;

function encode(intent: AnyIntent): Uint8Array {
  const note = { by: '', at: '1970-01-01T00:00:00.000Z', reason: null };
  return encodeDocument({ type: 'intent', id: 'intent', schemaVersion: 1, generation: 1, revision: 1, note, data: intent });
}

/** What is about to be done, durable before it begins and removed when it is done. */
export class Intent {
  private readonly files: Files;
  private readonly path: string;
  private readonly what: AnyIntent;

  private constructor(files: Files, path: string, what: AnyIntent) {
    this.files = files;
    this.path = path;
    this.what = what;
  }

  static async write(files: Files, journal: string, what: AnyIntent): Promise<Intent> {
    await ensureFolder(files, journal);
    const path = join(journal, `${randomUUID()}.json`);
    try {
      await writeDurably(files, path, encode(what));
    } catch (error) {
      await removeIfThere(files, path);
      throw error;
    }
    return new Intent(files, path, what);
  }

  /** From here on a start takes back what has been done. A failure is left: the caller is taking it back already. */
  async turnBack(): Promise<void> {
    if (this.what.kind !== 'save') return;
    await writeDurably(this.files, this.path, encode({ ...this.what, kind: 'undo' })).catch(() => undefined);
  }

  async remove(): Promise<void> {
    await this.files.remove(this.path);
    await this.files.syncFolder(dirname(this.path));
  }
}

interface Settling {
  readonly files: Files;
  readonly journal: string;
  readonly documents: string;
  readonly damage: Damage;
  readonly restore: (intent: RestoreIntent) => Promise<void>;
}

function revisionIn(files: Files, path: string): number | null {
  try {
    return decodeDocument(files.readNow(path)).revision;
  } catch {
    return null;
  }
}

async function finishSave(files: Files, folder: string, document: IntendedDocument): Promise<void> {
  const temporary = join(folder, document.temporary);
  if (!isTemporary(document.temporary) || revisionIn(files, temporary) !== document.revision) return;
  const { current, previous } = documentPaths(folder, document.id);
  await keepPrevious(files, current, previous);
  await files.rename(temporary, current);
}

async function undoSave(files: Files, folder: string, document: IntendedDocument): Promise<void> {
  const { current, previous } = documentPaths(folder, document.id);
  await removeIfThere(files, join(folder, document.temporary));
  if (revisionIn(files, current) !== document.revision) return;
  if (revisionIn(files, previous) === document.revision - 1) await files.rename(previous, current);
  else if (document.revision === 1) await files.remove(current);
}

async function settleSave(settling: Settling, intent: SaveIntent): Promise<void> {
  const { files, documents } = settling;
  const step = intent.kind === 'save' ? finishSave : undoSave;
  for (const document of intent.documents) await step(files, join(documents, document.type), document);
  for (const type of new Set(intent.documents.map((one) => one.type))) await files.syncFolder(join(documents, type));
}

async function settleOne(settling: Settling, path: string): Promise<void> {
  const { files, damage } = settling;
  let intent: AnyIntent;
  try {
    intent = decodeDocument(await files.read(path)).data as AnyIntent;
  } catch (error) {
    const movedTo = await damage.moveAside(path);
    damage.report({ problem: error instanceof Error ? error.message : String(error), outcome: 'lost', movedTo }, path);
    return;
  }
  if (intent.kind === 'restore') await settling.restore(intent);
  else await settleSave(settling, intent);
  await files.remove(path);
  await files.syncFolder(settling.journal);
}

/** Whether a crash has left something to finish. */
export async function hasIntents(files: Files, journal: string): Promise<boolean> {
  return (await namesIn(files, journal)).some((name) => name.endsWith('.json'));
}

/** Finishes, or takes back, what a crash has interrupted. Doing it twice changes nothing. Returns whether there was something. */
export async function settleJournal(settling: Settling): Promise<boolean> {
  const { files, journal } = settling;
  if (!(await exists(files, journal))) return false;
  await sweepTemporary(files, journal);
  const names = (await namesIn(files, journal)).filter((name) => name.endsWith('.json')).sort();
  for (const name of names) await settleOne(settling, join(journal, name));
  return names.length > 0;
}
