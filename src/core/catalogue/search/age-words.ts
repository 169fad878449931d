/** An age, or a span of ages, that the person prefers. */
export interface AgeWish {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** True where the words may also stand in an entry, as `högstadiet` does: they are looked for as well. */
  readonly isWord: boolean;
}

const oldest = 120;
const numberWords = [
  'noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv', 'tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton', 'tjugo',
  'tjugoett', 'tjugotvå', 'tjugotre', 'tjugofyra', 'tjugofem',
] as const;
const formNames = ['ettan', 'tvåan', 'trean', 'fyran', 'femman', 'sexan', 'sjuan', 'åttan', 'nian'] as const;

/** Å, ä and ö may be missing. */
const loose = (source: string): string => source.replaceAll('å', '[åa]').replaceAll('ä', '[äa]').replaceAll('ö', '[öo]');
const number = String.raw`(\d{1,3}|${loose([...numberWords].sort((a, b) => b.length - a.length).join('|'))})`;
const years = String.raw`\s*-?\s*${loose('år')}(?:s|ig|iga|ige|igt|ing|ingar|ingarna|ingen|inges?)?(?:\s+gam(?:mal|la))?`;
const person = loose('(?:kille|killen|grabb|grabben|pojke|pojken|tjej|tjejen|flicka|flickan|son|sonen|dotter|dottern|ungdom|ungdomen|barn|barnet|elev|eleven|klient|klienten|syskon)');

type Span = readonly [number, number];
interface Rule {
  readonly pattern: RegExp;
  readonly isWord: boolean;
  /** The span for the groups of the match; null where it is no age after all. */
  span(groups: readonly string[]): Span | null;
}

const plain = (text: string): string => text.toLowerCase().replaceAll('å', 'a').replaceAll('ä', 'a').replaceAll('ö', 'o');
const plainNumbers: readonly string[] = numberWords.map(plain);
const plainForms: readonly string[] = formNames.map(plain);

function valueOf(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  return /^\d+$/.test(text) ? Number(text) : plainNumbers.indexOf(plain(text));
}

function spanOf(first: number, second: number): Span | null {
  const ok = (age: number): boolean => age >= 0 && age <= oldest;
  return ok(first) && ok(second) ? [Math.min(first, second), Math.max(first, second)] : null;
}

function rule(source: string, span: Rule['span'], isWord = false): Rule {
  return { pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'giu'), span, isWord };
}

/** A word, with any ending, that always means the same span. */
const word = (source: string, from: number, to: number): Rule => rule(String.raw`(?:${loose(source)})`, () => [from, to], true);
/** What follows an age word and is no more than its ending. */
const ageEnding = /^(?:ings?|ingar(?:na)?s?|ingens?|ie|e|et|ets|en|ens|er|erna|s|ar|arna|as|a|n|na)?$/;
const ageLink = /^(?:ings|ie|e|s)(?=\p{L}{4})/u;
/** The beginnings of compounds with an age: `tonårsföräldrar` are parents of teenagers. */
const ageBeginning = new RegExp(String.raw`^(?:${loose('nyfödd|spädbarn|småbarn|förskoleklass|förskol|dagis|lågstadi|mellanstadi|högstadi|gymnasi|tonår')})(\p{L}*)$`, 'iu');

/** What else an age word says: of `tonårsföräldrar` the `föräldrar`. */
function restOf(matched: string): string {
  const tail = ageBeginning.exec(matched.normalize('NFC'))?.[1]?.toLowerCase() ?? '';
  return ageEnding.test(tail) ? '' : tail.replace(ageLink, '');
}
const to = String.raw`\s*(?:[-–—]|till|och|eller)\s*`;
const grade = (year: number): Span => [year + 6, year + 7];
const isGrade = (year: number): boolean => year >= 1 && year <= 9;

