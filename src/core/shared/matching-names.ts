interface Named {
  readonly name: string;
  readonly abbreviation: string;
  readonly aliases: readonly string[];
}

const folded = (text: string): string => text.trim().toLocaleLowerCase('sv');

/** 0 for the very name or abbreviation, 1 for its beginning, 2 for a part, 3 for a search name, null for none. */
function rank(one: Named, sought: string): number | null {
  const own = [folded(one.name), folded(one.abbreviation)];
  if (own.includes(sought)) return 0;
  if (own.some((name) => name.startsWith(sought))) return 1;
  if (own.some((name) => name.includes(sought))) return 2;
  return one.aliases.some((name) => folded(name).includes(sought)) ? 3 : null;
}

/** Those whose name, abbreviation or search name holds the text, the nearest first; all, in their order, where nothing is sought. */
export function matchingNames<T extends Named>(all: readonly T[], text: string): T[] {
  const sought = folded(text);
  if (sought === '') return [...all];
  const ranked = all.flatMap((one) => {
    const place = rank(one, sought);
    return place === null ? [] : [{ one, place }];
  });
  return ranked.sort((a, b) => a.place - b.place).map(({ one }) => one);
}
