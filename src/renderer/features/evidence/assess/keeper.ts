import type { Assessment } from '#core/evidence/records/assessment.ts';
import { mergeAssessments, type Collision } from '#core/evidence/flow/merge.ts';
import { sameJson } from '#core/shared/equal.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { contentOf, savable, withValueAt, type Content, type Path } from './content.ts';

const quietFor = 700;

/** How the latest change stands. `left` names texts that must not be saved. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'saved'; readonly at: Date; readonly left: readonly Path[] }
  | { readonly kind: 'failed'; readonly error: unknown; readonly rescued: boolean };

/** What two windows have written differently. */
export interface Conflict {
  readonly collisions: readonly Collision[];
}

export interface Kept {
  readonly content: Content;
  readonly id: string | null;
  readonly revision: number | null;
  readonly where: 'team' | 'personal';
  readonly save: SaveState;
  readonly conflict: Conflict | null;
  /** Grows when somebody else's changes have been put together with these. */
  readonly takenIn: number;
}

interface Stored {
  readonly id: string;
  readonly revision: number;
  readonly where: 'team' | 'personal';
}

/** The calls that keeping needs. */
export interface KeeperCalls {
  save(id: string, revision: number | null, content: Content): Promise<Stored & { readonly merged: boolean }>;
  read(id: string): Promise<Stored & { readonly assessment: Assessment }>;
  /** Keeps the content on this computer when it could not be saved; null takes it away. */
  rescue(content: Content | null): Promise<boolean>;
  newId(): string;
}

interface Waiting {
  readonly theirs: Content;
  readonly revision: number;
  readonly merged: Content;
  readonly collisions: readonly Collision[];
}

/** Names one collision, for the choice made about it. */
export function collisionKey({ path }: Collision): string {
  return path.join('/');
}

const whole = (content: Content): Assessment => content as Assessment;

/** Keeps what is written: a while after each change, in order, and together with what another window has saved. */
export class Keeper {
  private state: Kept;
  private base: Content;
  private sent: Content;
  private waiting: Waiting | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private queue: Promise<void> = Promise.resolve();
  private rescued = false;
  private chosenId: string | null;
  private readonly listeners = new Set<() => void>();

  constructor(
    start: { readonly content: Content; readonly stored: Stored | null },
    private readonly calls: KeeperCalls,
  ) {
    this.base = start.content;
    this.sent = start.content;
    this.chosenId = start.stored?.id ?? null;
    this.state = { content: start.content, id: this.chosenId, revision: start.stored?.revision ?? null, where: start.stored?.where ?? 'team', save: { kind: 'untouched' }, conflict: null, takenIn: 0 };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): Kept => this.state;

  private set(part: Partial<Kept>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  /** Takes a change; it is saved when the writer pauses. */
  readonly change = (make: (before: Content) => Content): void => {
    const content = make(this.state.content);
    if (content === this.state.content) return;
    this.set({ content, save: this.state.save.kind === 'failed' ? this.state.save : { kind: 'writing' } });
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), quietFor);
  };

  /** Saves at once what is not yet saved. Resolves when it has been tried. */
  readonly flush = (): Promise<void> => {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.queue = this.queue.then(() => this.send());
    return this.queue;
  };

  private async send(): Promise<void> {
    const now = this.state.content;
    if (this.waiting !== null || now === this.sent) return;
    const { content, left } = savable(now, this.base);
    if (sameJson(content, this.base) && this.state.revision !== null) {
      this.sent = now;
      this.set({ save: { kind: 'saved', at: new Date(), left } });
      return;
    }
    try {
      this.chosenId ??= this.calls.newId();
      const saved = await this.calls.save(this.chosenId, this.state.revision, content);
      this.base = content;
      this.sent = now;
      this.set({ id: saved.id, revision: saved.revision, where: saved.where, save: this.state.content === now ? { kind: 'saved', at: new Date(), left } : { kind: 'writing' } });
      if (saved.merged) await this.takeIn(0);
      await this.forget();
    } catch (error) {
      await this.failed(error, now);
    }
  }

  private async failed(error: unknown, content: Content): Promise<void> {
    if (failureOf(error).code === 'CONFLICT' && (await this.takeIn(this.state.revision ?? 0).catch(() => false))) return;
    this.rescued = await this.calls.rescue(content).catch(() => false);
    this.set({ save: { kind: 'failed', error, rescued: this.rescued } });
  }

  private async forget(): Promise<void> {
    if (!this.rescued) return;
    this.rescued = !(await this.calls.rescue(null).catch(() => false));
  }

  /** Puts together with what is stored, where that is newer than `than`; asks where both have written the same. */
  private async takeIn(than: number): Promise<boolean> {
    const { id } = this.state;
    if (id === null) return false;
    const { assessment, revision } = await this.calls.read(id);
    if (revision <= than) return false;
    this.together(contentOf(assessment), revision);
    return true;
  }

  private together(theirs: Content, revision: number): void {
    const { assessment, collisions } = mergeAssessments(whole(this.base), whole(this.state.content), whole(theirs));
    const merged = contentOf(assessment);
    if (collisions.length > 0) {
      this.waiting = { theirs, revision, merged, collisions };
      this.set({ conflict: { collisions } });
      return;
    }
    this.rest(theirs, revision, merged);
  }

  private rest(theirs: Content, revision: number, content: Content): void {
    this.base = theirs;
    const same = sameJson(content, theirs);
    if (same) this.sent = content;
    this.set({ content, revision, conflict: null, takenIn: this.state.takenIn + 1, save: same ? { kind: 'saved', at: new Date(), left: [] } : { kind: 'writing' } });
    if (!same) void this.flush();
  }

  /** Something newer has been read than what is known here: another window has saved. */
  readonly newer = (assessment: Assessment, revision: number): void => {
    if (this.waiting !== null || revision <= (this.state.revision ?? 0)) return;
    this.queue = this.queue.then(() => {
      if (this.waiting === null && revision > (this.state.revision ?? 0)) this.together(contentOf(assessment), revision);
    });
  };

  /** Ends the question of two versions: what is not named stays mine. */
  readonly resolve = (theirsAt: ReadonlySet<string>): void => {
    if (this.waiting === null) return;
    const { theirs, revision, merged, collisions } = this.waiting;
    const chosen = collisions.filter((collision) => theirsAt.has(collisionKey(collision)));
    const content = chosen.reduce((sofar, collision) => withValueAt(sofar, collision.path, collision.theirs), merged);
    this.waiting = null;
    this.rest(theirs, revision, content);
  };
}