/** Tried in this order; what one has taken the next does not see. */
const rules: readonly Rule[] = [
  rule(String.raw`mellan\s+${number}\s+och\s+${number}(?:${years})?`, ([a, b]) => spanOf(valueOf(a), valueOf(b))),
  rule(String.raw`(?:${loose('under|yngre än|som inte fyllt|högst|upp till')})\s+${number}(?:${years})?`, ([a]) => spanOf(0, valueOf(a))),
  rule(String.raw`(?:${loose('över|äldre än|minst|från')})\s+${number}${years}`, ([a]) => spanOf(valueOf(a), oldest)),
  rule(String.raw`${number}(?:${years})?\s+(?:och|eller)\s+(?:${loose('uppåt|äldre')})`, ([a]) => spanOf(valueOf(a), oldest)),
  rule(String.raw`(\d{1,2})\s?\+(?:${years})?`, ([a]) => spanOf(valueOf(a), oldest)),
  rule(String.raw`${number}${to}${number}${years}`, ([a, b]) => spanOf(valueOf(a), valueOf(b))),
  // `skolkat i två år` is how long, not how old.
  rule(String.raw`(?<!(?:^|\s)(?:i|senaste|varje)\s)${number}${years}`, ([a]) => spanOf(valueOf(a), valueOf(a))),
  rule(String.raw`${person},?\s*\(?(\d{1,2})\)?`, ([a]) => (Number(a) <= 25 ? spanOf(Number(a), Number(a)) : null)),
  rule(String.raw`(?:gy|gym|gymnasiet|gymnasieskolan|gymnasiets)\.?\s*(?:${loose('åk|årskurs')})?\s*([1-4])`, ([a]) => [Number(a) + 15, Number(a) + 16]),
  rule(String.raw`(?:${loose('åk|årskurs|klass|skolår')})\.?\s*(\d)${to}(\d)`, ([a, b]) => (isGrade(Number(a)) && isGrade(Number(b)) ? [Number(a) + 6, Number(b) + 7] : null), true),
  rule(String.raw`(?:${loose('åk|årskurs|klass|skolår')})\.?\s*(\d)`, ([a]) => (isGrade(Number(a)) ? grade(Number(a)) : null)),
  rule(String.raw`([1-9]):?an`, ([a]) => grade(Number(a))),
  rule(String.raw`i\s+(${loose(formNames.join('|'))})`, ([a]) => grade(plainForms.indexOf(plain(a ?? '')) + 1)),
  word(String.raw`nyfödd\p{L}*|spädbarn\p{L}*|bebis\p{L}*`, 0, 1),
  word(String.raw`småbarn\p{L}*`, 0, 5),
  word(String.raw`förskoleklass\p{L}*`, 6, 7),
  word(String.raw`förskol\p{L}*|dagis\p{L}*`, 1, 5),
  word(String.raw`lågstadi\p{L}*`, 7, 9),
  word(String.raw`mellanstadi\p{L}*`, 10, 12),
  word(String.raw`högstadi\p{L}*`, 13, 15),
  word(String.raw`gymnasi\p{L}*`, 16, 19),
  word(String.raw`fjortis\p{L}*`, 13, 15),
  word(String.raw`tidiga tonår\p{L}*`, 12, 14),
  word(String.raw`tonår\p{L}*`, 13, 19),
  word(String.raw`ung(?:a)? vux(?:en|na)`, 18, 25),
  word(String.raw`minderårig\p{L}*|omyndig\p{L}*`, 0, 17),
  word(String.raw`(?:inte|ej|icke) straffmyndig\p{L}*`, 0, 14),
  word(String.raw`straffmyndig\p{L}*`, 15, 20),
  word('myndig|myndiga|vuxen', 18, oldest),
];

/** The ages a text speaks of, and the text with them taken out. Names of entries that hold an age are for the caller to look for first. */
export function readAges(text: string): { readonly ages: AgeWish[]; readonly rest: string } {
  const ages: AgeWish[] = [];
  let rest = text;
  for (const { pattern, span, isWord } of rules) {
    rest = rest.replace(pattern, (...args: unknown[]) => {
      const matched = args[0] as string;
      const groups = args.slice(1, args.findIndex((arg) => typeof arg === 'number')) as string[];
      const found = span(groups.filter((group) => group !== undefined));
      if (found === null) return matched;
      ages.push({ text: matched.trim(), from: found[0], to: found[1], isWord });
      return isWord ? ` ${restOf(matched)} ` : ' ';
    });
  }
  return { ages, rest };
}
