/** Runs work one at a time per key; work that needs several keys waits for all of them. */
export class KeyedQueue {
  private readonly tails = new Map<string, Promise<unknown>>();

  run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = keys.map((key) => this.tails.get(key));
    const result = before.every((tail) => tail === undefined) ? work() : Promise.all(before).then(work);
    const tail = result.then(
      () => undefined,
      () => undefined,
    );
    for (const key of keys) this.tails.set(key, tail);
    void tail.then(() => {
      for (const key of keys) if (this.tails.get(key) === tail) this.tails.delete(key);
    });
    return result;
  }
}

/** Many may share; whoever needs the folder alone waits for them and holds up the next. */
export class Gate {
  private readonly sharing = new Set<Promise<unknown>>();
  private alone: Promise<unknown> = Promise.resolve();
  private closed = false;

  async share<T>(work: () => Promise<T>): Promise<T> {
    while (this.closed) await this.alone;
    const result = work();
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    this.sharing.add(settled);
    void settled.then(() => this.sharing.delete(settled));
    return result;
  }

  async own<T>(work: () => Promise<T>): Promise<T> {
    while (this.closed) await this.alone;
    this.closed = true;
    const result = Promise.all(this.sharing).then(work);
    this.alone = result
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        this.closed = false;
      });
    return result;
  }
}
