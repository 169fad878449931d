import Fuse from 'fuse.js';
import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { searchFields, type SearchDocument, type SearchField } from '#core/catalogue/search/engine.ts';
import { fold, words } from '#core/catalogue/search/fold.ts';
import { stem } from '#core/catalogue/search/stem.ts';
import { ourEngine } from './ours.ts';

/** What every engine in the comparison can do: take in documents and name the best ids for a text. */
export interface BenchEngine {
  build(documents: readonly SearchDocument[]): void;
  /** The ids of the best hits, best first. */
  search(text: string, limit: number): string[];
}

/** How much a word in each field counts for the peers; a field not named here counts one. */
const peerWeights: Readonly<Partial<Record<string, number>>> = {
  abbreviation: 12,
  name: 9,
  aliases: 8,
  searchWords: 6,
  problemAreas: 6,
  synonyms: 5,
  tags: 3,
  needs: 3,
  riskFactors: 2.5,
  protectiveFactors: 2,
  methodGroups: 2.5,
  preventionLevel: 2,
  setting: 2,
  targetGroup: 2.5,
  summary: 2.5,
  offers: 1.5,
  verdicts: 0.5,
  legalBasis: 0.5,
};
const boosts = (soften: (weight: number) => number): Record<string, number> => Object.fromEntries(searchFields.map((field) => [field, soften(peerWeights[field] ?? 1)]));

function fieldText(document: SearchDocument, field: string): string {
  return (document.fields[field as SearchField] ?? []).map((one) => one.text).join('\n');
}

/** The plain record that fuse.js reads: a list of texts for each field. */
function plain(document: SearchDocument): Record<string, string | string[]> {
  const fields = searchFields.map((field) => [field, (document.fields[field] ?? []).map((one) => one.text)] as const);
  return { id: document.id, ...Object.fromEntries(fields) };
}

function fuse(useTokenSearch: boolean): BenchEngine {
  let made: Fuse<Record<string, string | string[]>> | null = null;
  return {
    build(documents) {
      made = new Fuse(documents.map(plain), { keys: [...searchFields], useTokenSearch });
    },
    search: (text, limit) => (made?.search(text, { limit }) ?? []).map((hit) => hit.item['id'] as string),
  };
}

function miniSearch(options: Partial<Options<SearchDocument>>, search: SearchOptions): BenchEngine {
  const made = new MiniSearch<SearchDocument>({
    fields: searchFields,
    extractField: (document, field) => (field === 'id' ? document.id : fieldText(document, field)),
    ...options,
    searchOptions: { boost: boosts((weight) => weight), ...search },
  });
  return {
    build: (documents) => made.addAll(documents),
    search: (text, limit) => made.search(text).slice(0, limit).map((hit) => hit.id as string),
  };
}

/** Words that say nothing about what is looked for. */
const silent: ReadonlySet<string> = new Set('och i pa som for med en ett till av den det de ar har hos om att vid eller fran kan vad vi jag han hon'.split(' '));
// The best on the half one tunes on, of 100 settings of stop words, weights and how far a misspelling may reach.
const weights = { prefix: 0.6, fuzzy: 0.2 };

/** As good as MiniSearch gets by its own options: marks folded away, stop words, field weights, beginnings and misspellings weighed down. */
function tunedMiniSearch(): BenchEngine {
  const processTerm = (term: string): string | null => (silent.has(fold(term)) ? null : fold(term));
  return miniSearch({ processTerm }, { boost: boosts(Math.sqrt), prefix: true, fuzzy: (term) => (term.length > 3 ? 0.2 : false), maxFuzzy: 2, weights });
}

const stemMark = '~';

/** MiniSearch over our words and their Swedish stems. */
function swedishMiniSearch(): BenchEngine {
  const terms = (text: string): string[] => [...new Set(words(text).filter(({ term }) => !silent.has(term)).flatMap((token) => [token.term, stemMark + stem(token.term)]))];
  const isWord = (term: string): boolean => !term.startsWith(stemMark);
  return miniSearch(
    { tokenize: terms, processTerm: (term) => term },
    { prefix: isWord, fuzzy: (term) => (isWord(term) && term.length > 3 ? 0.2 : false), maxFuzzy: 2, weights },
  );
}

export const engineNames = ['ours', 'fuse', 'fuse-tokens', 'minisearch', 'minisearch-swedish'] as const;
export type EngineName = (typeof engineNames)[number];

const makers: Readonly<Record<EngineName, () => BenchEngine>> = {
  ours: ourEngine,
  fuse: () => fuse(false),
  'fuse-tokens': () => fuse(true),
  minisearch: tunedMiniSearch,
  'minisearch-swedish': swedishMiniSearch,
};

/** A new, empty engine. */
export function makeEngine(name: EngineName): BenchEngine {
  return makers[name]();
}
