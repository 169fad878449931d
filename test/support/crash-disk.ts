import { dirname } from 'node:path';
import { moveNodes, type Call } from './memory-files.ts';

/**
 * What a crash may do to what has not been synced.
 * `lost`: neither names nor bytes survive. `kept`: all of it does (the program died, the machine did not).
 * `empty`: names survive, bytes do not. `torn`: names survive, and half of the bytes. `some`: each name or change of bytes by chance.
 */
export const outcomes = ['lost', 'kept', 'empty', 'torn', 'some'] as const;
export type Outcome = (typeof outcomes)[number];

type NameChange = Extract<Call, { kind: 'folder' | 'create' | 'rename' | 'link' | 'remove' }>;
type Disk = Map<string, Uint8Array | null>;

/** Folders whose sync makes a change of names durable; a rename is one step whichever of its two folders is synced. */
function foldersOf(change: NameChange): string[] {
  return change.kind === 'rename' || change.kind === 'link' ? [dirname(change.to), dirname(change.from)] : [dirname(change.path)];
}

interface Content {
  durable: Uint8Array;
  latest: Uint8Array;
}

/** The disk while it runs: which names and bytes would survive. */
class Replay {
  readonly names: Map<string, number | null>;
  readonly contents = new Map<number, Content>();
  private pending: NameChange[] = [];

  constructor(start: ReadonlyMap<string, Uint8Array | null>) {
    this.names = new Map();
    let inode = 0;
    // The same numbers that MemoryFiles gives.
    for (const [path, bytes] of [...start].sort(([a], [b]) => a.length - b.length)) {
      if (bytes === null) this.names.set(path, null);
      else {
        inode += 1;
        this.names.set(path, inode);
        this.contents.set(inode, { durable: bytes, latest: bytes });
      }
    }
  }

  run(call: Call): void {
    if (call.kind === 'content') this.content(call.inode).latest = call.bytes;
    else if (call.kind === 'sync') this.content(call.inode).durable = this.content(call.inode).latest;
    else if (call.kind === 'syncFolder') this.settle((change) => foldersOf(change).includes(call.path));
    else this.pending.push(call);
  }

  /** Makes the pending changes that `which` picks durable, in order. */
  settle(which: (change: NameChange) => boolean): void {
    const left: NameChange[] = [];
    for (const change of this.pending) if (which(change)) applyName(this.names, change);
    else left.push(change);
    this.pending = left;
  }

  private content(inode: number): Content {
    const found = this.contents.get(inode) ?? { durable: new Uint8Array(), latest: new Uint8Array() };
    this.contents.set(inode, found);
    return found;
  }
}

function applyName(names: Map<string, number | null>, change: NameChange): void {
  if (change.kind === 'folder') names.set(change.path, null);
  else if (change.kind === 'create') names.set(change.path, change.inode);
  else if (change.kind === 'link') {
    const inode = names.get(change.from);
    if (inode !== undefined) names.set(change.to, inode);
  } else if (change.kind === 'rename') {
    if (names.has(change.from)) moveNodes(names, change.from, change.to);
  } else names.delete(change.path);
}

function survives(outcome: Outcome, { durable, latest }: Content, chance: () => number): Uint8Array {
  if (outcome === 'kept') return latest;
  if (outcome === 'torn') return latest.length <= durable.length ? latest : latest.slice(0, durable.length + Math.floor((latest.length - durable.length) / 2));
  if (outcome === 'some' && chance() < 0.5) return latest;
  return durable;
}

/** What is on the disk when power goes after `calls`. Names whose folder is gone are gone. */
export function diskAfterCrash(start: ReadonlyMap<string, Uint8Array | null>, calls: readonly Call[], outcome: Outcome, chance: () => number): Disk {
  const replay = new Replay(start);
  for (const call of calls) replay.run(call);
  if (outcome === 'some') replay.settle(() => chance() < 0.5);
  else if (outcome !== 'lost') replay.settle(() => true);
  const disk: Disk = new Map();
  for (const [path, inode] of [...replay.names].sort(([a], [b]) => a.length - b.length)) {
    if (path !== '/' && !disk.has(dirname(path))) continue;
    const content = inode === null ? null : (replay.contents.get(inode) ?? { durable: new Uint8Array(), latest: new Uint8Array() });
    disk.set(path, content === null ? null : survives(outcome, content, chance));
  }
  return disk;
}
