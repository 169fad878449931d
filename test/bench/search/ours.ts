import { CatalogueIndex, type CatalogueRecord } from '#core/catalogue/search/catalogue-index.ts';
import { chooseFacets } from '#core/catalogue/search/facets.ts';
import { MiniEngine } from '#core/catalogue/search/mini-engine.ts';
import { readQuery } from '#core/catalogue/search/query.ts';
import { searchCatalogue } from '#core/catalogue/search/search.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import type { BenchEngine } from './engines.ts';

const day = '2026-11-22';

/** Our engine by itself: reads the query, finds, and takes out the best. */
export function ourEngine(): BenchEngine {
  const engine = new MiniEngine();
  return {
    build: (documents) => documents.forEach((document) => engine.set(document)),
    search(text, limit) {
      const hits = engine.find(readQuery(text).words);
      hits.sort((a, b) => b.found - a.found || b.score - a.score);
      return hits.slice(0, limit).map((hit) => hit.id);
    },
  };
}

/** The whole search as the catalogue runs it: ages, names, facets counted, a page cut out. */
export function catalogueSearch(records: readonly CatalogueRecord[], vocabulary: Vocabulary): (text: string, limit: number) => string[] {
  const index = new CatalogueIndex(() => new MiniEngine());
  index.sync(records, vocabulary, day);
  const { chosen } = chooseFacets({}, vocabulary);
  const reader = { favourites: new Set<string>(), seenAt: null };
  return (text, limit) => searchCatalogue(index, { text, chosen, limit, offset: 0 }, reader).hits.map((hit) => hit.entry.record.id);
}
