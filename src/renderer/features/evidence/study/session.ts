import { useSyncExternalStore } from 'react';
import { importLimits } from '#core/evidence/study/reading.ts';
import { client } from '#renderer/rpc/client.ts';
import { textOf, type Characters } from './readText.ts';
import type { Imported } from './wording.ts';

/** What is being added, from text to saved. Lives outside the page, so that leaving it loses nothing. */
export interface Session {
  readonly text: string;
  /** The file the text came from; null where it was pasted. */
  readonly file: { readonly name: string; readonly characters: Characters } | null;
  readonly reading: boolean;
  readonly read: Imported | null;
  /** Which of the studies to add, from 0. */
  readonly chosen: ReadonlySet<number>;
  readonly error: unknown;
  /** A file that was refused before it was read. */
  readonly refused: 'tooLarge' | 'unreadable' | 'empty' | null;
  readonly saving: { readonly done: number; readonly all: number } | null;
}

const nothing: Session = { text: '', file: null, reading: false, read: null, chosen: new Set(), error: null, refused: null, saving: null };
/** How many are saved in one call: enough steps to follow, few enough that reading the text again each time costs little. */
const fewest = 50;
const steps = 20;
const most = 500;

let session: Session = nothing;
const listeners = new Set<() => void>();
let stopped = false;

function change(next: Partial<Session>): void {
  session = { ...session, ...next };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is being added now. */
export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}

/** Text as it is pasted or written; what was read of an earlier one goes. */
export function setText(text: string): void {
  change({ text, file: null, read: null, error: null, refused: null });
}

/** Forgets everything. */
export function startOver(): void {
  change(nothing);
}

function usual({ studies, duplicates }: Imported): Set<number> {
  const twice = new Set(duplicates.map(({ index }) => index));
  return new Set(studies.map((_, index) => index).filter((index) => !twice.has(index)));
}

/** Reads the text, and chooses all that are not there already. Saves nothing. */
export async function readReferences(): Promise<void> {
  if (session.text.trim() === '') return change({ refused: 'empty', read: null, error: null });
  const { text, reading } = session;
  if (reading) return;
  change({ reading: true, error: null, refused: null });
  try {
    const read = await client.evidence.study.import({ text });
    if (session.text === text) change({ reading: false, read, chosen: usual(read) });
  } catch (error) {
    if (session.text === text) change({ reading: false, read: null, error });
  }
}

/** Takes a file's text and reads it. */
export async function chooseFile(file: File): Promise<void> {
  if (file.size > importLimits.characters) return change({ refused: 'tooLarge', read: null, error: null });
  try {
    const { text, characters } = textOf(new Uint8Array(await file.arrayBuffer()));
    change({ text, file: { name: file.name, characters }, read: null, error: null, refused: null });
  } catch {
    return change({ refused: 'unreadable', read: null, error: null });
  }
  await readReferences();
}

/** Takes one of the studies with, or leaves it out. */
export function choose(index: number, taken: boolean): void {
  const chosen = new Set(session.chosen);
  if (taken) chosen.add(index);
  else chosen.delete(index);
  change({ chosen });
}

/** All that are not there already, or none. */
export function chooseAll(taken: boolean): void {
  change({ chosen: taken && session.read !== null ? usual(session.read) : new Set() });
}

/** No more are saved once those under way are. */
export function stopSaving(): void {
  stopped = true;
}

export interface Added {
  readonly saved: readonly { readonly id: string; readonly revision: number }[];
  readonly stopped: boolean;
}

/** Saves what is chosen, some at a time so that one sees how far it has come and can stop. Rejects with the call's failure; what was saved is chosen no more. */
export async function saveChosen(): Promise<Added> {
  const { text, read } = session;
  const wanted = [...session.chosen].sort((a, b) => a - b);
  const saved: { id: string; revision: number }[] = [];
  const atATime = Math.min(most, Math.max(fewest, Math.ceil(wanted.length / steps)));
  stopped = false;
  change({ saving: { done: 0, all: wanted.length } });
  try {
    for (let from = 0; from < wanted.length && !stopped; from += atATime) {
      const only = wanted.slice(from, from + atATime);
      const part = await client.evidence.study.import({ text, format: read?.format ?? 'auto', save: true, only });
      saved.push(...part.saved);
      change({ chosen: new Set(wanted.slice(from + atATime)), saving: { done: saved.length, all: wanted.length } });
    }
  } finally {
    change({ saving: null });
  }
  if (!stopped) startOver();
  return { saved, stopped };
}
