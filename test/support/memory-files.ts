import { dirname } from 'node:path';
import type { Files, FileState, OpenFile, OpenMode } from '#storage/files.ts';

/** A failed file call, as Node gives it. */
export function fileError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

interface Inode {
  readonly number: number;
  bytes: Uint8Array;
}

/** One call that changes something, in the words of a disk. */
export type Call =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'create'; readonly path: string; readonly inode: number }
  | { readonly kind: 'content'; readonly inode: number; readonly bytes: Uint8Array }
  | { readonly kind: 'sync'; readonly inode: number }
  | { readonly kind: 'syncFolder'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'link'; readonly from: string; readonly to: string; readonly inode: number }
  | { readonly kind: 'remove'; readonly path: string };

type Node = { readonly folder: true } | { readonly folder: false; readonly inode: Inode };
type State = ReadonlyMap<string, Uint8Array | null>;

function below(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

/**
 * A disk in memory that keeps a record of every call. `calls` replayed by crash-disk.ts gives the states that a crash may leave.
 * The clock stands where `time` says.
 */
export class MemoryFiles implements Files {
  readonly calls: Call[] = [];
  time = 1_000_000_000_000;
  private readonly nodes = new Map<string, Node>();
  private readonly times = new Map<number, number>();
  private nextInode = 1;

  /** A disk with this on it: bytes for a file, null for a folder. */
  constructor(state: State = new Map()) {
    this.nodes.set('/', { folder: true });
    for (const [path, bytes] of [...state].sort(([a], [b]) => a.length - b.length)) {
      if (bytes === null) this.nodes.set(path, { folder: true });
      else this.nodes.set(path, { folder: false, inode: { number: this.newInode(), bytes } });
    }
  }

  snapshot(): Map<string, Uint8Array | null> {
    return new Map([...this.nodes].map(([path, node]) => [path, node.folder ? null : node.inode.bytes]));
  }

  async open(path: string, mode: OpenMode): Promise<OpenFile> {
    const found = this.nodes.get(path);
    if (found?.folder === true) throw fileError('EISDIR', path);
    if (mode === 'create' && found !== undefined) throw fileError('EEXIST', path);
    if (mode === 'change' && found === undefined) throw fileError('ENOENT', path);
    const inode = found?.inode ?? this.create(path);
    return this.handle(inode);
  }

  async read(path: string): Promise<Uint8Array> {
    return this.readNow(path);
  }

  readNow(path: string): Uint8Array {
    return Uint8Array.from(this.file(path).bytes);
  }

  async readFrom(path: string, position: number): Promise<Uint8Array> {
    return this.file(path).bytes.slice(position);
  }

  async names(folder: string): Promise<string[]> {
    this.folder(folder);
    return [...this.nodes.keys()].filter((path) => path !== '/' && dirname(path) === folder).map((path) => path.slice(folder.length + 1));
  }

  async state(path: string): Promise<FileState> {
    const node = this.nodes.get(path);
    if (node === undefined) throw fileError('ENOENT', path);
    if (node.folder) return { size: 0, modified: 0, identity: path, isFolder: true };
    return { size: node.inode.bytes.length, modified: this.times.get(node.inode.number) ?? 0, identity: String(node.inode.number), isFolder: false };
  }

  async rename(from: string, to: string): Promise<void> {
    const node = this.nodes.get(from);
    if (node === undefined) throw fileError('ENOENT', from);
    this.folder(dirname(to));
    const target = this.nodes.get(to);
    if (node.folder && target !== undefined && (!target.folder || [...this.nodes.keys()].some((path) => below(path, to)))) throw fileError('ENOTEMPTY', to);
    if (!node.folder && target?.folder === true) throw fileError('EISDIR', to);
    if (!node.folder && target?.folder === false && target.inode === node.inode) return;
    this.calls.push({ kind: 'rename', from, to });
    moveNodes(this.nodes, from, to);
  }

  async link(from: string, to: string): Promise<void> {
    const inode = this.file(from);
    if (this.nodes.has(to)) throw fileError('EEXIST', to);
    this.calls.push({ kind: 'link', from, to, inode: inode.number });
    this.nodes.set(to, { folder: false, inode });
  }

  async remove(path: string): Promise<void> {
    this.file(path);
    this.calls.push({ kind: 'remove', path });
    this.nodes.delete(path);
  }

  async removeFolder(path: string): Promise<void> {
    const names = [...this.nodes.keys()].filter((name) => name === path || below(name, path));
    for (const name of names.sort((a, b) => b.length - a.length)) {
      this.calls.push({ kind: 'remove', path: name });
      this.nodes.delete(name);
    }
  }

  async makeFolder(path: string): Promise<void> {
    const found = this.nodes.get(path);
    if (found !== undefined) {
      if (!found.folder) throw fileError('EEXIST', path);
      return;
    }
    await this.makeFolder(dirname(path));
    this.calls.push({ kind: 'folder', path });
    this.nodes.set(path, { folder: true });
  }

  async syncFolder(path: string): Promise<void> {
    this.folder(path);
    this.calls.push({ kind: 'syncFolder', path });
  }

  private newInode(): number {
    const number = this.nextInode;
    this.nextInode += 1;
    this.times.set(number, this.time);
    return number;
  }

  private create(path: string): Inode {
    this.folder(dirname(path));
    const inode = { number: this.newInode(), bytes: new Uint8Array() };
    this.calls.push({ kind: 'create', path, inode: inode.number });
    this.nodes.set(path, { folder: false, inode });
    return inode;
  }

  private folder(path: string): void {
    if (this.nodes.get(path)?.folder !== true) throw fileError('ENOENT', path);
  }

  private file(path: string): Inode {
    const node = this.nodes.get(path);
    if (node === undefined) throw fileError('ENOENT', path);
    if (node.folder) throw fileError('EISDIR', path);
    return node.inode;
  }

  private handle(inode: Inode): OpenFile {
    const set = (bytes: Uint8Array): void => {
      this.calls.push({ kind: 'content', inode: inode.number, bytes });
      this.times.set(inode.number, this.time);
      inode.bytes = bytes;
    };
    return {
      write: async (bytes) => set(joined(inode.bytes, bytes)),
      writeAt: async (bytes, position) => set(joined(inode.bytes.slice(0, position), bytes, inode.bytes.slice(position + bytes.length))),
      truncate: async (length) => set(inode.bytes.slice(0, length)),
      sync: async () => {
        this.calls.push({ kind: 'sync', inode: inode.number });
      },
      close: () => Promise.resolve(),
    };
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Gives `from`, and what is below it, the name `to`; what had that name is gone, with all below it. */
export function moveNodes<T>(nodes: Map<string, T>, from: string, to: string): void {
  for (const path of [...nodes.keys()]) if (path === to || below(path, to)) nodes.delete(path);
  for (const [path, node] of [...nodes]) {
    if (path !== from && !below(path, from)) continue;
    nodes.delete(path);
    nodes.set(to + path.slice(from.length), node);
  }
}
