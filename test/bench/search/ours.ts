import { CatalogueIndex, type CatalogueRecord } from '#core/catalogue/search/catalogue-index.ts';
import { chooseFacets } from '#core/catalogue/search/facets.ts';
import { readQuery } from '#core/catalogue/search/query.ts';
import { starterSynonyms } from '#core/catalogue/search/starter-synonyms.ts';
import { readSynonyms } from '#core/catalogue/search/synonyms.ts';
import { topOf } from '#core/catalogue/search/top.ts';
import { WordEngine } from '#core/catalogue/search/word-engine.ts';
import { searchCatalogue } from '#core/catalogue/search/search.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import type { BenchEngine } from './engines.ts';

const day = '2026-11-22';

/** Our engine by itself: reads the query, finds, and takes out the best. */
export function ourEngine(): BenchEngine {
  const engine = new WordEngine(readSynonyms(starterSynonyms));
  const ids: string[] = [];
  return {
    build(documents) {
      for (const document of documents) engine.add(ids.push(document.id) - 1, document);
      engine.settle();
    },
    search(text, limit) {
      const matches = engine.search(readQuery(text));
      const top = topOf<number>(limit, (a, b) => matches.score(b) - matches.score(a) || a - b);
      for (let at = 0; at < matches.size; at += 1) top.offer(matches.documents[at] as number);
      return top.take().map((number) => ids[number] as string);
    },
  };
}

/** The whole search as the catalogue runs it: ages, names, facets counted, a page cut out. */
export function catalogueSearch(records: readonly CatalogueRecord[], vocabulary: Vocabulary): (text: string, limit: number) => string[] {
  const index = new CatalogueIndex();
  index.sync(records, vocabulary, day);
  const { chosen } = chooseFacets({}, vocabulary);
  const reader = { favourites: new Set<string>(), seenAt: null };
  return (text, limit) => searchCatalogue(index, { text, chosen, limit, offset: 0 }, reader).hits.map((hit) => hit.entry.record.id);
}
