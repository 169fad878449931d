import { Low } from 'lowdb';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Collection, SaveRequest, Stored } from '#api/ports.ts';
import { fail, FailureError } from '#core/shared/errors.ts';
import { recordVersion, type RecordType } from '#core/shared/record.ts';
import { DurableAdapter, type DocumentPlace } from './adapter.ts';
import { commit, type Change } from './commit.ts';
import { namesIn } from './durable.ts';
import { deepFreeze, type Envelope } from './envelope.ts';
import { asFailure, naming } from './failures.ts';
import { History } from './history.ts';
import { fileStem, idOfName } from './names.ts';
import { KeyedQueue } from './queue.ts';
import type { Space } from './space.ts';

/** How many documents are read before others get a turn. */
const readsPerTurn = 100;

type Document<T> = Low<Envelope<T> | null>;

function stored<T>({ id, revision, note, data }: Envelope<T>): Stored<T> {
  return Object.freeze({ id, revision, note, data });
}

/** Records of one kind, one file each. What has been read stays in memory, unchangeable, and is never ahead of the disk. */
export class DocumentCollection<T> implements Collection<T> {
  readonly type: RecordType<T>;
  private readonly space: Space;
  private readonly folder: string;
  private readonly kept: History;
  private readonly queue = new KeyedQueue();
  private readonly documents = new Map<string, Document<T>>();
  private readonly place: DocumentPlace<T>;
  private complete = false;
  /** Counts how often everything has been forgotten. */
  private round = 0;
  /** What `all` gives, until something changes. */
  private list: readonly Stored<T>[] | null = null;

  constructor(space: Space, type: RecordType<T>) {
    this.space = space;
    this.type = type;
    this.folder = join(space.documents, type.name);
    this.kept = new History(space, type.name);
    this.place = {
      files: space.files,
      folder: this.folder,
      type,
      damage: space.damage,
      mayRepair: () => space.mayRepair(),
      fromHistory: async (id) => (await this.kept.before(id, Number.MAX_SAFE_INTEGER)).at(-1) ?? null,
    };
  }

  async all(): Promise<readonly Stored<T>[]> {
    if (!this.complete) await naming(this.space.damage.place(this.folder), () => this.loadAll());
    this.list ??= this.listed();
    return this.list;
  }

  async count(): Promise<number> {
    if (this.complete) return this.documents.size;
    return naming(this.space.damage.place(this.folder), async () => (await this.ids()).length);
  }

  async get(id: string): Promise<Stored<T> | null> {
    fileStem(id);
    const known = this.documents.get(id);
    const data = known === undefined ? await this.queue.run([id], () => this.load(id)) : known.data;
    return data === null ? null : stored(data);
  }

  async save(request: SaveRequest<T>): Promise<Stored<T>> {
    const [saved] = await this.saveAll([request]);
    if (saved === undefined) throw new Error('a save without result');
    return saved;
  }

  async saveAll(requests: readonly SaveRequest<T>[]): Promise<readonly Stored<T>[]> {
    const ids = requests.map((request) => request.id);
    if (new Set(ids).size < ids.length) fail('INVALID_INPUT', 'a record is named twice', { issues: [{ path: [], message: 'a record is named twice' }] });
    const checked = requests.map((request) => this.check(request));
    if (requests.length === 0) return [];
    await this.space.ensureWriter();
    return this.space.gate.share(() => this.queue.run(ids, () => this.replace(checked)));
  }

  async history(id: string): Promise<readonly Stored<T>[]> {
    const now = await this.get(id);
    if (now === null) return [];
    const kept = await naming(`history/${this.type.name}/${id}`, () => this.kept.before(id, now.revision));
    return [...kept.map((envelope) => stored(this.brought(envelope))), now];
  }

  /** Reads a document again that another process has written; returns its revision where it is another than the known one. */
  async reload(id: string): Promise<number | null> {
    return this.queue.run([id], async () => {
      const before = this.documents.get(id)?.data?.revision ?? null;
      this.kept.forget();
      // The old one stays until the new one is there: meanwhile others read.
      const document = await this.fetch(id);
      if (document.data === null) this.drop(id);
      else this.keep(id, document);
      const after = document.data?.revision ?? null;
      return after === before ? null : after;
    });
  }

  /** Forgets everything read; returns what was known. */
  forget(): ReadonlyMap<string, number> {
    const known = new Map<string, number>();
    for (const [id, { data }] of this.documents) if (data !== null) known.set(id, data.revision);
    this.documents.clear();
    this.round += 1;
    this.list = null;
    this.complete = false;
    this.kept.forget();
    return known;
  }

