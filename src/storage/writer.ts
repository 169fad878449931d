import { setTimeout as sleep } from 'node:timers/promises';
import type { LockHolder } from '#api/ports.ts';
import { asFailure, reasonOf, storageFailure, type StorageReason } from './failures.ts';
import { FailureError } from '#core/shared/errors.ts';
import type { Lock } from './lock.ts';

/** How long a write waits for someone who only writes and leaves. */
const patience = 3_000;
const lookEvery = 50;

interface WriterOptions {
  readonly lock: Lock;
  readonly place: string;
  /** Puts the folder in order once it is ours; `unclean` where the one before has not closed it. */
  readonly tidy: (unclean: boolean) => Promise<void>;
}

/** Decides whether this process may write the folder. */
export class Writer {
  private readonly options: WriterOptions;
  private becoming: Promise<boolean> | null = null;
  private obstacle: { readonly reason: StorageReason; readonly place: string } | null = null;
  private isUnsettled = false;

  constructor(options: WriterOptions) {
    this.options = options;
  }

  get isWriter(): boolean {
    return this.options.lock.isHeld && this.obstacle === null;
  }

  get heldBy(): LockHolder | null {
    return this.options.lock.heldBy;
  }

  /** Why the folder cannot be written, as far as is known. */
  get reason(): StorageReason | null {
    if (this.obstacle !== null) return this.obstacle.reason;
    return this.options.lock.heldBy === null || this.options.lock.isHeld ? null : 'locked';
  }

  /** Something else than the lock is in the way. `newer-version` stays, whatever comes. */
  hinder(reason: StorageReason, place: string): void {
    if (!this.isRefused) this.obstacle = { reason, place };
  }

  unsettled(): void {
    this.isUnsettled = true;
  }

  /** Takes the lock where it is free or stale. False where someone else holds it; throws where the folder cannot be written. */
  async take(): Promise<boolean> {
    this.becoming ??= this.become().finally(() => {
      this.becoming = null;
    });
    return this.becoming;
  }

  /** As `take`, but keeps what is in the way to itself. */
  async tryTake(): Promise<boolean> {
    try {
      return await this.take();
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.code !== 'STORAGE_FAILED') throw error;
      return false;
    }
  }

  /** Throws STORAGE_FAILED where this process cannot write. */
  async ensure(): Promise<void> {
    const { lock, place } = this.options;
    if (this.obstacle?.reason === 'newer-version') throw storageFailure('newer-version', this.obstacle.place);
    for (let waited = 0; !(await this.take()); waited += lookEvery) {
      if (!lock.heldBriefly || waited >= patience) throw storageFailure('locked', place, { details: { heldBy: lock.heldBy } });
      await sleep(lookEvery);
    }
  }

  private get isRefused(): boolean {
    return this.obstacle?.reason === 'newer-version';
  }

  private async become(): Promise<boolean> {
    const { lock, place, tidy } = this.options;
    if (this.isRefused) return false;
    try {
      const result = await lock.take();
      if (result === 'busy') return false;
      if (result !== 'held' || this.isUnsettled) {
        await tidy(result === 'taken-over' || this.isUnsettled);
        this.isUnsettled = false;
      }
      if (!this.isRefused) this.obstacle = null;
      return true;
    } catch (error) {
      const failure = asFailure(error, place);
      const found = failure.failure.details?.['place'];
      this.hinder((failure.failure.details?.['reason'] as StorageReason | undefined) ?? reasonOf(error), typeof found === 'string' ? found : place);
      await lock.release().catch(() => undefined);
      throw failure;
    }
  }
}
