import { foldedName } from './fold.ts';
import { stem } from './stem.ts';

/** Names of one entry, folded, for exact hits and for suggestions. */
export interface FoldedNames {
  readonly own: readonly string[];
  readonly aliases: readonly string[];
  readonly searchWords: readonly string[];
}

/** Folds what an entry is called. */
export function foldNames(entry: { name: string; abbreviation: string; aliases: readonly string[]; searchWords: readonly string[] }): FoldedNames {
  const folded = (texts: readonly string[]): string[] => texts.map(foldedName).filter((text) => text !== '');
  return { own: folded([entry.abbreviation, entry.name]), aliases: folded(entry.aliases), searchWords: folded(entry.searchWords) };
}

/**
 * How exactly a whole query is what an entry is called: its name or abbreviation before an alias before one of its search words,
 * as written before written together or apart (`a cra`, `minimaria`) before in another form (`orossamtalet`). From 9 down to 1.
 */
export type NameTier = number;

const kinds = 3;

function joined(name: string): string {
  return name.replaceAll(' ', '');
}

/** The forms that a name is looked up by, the most exact first. */
function formsOf(name: string): string[] {
  return [name, `+${joined(name)}`, `~${name.split(' ').map((word) => stem(word)).join(' ')}`];
}

function tiersOf({ own, aliases, searchWords }: FoldedNames): Map<string, NameTier> {
  const tiers = new Map<string, NameTier>();
  [searchWords, aliases, own].forEach((names, kind) => {
    for (const name of names) {
      formsOf(name).forEach((form, at) => {
        const tier = (kinds - 1 - at) * kinds + kind + 1;
        tiers.set(form, Math.max(tier, tiers.get(form) ?? 0));
      });
    }
  });
  return tiers;
}

/** Which entries a text names exactly. */
export class NameBook {
  private readonly called = new Map<string, Map<string, NameTier>>();

  set(id: string, names: FoldedNames): void {
    for (const [name, tier] of tiersOf(names)) {
      const entries = this.called.get(name) ?? new Map<string, NameTier>();
      this.called.set(name, entries.set(id, tier));
    }
  }

  remove(id: string, names: FoldedNames): void {
    for (const name of tiersOf(names).keys()) {
      const entries = this.called.get(name);
      entries?.delete(id);
      if (entries?.size === 0) this.called.delete(name);
    }
  }

  /** The entries called `query` (folded), each with how exactly. */
  tiers(query: string): ReadonlyMap<string, NameTier> {
    const found = new Map<string, NameTier>();
    if (query === '') return found;
    for (const form of formsOf(query)) for (const [id, tier] of this.called.get(form) ?? []) found.set(id, Math.max(tier, found.get(id) ?? 0));
    return found;
  }
}
