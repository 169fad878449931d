import { sameJson } from '#core/shared/equal.ts';
import type { Assessment } from '../records/assessment.ts';

/** One part that two windows have written differently since they read the same. */
export interface Collision {
  /** The way to it: `answers.1.1` as `['answers', '1.1']`. */
  readonly path: string[];
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface MergedAssessment {
  /** Both put together; mine where they collide. */
  readonly assessment: Assessment;
  readonly collisions: readonly Collision[];
}

interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Parts with keys: an answer or a judgement is one thing, and never stitched together of two. */
const keyed: ReadonlySet<string> = new Set(['answers', 'domains', 'context']);

type Plain = Readonly<Record<string, unknown>>;

class Merging {
  readonly collisions: Collision[] = [];

  part(path: string[], { base, mine, theirs }: Sides): unknown {
    if (sameJson(mine, theirs) || sameJson(theirs, base)) return mine;
    if (sameJson(mine, base)) return theirs;
    this.collisions.push({ path, base, mine, theirs });
    return mine;
  }

  parts(path: string[], sides: Sides): Plain {
    const [base, mine, theirs] = [sides.base as Plain, sides.mine as Plain, sides.theirs as Plain];
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    const entries = keys.map((key) => {
      const each = { base: base[key], mine: mine[key], theirs: theirs[key] };
      return [key, path.length === 0 && keyed.has(key) ? this.parts([key], each) : this.part([...path, key], each)] as const;
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
}

/** Puts two windows' versions of one assessment together, answer by answer. Both start from `base`. */
export function mergeAssessments(base: Assessment, mine: Assessment, theirs: Assessment): MergedAssessment {
  const merging = new Merging();
  const assessment = merging.parts([], { base, mine, theirs }) as unknown as Assessment;
  return { assessment, collisions: merging.collisions };
}
