import MiniSearch, { type SearchResult } from 'minisearch';
import { fieldWeights, searchFields, type EngineHit, type FieldText, type SearchDocument, type SearchEngine, type SearchField, type Why, type WhyKind } from './engine.ts';
import { words, wordsAndParts, type Token } from './fold.ts';
import { stem } from './stem.ts';

/** Marks a stem in the index, so that it is never taken for a word. */
const stemMark = '~';
/** Fields whose whole text is shown as the match; in the others only the word is. */
const shortFields: ReadonlySet<SearchField> = new Set(
  (['abbreviation', 'name', 'aliases', 'searchWords', 'problemAreas', 'tags', 'needs', 'riskFactors', 'protectiveFactors', 'methodGroups', 'preventionLevel', 'setting'] as const),
);
const nameFields: SearchField[] = ['abbreviation', 'name', 'aliases'];
const kindOrder: readonly WhyKind[] = ['exact', 'stem', 'prefix', 'synonym', 'typo'];

/** The terms of a text, each once: its words, and the stems that are no words in themselves. */
function indexTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const token of wordsAndParts(text)) {
    const stemmed = stem(token.text);
    terms.add(token.term);
    if (stemmed !== token.term) terms.add(stemMark + stemmed);
  }
  return [...terms];
}

/** How many letters may differ. Short words must be right: CRAFT is not CRAFFT's neighbour by accident. */
function allowedTypos(term: string): number | false {
  if (term.length < 4) return false;
  return term.length < 8 ? 1 : 2;
}

/** How the word and the indexed term meet; null for a stem that only resembles the word. */
function kindOf(term: string, word: Token): WhyKind | null {
  if (term === word.term) return 'exact';
  const stemmed = stem(word.text);
  if (term.startsWith(stemMark)) return term === stemMark + stemmed ? 'stem' : null;
  if (term === stemmed) return 'stem';
  return term.startsWith(word.term) ? 'prefix' : 'typo';
}

interface Match {
  readonly word: Token;
  readonly match: SearchResult['match'];
}

function shownText(field: SearchField, texts: readonly FieldText[], term: string): string {
  const stemmed = term.startsWith(stemMark);
  const hit = (token: Token): boolean => (stemmed ? stemMark + stem(token.text) === term : token.term === term);
  for (const { text, shown } of texts) {
    const token = wordsAndParts(text).find(hit);
    if (token !== undefined) return shown ?? (shortFields.has(field) ? text : token.text);
  }
  return stemmed ? term.slice(stemMark.length) : term;
}

function bestWhy({ word, match }: Match, document: SearchDocument): Why | null {
  const candidates = Object.entries(match).flatMap(([term, fields]) => {
    const kind = kindOf(term, word);
    if (kind === null) return [];
    return (fields as SearchField[]).map((field) => ({ term, field, kind: field === 'synonyms' ? ('synonym' as const) : kind }));
  });
  candidates.sort(
    (a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || fieldWeights[b.field] - fieldWeights[a.field] || (a.term < b.term ? -1 : 1),
  );
  const best = candidates[0];
  if (best === undefined) return null;
  const matched = shownText(best.field, document.fields[best.field] ?? [], best.term);
  return { field: best.field === 'synonyms' ? 'problemAreas' : best.field, query: word.text, matched, kind: best.kind };
}

/** MiniSearch behind our own words: exact and beginning of a word first, the stem beside, spelling forgiven only where nothing else was found. */
export class MiniEngine implements SearchEngine {
  private readonly documents = new Map<string, SearchDocument>();
  private readonly mini = new MiniSearch<SearchDocument>({
    fields: searchFields,
    extractField: (document, field) => (field === 'id' ? document.id : (document.fields[field as SearchField] ?? []).map((one) => one.text).join('\n')),
    tokenize: indexTerms,
    processTerm: (term) => term,
    autoVacuum: false,
  });

  set(document: SearchDocument): void {
    this.remove(document.id);
    this.documents.set(document.id, document);
    this.mini.add(document);
  }

  remove(id: string): void {
    const known = this.documents.get(id);
    if (known === undefined) return;
    this.mini.remove(known);
    this.documents.delete(id);
  }

  private lookUp(word: Token): SearchResult[] {
    const common = { boost: fieldWeights, tokenize: (text: string) => [text], processTerm: (term: string) => term };
    const single = word.term.length === 1;
    const stemmed = stem(word.text);
    const direct = this.mini.search(
      {
        combineWith: 'OR',
        queries: [
          { queries: [word.term], prefix: !single },
          ...(single ? [{ queries: [word.term], prefix: true, fields: nameFields }] : []),
          { queries: [stemMark + stemmed, ...(stemmed === word.term ? [] : [stemmed])], prefix: false, boostTerm: () => 0.5 },
        ],
      },
      common,
    );
    if (direct.length > 0) return direct;
    const fuzzy = allowedTypos(word.term);
    if (fuzzy === false) return [];
    const near = this.mini.search(word.term, { ...common, fuzzy, prefix: false });
    return near.filter((result) => Object.keys(result.match).some((term) => kindOf(term, word) !== null));
  }

  /** The word as it is; where nothing has it, the parts of a hyphenated word. */
  private resultsFor(word: Token): readonly { word: Token; results: SearchResult[] }[] {
    const whole = this.lookUp(word);
    if (whole.length > 0) return [{ word, results: whole }];
    const parts = word.text.split(/[^\p{L}\p{N}\p{M}]+/u).flatMap((part) => words(part));
    return parts.length < 2 ? [] : parts.map((part) => ({ word: part, results: this.lookUp(part) }));
  }

  find(query: readonly Token[]): EngineHit[] {
    const gathered = new Map<string, { found: Set<string>; score: number; matches: Match[] }>();
    for (const word of query) {
      for (const { word: asked, results } of this.resultsFor(word)) {
        for (const result of results) {
          const id = result.id as string;
          const entry = gathered.get(id) ?? { found: new Set<string>(), score: 0, matches: [] };
          entry.found.add(word.term);
          entry.score += result.score;
          entry.matches.push({ word: asked, match: result.match });
          gathered.set(id, entry);
        }
      }
    }
    return [...gathered].map(([id, { found, score, matches }]) => ({
      id,
      found: found.size,
      // Rounded, so that an index kept up to date and one built anew put hits in the same order.
      score: Math.round(score * 1e4) / 1e4,
      explain: () => {
        const document = this.documents.get(id);
        return document === undefined ? [] : matches.flatMap((match) => bestWhy(match, document) ?? []);
      },
    }));
  }
}
