import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { isMissing } from './failures.ts';
import type { Files } from './files.ts';
import { isTemporary } from './names.ts';

/** Writes `bytes` to a new file and syncs it. The name is durable only after its folder is synced. */
export async function writeNew(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, 'create');
  try {
    await file.write(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name beside `path` that nobody else uses. */
export function temporaryName(path: string): string {
  return `${path.replace(/\.[a-z]+$/, '')}.${randomUUID()}.tmp`;
}

/** Writes a synced temporary file beside `path` and returns its name; nothing is left where that fails. */
export async function writeTemporary(files: Files, path: string, bytes: Uint8Array): Promise<string> {
  const temporary = temporaryName(path);
  try {
    await writeNew(files, temporary, bytes);
  } catch (error) {
    await removeIfThere(files, temporary);
    throw error;
  }
  return temporary;
}

/** Puts `bytes` at `path`, whole or not at all, and resolves when that is durable. */
export async function writeDurably(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = await writeTemporary(files, path, bytes);
  try {
    await files.rename(temporary, path);
  } catch (error) {
    await removeIfThere(files, temporary);
    throw error;
  }
  await files.syncFolder(dirname(path));
}

/** Removes a file that may be gone already. A file that cannot be removed is swept at the next start. */
export async function removeIfThere(files: Files, path: string): Promise<void> {
  try {
    await files.remove(path);
  } catch {
    return;
  }
}

/** Names in `folder`, none where it does not exist. */
export async function namesIn(files: Files, folder: string): Promise<string[]> {
  try {
    return await files.names(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

export async function exists(files: Files, path: string): Promise<boolean> {
  try {
    await files.state(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Makes `folder` and what is missing above it, durably. */
export async function ensureFolder(files: Files, folder: string): Promise<void> {
  if (await exists(files, folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await ensureFolder(files, parent);
  await files.makeFolder(folder);
  await files.syncFolder(parent);
}

/** Removes temporary files that a crash has left in `folder`. */
export async function sweepTemporary(files: Files, folder: string): Promise<void> {
  for (const name of await namesIn(files, folder)) if (isTemporary(name)) await removeIfThere(files, join(folder, name));
}
