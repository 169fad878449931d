import { CatalogueIndex, type CatalogueRecord } from '#core/catalogue/search/catalogue-index.ts';
import { chooseFacets } from '#core/catalogue/search/facets.ts';
import { searchCatalogue } from '#core/catalogue/search/search.ts';
import { generateInterventions } from '#test/support/generate.ts';
import { readStarter } from '#test/support/starter.ts';
import { median, ratio, type Figure } from './figure.ts';

/** What a person types, letter by letter, with a filter chosen. */
const typed = ['15 år cannabis skolfrånvaro', 'familjeterapi', 'stöd i skolan', 'krimnalitet'] as const;
const day = '2026-11-22';
const rounds = 3;
const bar = 15;

function recordsOf(n: number): CatalogueRecord[] {
  return generateInterventions(n).map(({ id, data }) => ({ id, revision: 1, note: { at: `${day}T08:00:00.000Z` }, data }));
}

function keystrokes(text: string): string[] {
  return [...text].map((_, index) => text.slice(0, index + 1));
}

/** Processor time of one keystroke among `n` entries, in milliseconds: records taken over, searched, filtered, counted, sorted, a page cut out. */
function keystroke(n: number): number {
  const { vocabulary } = readStarter();
  const records = recordsOf(n);
  const index = new CatalogueIndex();
  const { chosen } = chooseFacets({ status: ['offered', 'under-review', 'proposed'] }, vocabulary);
  const reader = { favourites: new Set<string>(), seenAt: null };
  const texts = typed.flatMap(keystrokes);
  const times: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (const text of texts) {
      index.sync([...records], vocabulary, day);
      searchCatalogue(index, { text, chosen, limit: 50, offset: 0 }, reader);
    }
    const { user, system } = process.cpuUsage(before);
    // The first round builds the index and warms up.
    if (round >= 0) times.push((user + system) / 1_000 / texts.length);
  }
  return median(times);
}

/** What a keystroke costs as the catalogue grows tenfold: at most tenfold, with room for memory being slower the more of it there is. */
export function runCatalogueBench(): readonly Figure[] {
  const [small, middle, large] = [keystroke(100), keystroke(1_000), keystroke(10_000)];
  return [ratio('search keystroke at 1,000 entries, to that at 100', bar, middle, small), ratio('search keystroke at 10,000 entries, to that at 1,000', bar, large, middle)];
}
