import type { SingleWithHistory, Stored } from '#api/ports.ts';
import type { ChangeNote } from '#core/shared/schemas.ts';
import type { DocumentCollection } from './collection.ts';

/** A record of which there is one: the collection's document that is named as its type. */
export class DocumentSingle<T> implements SingleWithHistory<T> {
  private readonly collection: DocumentCollection<T>;
  private readonly initial: T;
  private readonly id: string;
  private readonly look: (() => Promise<void>) | null;

  /** `look` runs before every reading, where another process may write without telling. */
  constructor(collection: DocumentCollection<T>, initial: T, look: (() => Promise<void>) | null = null) {
    this.collection = collection;
    this.initial = initial;
    this.id = collection.type.name;
    this.look = look;
  }

  async get(): Promise<Stored<T>> {
    await this.look?.();
    const found = await this.collection.get(this.id);
    return found ?? this.initially();
  }

  /** What reads give until something is saved. */
  initially(): Stored<T> {
    return { id: this.id, revision: 0, note: { by: '', at: '1970-01-01T00:00:00.000Z', reason: null }, data: this.initial };
  }

  async history(): Promise<readonly Stored<T>[]> {
    await this.look?.();
    return this.collection.history(this.id);
  }

  async save(data: T, expected: number, note: ChangeNote): Promise<Stored<T>> {
    await this.look?.();
    return this.collection.save({ id: this.id, data, expected: expected === 0 ? null : expected, note });
  }
}
