import type { Low } from 'lowdb';
import { basename, dirname } from 'node:path';
import type { AuditEntry } from '#api/ports.ts';
import type { DurableAdapter } from './adapter.ts';
import type { Envelope } from './envelope.ts';
import { naming } from './failures.ts';
import type { History } from './history.ts';
import { Intent, type SaveIntent } from './journal.ts';
import type { Space } from './space.ts';

/** One document that a save replaces. */
export interface Change<T> {
  readonly adapter: DurableAdapter<T>;
  readonly history: History;
  readonly previous: Envelope<T> | null;
  readonly next: Envelope<T>;
  /** What takes the place in memory once it is on disk. */
  readonly low: Low<Envelope<T> | null>;
}

function auditEntry(change: Change<unknown>): AuditEntry {
  const { next, previous } = change;
  const { by, at, reason } = next.note;
  return { at, by, action: previous === null ? 'create' : 'save', record: next.type, id: next.id, revision: next.revision, reason };
}

async function prepare(change: Change<unknown>): Promise<string> {
  const keep = change.previous === null ? Promise.resolve() : change.history.keep(change.previous);
  const [temporary] = await Promise.all([change.adapter.prepare(change.next), keep]).catch(async (error: unknown) => {
    await keep.catch(() => undefined);
    throw error;
  });
  return temporary;
}

function intentOf(changes: readonly Change<unknown>[], temporaries: readonly string[]): SaveIntent {
  const documents = changes.map(({ next }, index) => ({
    type: next.type,
    id: next.id,
    revision: next.revision,
    temporary: basename(temporaries[index] ?? ''),
  }));
  return { kind: 'save', documents };
}

async function syncFolders(space: Space, changes: readonly Change<unknown>[]): Promise<void> {
  for (const folder of new Set(changes.map((change) => dirname(change.adapter.paths.current)))) await space.files.syncFolder(folder);
}

async function giveNames(space: Space, changes: readonly Change<unknown>[]): Promise<void> {
  const [only] = changes;
  if (changes.length === 1 && only !== undefined) return only.low.write();
  for (const change of changes) await change.adapter.swap();
  await syncFolders(space, changes);
}

async function undo(space: Space, swapped: readonly Change<unknown>[]): Promise<void> {
  for (const change of swapped) await change.adapter.undo(change.previous === null);
  await syncFolders(space, swapped);
}

/** Gives every document its new generation, or, where one cannot have it, all their old ones. */
async function swapAll(space: Space, changes: readonly Change<unknown>[], intent: Intent | null): Promise<void> {
  try {
    await giveNames(space, changes);
    await space.audit?.append(...changes.map(auditEntry));
  } catch (error) {
    if (intent !== null) await intent.turnBack();
    await undo(
      space,
      changes.filter((change) => change.adapter.swapped),
    );
    throw error;
  }
}

async function prepareAll(changes: readonly Change<unknown>[]): Promise<string[]> {
  const prepared = await Promise.allSettled(changes.map(prepare));
  return prepared.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/**
 * Replaces the documents of `changes`, all or none, and resolves when that is durable.
 * What needs room is written first, so that a full disk is met while nothing has changed; with more than one document
 * the intent is durable before the first name changes, and the next start finishes it.
 */
export async function commit(space: Space, changes: readonly Change<unknown>[]): Promise<void> {
  const place = space.damage.place(changes[0]?.adapter.paths.current ?? space.documents);
  await naming(place, async () => {
    let intent: Intent | null = null;
    try {
      const temporaries = await prepareAll(changes);
      if (changes.length > 1 && space.journal !== null) {
        // The intent names the prepared files: their names must outlive it.
        await syncFolders(space, changes);
        intent = await Intent.write(space.files, space.journal, intentOf(changes, temporaries));
      }
      await swapAll(space, changes, intent);
    } catch (error) {
      for (const change of changes) await change.adapter.discard();
      await intent?.remove().catch(() => space.unsettled());
      throw error;
    }
    // All is durable: an intent that cannot be removed only finds nothing to do.
    await intent?.remove().catch(() => space.unsettled());
  });
}
