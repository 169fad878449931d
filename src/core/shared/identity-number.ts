import { characterOf, type CharacterKind } from './identity-number-characters.ts';
import { isOtherNumber, isTwoDates, type Group, type Spelling } from './identity-number-spelling.ts';

/** Where a Swedish personal identity number or co-ordination number stands. The number itself is never passed on. */
export interface IdentityNumberHit {
  /** First character, counted in UTF-16 code units from 0. */
  readonly index: number;
  readonly length: number;
  readonly kind: 'personal' | 'coordination';
}

const longest = 12;
/** Wider than any spelling: past this two runs of digits have nothing to do with each other. */
const gapLimit = { characters: 24, lines: 2, dashes: 2, plus: 1 } as const;

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Ten digits leave the century open: only 00 could be a leap year in one and not in another, and 2000 was one. */
function fullYear(digits: string): number {
  return digits.length === longest ? Number(digits.slice(0, 4)) : 2000 + Number(digits.slice(0, 2));
}

function hasCheckDigit(ten: string): boolean {
  let sum = 0;
  for (let index = 0; index < 10; index += 1) {
    const product = Number(ten[index]) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

/** Which kind of identity number the ten or twelve digits are: calendar date (day + 60 for co-ordination) and check digit. */
function kindOf(digits: string): IdentityNumberHit['kind'] | null {
  if (digits.length === longest && !['18', '19', '20'].includes(digits.slice(0, 2))) return null;
  const ten = digits.slice(-10);
  const month = Number(ten.slice(2, 4));
  const written = Number(ten.slice(4, 6));
  const day = written > 60 ? written - 60 : written;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(fullYear(digits), month)) return null;
  if (!hasCheckDigit(ten)) return null;
  return written > 60 ? 'coordination' : 'personal';
}

interface WrittenGap {
  characters: number;
  lines: number;
  dashes: number;
  plus: number;
  marks: number;
  lastPlus: boolean;
}

/** A dot, slash or underscore counts only by itself: with a space beside it, it ends a sentence. */
function isTooWide(gap: WrittenGap): boolean {
  if (gap.marks > 0 && gap.characters > 1) return true;
  return gap.characters > gapLimit.characters || gap.lines > gapLimit.lines || gap.dashes > gapLimit.dashes || gap.plus > gapLimit.plus;
}

/** Follows one text from left to right and keeps only the groups of digits that a number ending here could begin in. */
class Scanner {
  hit: IdentityNumberHit | null = null;
  private readonly text: string;
  private groups: Group[] = [];
  private open: { start: number; end: number; digits: string; plusBefore: boolean } | null = null;
  private gap: WrittenGap = { characters: 0, lines: 0, dashes: 0, plus: 0, marks: 0, lastPlus: false };
  /** The last digits of the row, without what separates them. */
  private row = '';
  private wordBefore = false;

  constructor(text: string) {
    this.text = text;
  }

  private forget(): void {
    this.groups = [];
    this.clearGap();
  }

  private clearGap(): void {
    this.gap = { characters: 0, lines: 0, dashes: 0, plus: 0, marks: 0, lastPlus: false };
  }

  digit(value: number, start: number, end: number): void {
    if (this.open === null) this.open = { start, end, digits: '', plusBefore: this.gap.lastPlus && !this.wordBefore };
    // A run longer than twelve is no identity number; one digit more is kept to know that.
    if (this.open.digits.length <= longest) this.open.digits += String(value);
    this.open.end = end;
  }

  between(kind: CharacterKind): void {
    this.close();
    if (kind === 'other' || kind === 'word') {
      this.forget();
      this.wordBefore = kind === 'word';
      return;
    }
    const { gap } = this;
    // What stands before a plus decides whether it begins a phone number ("+46") or follows a word or digit.
    if (kind !== 'plus') this.wordBefore = false;
    else if (gap.characters === 0 && this.groups.length > 0) this.wordBefore = true;
    gap.characters += 1;
    gap.lastPlus = kind === 'plus';
    if (kind === 'line') gap.lines += 1;
    if (kind === 'dash') gap.dashes += 1;
    if (kind === 'plus') gap.plus += 1;
    if (kind === 'mark') gap.marks += 1;
    if (this.groups.length > 0 && isTooWide(gap)) this.groups = [];
  }

  close(): void {
    const { open } = this;
    if (open === null) return;
    this.open = null;
    const fresh = this.groups.length === 0;
    const gap = fresh ? null : this.gap;
    this.clearGap();
    if (open.digits.length > longest) return this.forget();
    this.row = fresh ? open.digits : (this.row + open.digits).slice(-longest);
    this.groups.push({ start: open.start, end: open.end, digits: open.digits, gap, plusBefore: open.plusBefore });
    if (this.groups.length > longest * 2) this.groups = this.groups.slice(-longest);
    this.judge();
  }

  /** Looks at the rows of whole groups that end here and have twelve or ten digits; the longer one first. */
  private judge(): void {
    let ten: number | undefined;
    let twelve: number | undefined;
    let length = 0;
    for (let first = this.groups.length - 1; first >= 0 && length < longest; first -= 1) {
      length += this.groups[first]?.digits.length ?? 0;
      if (length === 10) ten = first;
      if (length === longest) twelve = first;
    }
    this.hit = this.hitAt(twelve, longest) ?? this.hitAt(ten, 10);
  }

  private hitAt(first: number | undefined, length: number): IdentityNumberHit | null {
    const kind = first === undefined ? null : kindOf(this.row.slice(-length));
    if (first === undefined || kind === null) return null;
    const start = this.groups[first]?.start ?? 0;
    const end = this.groups.at(-1)?.end ?? start;
    const spelling: Spelling = { text: this.text, before: this.groups.slice(0, first), groups: this.groups.slice(first), end };
    return isOtherNumber(spelling) || isTwoDates(spelling) ? null : { index: start, length: end - start, kind };
  }
}

/**
 * Finds the first Swedish personal identity number or co-ordination number in `text` (R3): ten or twelve digits of any script with a valid date and
 * check digit, however they are grouped by spaces, line breaks, dashes, a plus, or (between date and number) a dot, slash or underscore.
 * Whole runs of digits only: ten digits inside a longer run are not looked at. Numbers spelled as phone numbers pass. One pass, linear time.
 */
export function findIdentityNumber(text: string): IdentityNumberHit | null {
  const scanner = new Scanner(text);
  for (let index = 0; index < text.length; ) {
    const codePoint = text.codePointAt(index) ?? 0;
    const next = index + (codePoint > 0xffff ? 2 : 1);
    const { kind, value } = characterOf(codePoint);
    if (kind === 'digit') scanner.digit(value, index, next);
    else if (kind !== 'invisible') scanner.between(kind);
    if (scanner.hit !== null) return scanner.hit;
    index = next;
  }
  scanner.close();
  return scanner.hit;
}
