import { readAges, type AgeWish } from './age-words.ts';
import { words, type Token } from './fold.ts';

export type { AgeWish } from './age-words.ts';

/** Longest query read; what stands after is ignored. */
export const longestQuery = 200;
const mostWords = 24;

/** A word of a query. */
export interface QueryWord extends Token {
  /** Too common to say what is looked for; counts only in phrases and where nothing else is said. */
  readonly isSilent: boolean;
  /** Helps, but is not asked for. */
  readonly isOptional: boolean;
  /** The last word, with nothing typed after it: it may go on. */
  readonly isTyping: boolean;
}

/** A query as it was understood. */
export interface Query {
  /** The words that say something, each once. */
  readonly words: QueryWord[];
  /** All words in the order they were typed. */
  readonly all: QueryWord[];
  readonly ages: AgeWish[];
}

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Words so common that they say nothing about what is looked for. */
const silent = listed(`
  och i på pa som för med en ett till av den det de dem är har hos om att vid eller från kan vad vi jag han hon hen du ni man min mitt mina din sin sitt sina vår vårt våra er deras dess
  hans hennes denna detta dessa där här när hur vilken vilka vilket vem varför finns ska skall vill får fått få blir blivit bli varit vara var hade ha haft gör göra gjort också även bara men
  så än mer mest mycket någon något några ngn inte ej utan under över efter genom ut upp ner in an sig mig dig oss dom the of and for with to
  söka söker sökt gå går gått gick komma kommer kom ta tar tagit tog ge ger gett säga säger sagt vilja måste börja börjar verkar känns tycker tycka tror se ser ha
  flera många stället istället i stället ok okej saker sak vecka veckan dag dagar gång gånger gången ska själv alla allt så både dålig dåligt bra mitt egna eget oss två tre hos
  alltid aldrig ofta ibland igen redan nu då sedan samt både hela hel väldigt lite annan annat andra åt kring mot ur
`);

/** Words that are around what is looked for. They help an entry that has them and are not missed in one that has not. */
const around = listed(`
  kille killen killar grabb grabben pojke pojken pojkar tjej tjejen tjejer flicka flickan flickor son sonen dotter dottern person personen personer klient klienten
  behöver behov hjälp stöd stödja hjälpa insats insatser insatsen metod metoder metoden program programmet åtgärd problem problemen svårt svårigheter vet söker letar tips passar passa lämplig bra bäst
  ungdom ungdomar ungdomen barn barnet unga ung alternativ erbjuda erbjuds erbjuder något sätt typ sorts slags gärna
`);

/** Keeps a cut from splitting a character in two. */
function cut(text: string): string {
  return text.slice(0, longestQuery).replace(/[\uD800-\uDBFF]$/, '');
}

function distinct<T extends Token>(tokens: readonly T[]): T[] {
  const seen = new Set<string>();
  return tokens.filter((token) => !seen.has(token.term) && seen.add(token.term) !== undefined);
}

function queryWords(text: string, isOpen: boolean): QueryWord[] {
  const tokens = words(text);
  return tokens.map((token, at) => {
    const lower = token.text.toLowerCase();
    return { ...token, isSilent: silent.has(lower), isOptional: around.has(lower), isTyping: isOpen && at === tokens.length - 1 };
  });
}

/** Reads a query: ages and age words as a wish, the rest as words; common words count only where nothing else is said. */
export function readQuery(text: string): Query {
  const composed = cut(text.normalize('NFC'));
  const { ages, rest } = readAges(composed);
  const isOpen = /[\p{L}\p{N}]$/u.test(composed) && (ages.length === 0 || /[\p{L}\p{N}]$/u.test(rest));
  const all = queryWords(rest, isOpen);
  const alsoWords = ages.filter((wish) => wish.isWord).flatMap((wish) => words(wish.text)).map((token) => ({ ...token, isSilent: false, isOptional: true, isTyping: false }));
  const said = distinct(all);
  const telling = said.filter((token) => !token.isSilent);
  const asked = telling.length > 0 || ages.length > 0 ? telling : said;
  const onlyAround = asked.every((token) => token.isOptional);
  const counted = onlyAround ? asked.map((token) => ({ ...token, isOptional: false })) : asked;
  return { words: distinct([...counted, ...alsoWords]).slice(0, mostWords), all: all.slice(0, mostWords), ages };
}
