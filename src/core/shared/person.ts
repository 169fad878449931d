/** Stands where a name was taken out of a text. Shorter than any name of two words, so that no text grows past its limit. */
export const erasedMark = '–';

/** Fields that say who, and that may say nobody. */
const whoFields: ReadonlySet<string> = new Set(['by', 'owner', 'author']);
/** Fields that hold one number or address of a person, and that may hold none. */
const contactFields: ReadonlySet<string> = new Set(['phone', 'email']);
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

/** A telephone number and an e-mail address by which the person is found besides the name. */
export interface PersonContact {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** The figures of a number as it is dialled in the country: `+46 (0)8-123 45` and `0046812345` are `0812345`. */
export function phoneDigits(phone: string): string {
  const digits = phone.replaceAll(/\(0\)/g, '').replaceAll(/[^\d+]/g, '');
  return digits.replace(/^(?:\+46|0046)0?/, '0').replaceAll('+', '');
}

/** The number however it is spaced, with or without the country's code; never inside a longer number. */
function phonePattern(phone: string): string {
  const between = String.raw`[\s\-‐‑–/.()]{0,3}`;
  const digits = phoneDigits(phone);
  const rest = digits.replace(/^0/, '').split('').join(between);
  const start = digits.startsWith('0') ? String.raw`(?:(?:\+|00)46${between}(?:\(?0\)?)?${between}|0${between})` : '';
  return String.raw`(?<![\p{N}+])${start}${rest}(?!\p{N})`;
}

function emailPattern(email: string): string {
  return String.raw`(?<![\p{L}\p{N}._%+-])${escaped(email.normalize('NFC'))}(?![\p{L}\p{N}-]|\.\p{L})`;
}

/** "Förnamn Efternamn", "Efternamn, Förnamn" and the genitive of both, whatever case and spaces; never inside a longer word. */
function namePattern(name: string): string {
  const words = nameWords(name).map(escaped);
  const last = words.at(-1) ?? '';
  const forms = [words.join('\\s+'), `${last},?\\s+${words.slice(0, -1).join('\\s+')}`];
  return `(?<![\\p{L}\\p{N}])(?:${forms.join('|')})s?(?![\\p{L}\\p{N}])`;
}

function patternOf(name: string, { phone = '', email = '' }: PersonContact): string {
  const patterns = [name === '' ? '' : namePattern(name), phone === '' ? '' : phonePattern(phone), email === '' ? '' : emailPattern(email)];
  return `(?:${patterns.filter((pattern) => pattern !== '').join('|')})`;
}

/** Finds one person wherever they stand in stored values, and takes them out: a name of at least two words, a telephone number, an address. */
export function personEraser(name: string, contact: PersonContact = {}): PersonEraser {
  const pattern = patternOf(name, contact);
  const anywhere = new RegExp(pattern, 'giu');
  const whole = new RegExp(`^\\s*${pattern}\\s*$`, 'iu');
  const isIn = (text: string): boolean => text.normalize('NFC').search(anywhere) >= 0;

  const cleanText = (text: string, key: string): string => {
    if (!isIn(text)) return text;
    const plain = text.normalize('NFC');
    return (whoFields.has(key) || contactFields.has(key)) && whole.test(plain) ? '' : plain.replace(anywhere, erasedMark);
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