  private listed(): readonly Stored<T>[] {
    const found: Stored<T>[] = [];
    for (const { data } of this.documents.values()) if (data !== null) found.push(stored(data));
    return Object.freeze(found.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }

  private keep(id: string, document: Document<T>): void {
    this.documents.set(id, document);
    this.list = null;
  }

  private drop(id: string): boolean {
    this.list = null;
    return this.documents.delete(id);
  }

  private async ids(): Promise<string[]> {
    const ids = new Set<string>();
    for (const name of await namesIn(this.space.files, this.folder)) {
      const id = idOfName(name);
      if (id !== null) ids.add(id);
    }
    return [...ids].sort();
  }

  private async loadAll(): Promise<void> {
    const { round } = this;
    let sinceTurn = 0;
    for (const id of await this.ids()) {
      if (this.documents.has(id)) continue;
      await this.queue.run([id], () => this.load(id)).catch((error: unknown) => this.passNewer(error));
      sinceTurn += 1;
      if (sinceTurn % readsPerTurn === 0) await nextTurn();
    }
    if (round === this.round) this.complete = true;
    else await this.loadAll();
  }

  /** One record of a later version must not hide the others. */
  private passNewer(error: unknown): void {
    if (error instanceof FailureError && error.failure.details?.['reason'] === 'newer-version') return;
    throw error;
  }

  private async load(id: string): Promise<Envelope<T> | null> {
    const known = this.documents.get(id);
    if (known !== undefined) return known.data;
    const document = await this.fetch(id);
    if (document.data !== null) this.keep(id, document);
    return document.data;
  }

  private async fetch(id: string): Promise<Document<T>> {
    const document: Document<T> = new Low<Envelope<T> | null>(this.adapter(id), null);
    try {
      await document.read();
    } catch (error) {
      if (error instanceof FailureError && error.failure.details?.['reason'] === 'newer-version') this.space.metNewer();
      throw asFailure(error, `${this.type.name}/${id}`);
    }
    return document;
  }

  private adapter(id: string): DurableAdapter<T> {
    return new DurableAdapter<T>(this.place, id);
  }

  private check(request: SaveRequest<T>): SaveRequest<T> {
    fileStem(request.id);
    const data = this.type.schema.safeParse(request.data);
    if (!data.success) {
      const issues = data.error.issues.map(({ path, message }) => ({ path: path.map((step) => (typeof step === 'number' ? step : String(step))), message }));
      fail('INVALID_INPUT', `not a ${this.type.name}: ${issues[0]?.path.join('.') ?? ''} ${issues[0]?.message ?? ''}`, { issues });
    }
    // The schema has made a copy: what is kept does not change with the caller's object.
    return { ...request, data: deepFreeze(data.data) };
  }

  private async replace(requests: readonly SaveRequest<T>[]): Promise<readonly Stored<T>[]> {
    const changes: Change<T>[] = [];
    for (const request of requests) changes.push(await this.change(request));
    try {
      await commit(this.space, changes as unknown as readonly Change<unknown>[]);
    } catch (error) {
      for (const { id } of requests) this.drop(id);
      this.complete = false;
      throw error;
    }
    return changes.map(({ low, next }) => {
      this.keep(next.id, low);
      this.space.changed(this.type.name, next.id, next.revision);
      return stored(next);
    });
  }

  private async change(request: SaveRequest<T>): Promise<Change<T>> {
    const { id, data, expected } = request;
    const previous = await this.load(id);
    if ((previous?.revision ?? null) !== expected) await this.conflict(request, previous);
    const next: Envelope<T> = {
      type: this.type.name,
      id,
      schemaVersion: recordVersion(this.type),
      generation: (previous?.generation ?? 0) + 1,
      revision: (previous?.revision ?? 0) + 1,
      note: Object.freeze({ ...request.note }),
      data,
    };
    const adapter = this.adapter(id);
    return { adapter, history: this.kept, previous, next: Object.freeze(next), low: new Low<Envelope<T> | null>(adapter, next) };
  }

  private async conflict({ id, data, expected }: SaveRequest<T>, now: Envelope<T> | null): Promise<never> {
    const kept = expected === null ? [] : await this.kept.before(id, now?.revision ?? 0);
    const base = kept.find((envelope) => envelope.revision === expected);
    return fail('CONFLICT', `${this.type.name} ${id} has moved on`, {
      id,
      expected,
      actual: now?.revision ?? null,
      mine: data,
      theirs: now === null ? null : stored(now),
      base: base === undefined ? null : stored(this.brought(base)),
    });
  }

  private brought(envelope: Envelope<unknown>): Envelope<T> {
    const version = recordVersion(this.type);
    if (envelope.schemaVersion === version) return envelope as Envelope<T>;
    const older = this.type.migrations.slice(envelope.schemaVersion - 1).reduce((data, migrate) => migrate(data), envelope.data);
    return { ...envelope, data: older as T };
  }
}
