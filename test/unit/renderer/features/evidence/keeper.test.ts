import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '#core/evidence/records/assessment.ts';
import { emptyContent, withAnswer, type Content } from '#renderer/features/evidence/assess/content.ts';
import { collisionKey, Keeper, type KeeperCalls } from '#renderer/features/evidence/assess/keeper.ts';

/** Keeps one assessment as the back end does: an old revision is a conflict. */
class Shelf {
  revision = 0;
  content: Content = emptyContent;
  rescued: Content | null = null;
  broken = false;
  ids: string[] = [];

  calls(): KeeperCalls {
    return {
      save: async (id, revision, content) => {
        this.ids.push(id);
        if (this.broken) throw new ORPCError('STORAGE_FAILED', { message: 'the disk is full' });
        if ((revision ?? 0) !== this.revision) throw new ORPCError('CONFLICT', { message: 'it has moved on' });
        this.revision += 1;
        this.content = content;
        return { id, revision: this.revision, where: 'team', merged: false };
      },
      read: async (id) => ({ id, revision: this.revision, where: 'team', assessment: this.content as Assessment }),
      rescue: async (content) => {
        this.rescued = content;
        return true;
      },
      newId: () => `ny-${this.ids.length}`,
    };
  }

  window(): Keeper {
    return new Keeper({ content: this.content, stored: this.revision === 0 ? null : { id: 'ett', revision: this.revision, where: 'team' } }, this.calls());
  }
}

const says = (key: string, justification: string) => (content: Content) => withAnswer(content, key, { answer: 'Y', justification });
const why = (content: Content, key: string): string | undefined => content.answers[key]?.justification;

async function begun(): Promise<Shelf> {
  const shelf = new Shelf();
  const first = shelf.window();
  first.change(says('1.1', 'först'));
  await first.flush();
  return shelf;
}

describe('keeping an assessment while it is written', () => {
  it('saves nothing until something is written, and then makes it once', async () => {
    const shelf = new Shelf();
    const keeper = shelf.window();
    await keeper.flush();
    expect([shelf.ids, keeper.current().save.kind]).toEqual([[], 'untouched']);
    keeper.change(says('1.1', 'a'));
    keeper.change(says('1.2', 'b'));
    await keeper.flush();
    await keeper.flush();
    expect([shelf.ids.length, shelf.revision, keeper.current().revision]).toEqual([1, 1, 1]);
    expect([why(shelf.content, '1.1'), why(shelf.content, '1.2'), keeper.current().save.kind]).toEqual(['a', 'b', 'saved']);
  });

  it('keeps on this computer what could not be saved, and tries again under the same id', async () => {
    const shelf = new Shelf();
    const keeper = shelf.window();
    shelf.broken = true;
    keeper.change(says('1.1', 'a'));
    await keeper.flush();
    expect(keeper.current().save).toMatchObject({ kind: 'failed', rescued: true });
    expect(why(shelf.rescued as Content, '1.1')).toBe('a');
    shelf.broken = false;
    await keeper.flush();
    expect([keeper.current().save.kind, shelf.rescued, new Set(shelf.ids).size]).toEqual(['saved', null, 1]);
  });

  it('does not save a text with an identity number, and saves the rest', async () => {
    const shelf = await begun();
    const keeper = shelf.window();
    keeper.change((content) => says('1.2', 'bra')(says('1.1', 'Gäller 19121212-1212')(content)));
    await keeper.flush();
    expect([why(shelf.content, '1.1'), why(shelf.content, '1.2')]).toEqual(['först', 'bra']);
    expect(keeper.current().save).toMatchObject({ kind: 'saved', left: [['answers', '1.1', 'justification']] });
    expect(why(keeper.current().content, '1.1')).toBe('Gäller 19121212-1212');
  });
});

describe('two windows with the same assessment', () => {
  it('are put together where they have written different answers', async () => {
    const shelf = await begun();
    const [one, other] = [shelf.window(), shelf.window()];
    one.change(says('1.2', 'ett'));
    await one.flush();
    other.change(says('1.3', 'två'));
    await other.flush();
    await other.flush();
    expect(['1.1', '1.2', '1.3'].map((key) => why(shelf.content, key))).toEqual(['först', 'ett', 'två']);
    expect([other.current().conflict, other.current().takenIn]).toEqual([null, 1]);
  });

  it('are asked about the same answer, and nothing is saved over the other until one has chosen', async () => {
    const shelf = await begun();
    const [one, other] = [shelf.window(), shelf.window()];
    one.change(says('1.1', 'ett'));
    await one.flush();
    other.change((content) => says('1.3', 'två')(says('1.1', 'två')(content)));
    await other.flush();
    await other.flush();
    expect(why(shelf.content, '1.1')).toBe('ett');
    const collisions = other.current().conflict?.collisions ?? [];
    expect(collisions.map(collisionKey)).toEqual(['answers/1.1']);
    other.resolve(new Set(collisions.map(collisionKey)));
    await other.flush();
    expect([why(shelf.content, '1.1'), why(shelf.content, '1.3'), other.current().conflict]).toEqual(['ett', 'två', null]);
  });

  it('keep what was written here where nothing else is chosen', async () => {
    const shelf = await begun();
    const [one, other] = [shelf.window(), shelf.window()];
    one.change(says('1.1', 'ett'));
    await one.flush();
    other.change(says('1.1', 'två'));
    await other.flush();
    other.resolve(new Set());
    await other.flush();
    expect(why(shelf.content, '1.1')).toBe('två');
  });

  it('take in what the other has saved as soon as it is read', async () => {
    const shelf = await begun();
    const [one, other] = [shelf.window(), shelf.window()];
    one.change(says('1.2', 'ett'));
    await one.flush();
    other.newer(shelf.content as Assessment, shelf.revision);
    await other.flush();
    expect([why(other.current().content, '1.2'), other.current().revision]).toEqual(['ett', 2]);
    other.newer(emptyContent as Assessment, 1);
    await other.flush();
    expect(why(other.current().content, '1.2')).toBe('ett');
  });
});
