/** Stands where a name was taken out of a text. Shorter than any name of two words, so that no text grows past its limit. */
export const erasedMark = '–';

/** Fields that say who, and that may say nobody. */
const whoFields: ReadonlySet<string> = new Set(['by', 'owner', 'author']);
/** Fields with values of a fixed form: they are no person's name. */
const fixedFields: ReadonlySet<string> = new Set(['id', 'kind', 'type', 'state', 'status', 'at', 'date', 'due', 'url', 'sha256']);
/** Lists whose items are about one person each: the item goes, with telephone and all. */
const personLists: ReadonlySet<string> = new Set(['contacts', 'trainedStaff']);

export interface PersonEraser {
  /** The value without the person; the very same value where the person is not in it. */
  clean<T>(value: T): T;
  isIn(text: string): boolean;
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The words of a name, first to last. */
export function nameWords(name: string): string[] {
  return name.normalize('NFC').split(/[\s,]+/u).filter((word) => word !== '');
}

/** "Förnamn Efternamn", "Efternamn, Förnamn" and the genitive of both, whatever case and spaces; never inside a longer word. */
function patternOf(name: string): string {
  const words = nameWords(name).map(escaped);
  const last = words.at(-1) ?? '';
  const forms = [words.join('\\s+'), `${last},?\\s+${words.slice(0, -1).join('\\s+')}`];
  return `(?<![\\p{L}\\p{N}])(?:${forms.join('|')})s?(?![\\p{L}\\p{N}])`;
}

/** Finds one person's name wherever it stands in stored values, and takes it out. The name has at least two words. */
export function personEraser(name: string): PersonEraser {
  const pattern = patternOf(name);
  const anywhere = new RegExp(pattern, 'giu');
  const whole = new RegExp(`^\\s*${pattern}\\s*$`, 'iu');
  const isIn = (text: string): boolean => text.normalize('NFC').search(anywhere) >= 0;

  const cleanText = (text: string, key: string): string => {
    if (!isIn(text)) return text;
    const plain = text.normalize('NFC');
    return whoFields.has(key) && whole.test(plain) ? '' : plain.replace(anywhere, erasedMark);
  };
  const isAbout = (item: unknown): boolean => typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string' && isIn(item.name);

  const cleanList = (items: readonly unknown[], key: string): readonly unknown[] => {
    const kept = personLists.has(key) ? items.filter((item) => !isAbout(item)) : items;
    const cleaned = kept.map((item) => cleanAny(item, key));
    return kept.length === items.length && cleaned.every((item, index) => item === items[index]) ? items : cleaned;
  };
  const cleanAny = (value: unknown, key: string): unknown => {
    if (fixedFields.has(key) || key.endsWith('Id')) return value;
    if (typeof value === 'string') return cleanText(value, key);
    if (Array.isArray(value)) return cleanList(value, key);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, item]: [string, unknown]) => [name, item, cleanAny(item, name)] as const);
    return entries.every(([, before, after]) => before === after) ? value : Object.fromEntries(entries.map(([name, , after]) => [name, after]));
  };
  return { isIn, clean: <T>(value: T): T => cleanAny(value, '') as T };
}
