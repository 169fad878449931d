import { importLimits } from './reading.ts';
import { plainLines } from './text.ts';

/** One field's value as written, outer braces gone and pieces joined. */
export interface BibField {
  readonly name: string;
  readonly value: string;
}

export type BibProblem = 'not-closed' | 'not-a-field' | 'no-end' | 'unknown-string';

export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly line: number;
  readonly fields: readonly BibField[];
  readonly problems: readonly BibProblem[];
}

/** An entry, wherever one begins on a line of its own. A value that runs into one was never closed. */
const entryStarts = /\n[ \t]*@[A-Za-z]+[ \t]*[{(][^\s={}",]*[ \t]*,/g;
const fieldName = /[^\s={}(),"#%@]+/y;
const spaces = /\s+/y;
/** Bounded, as is every look ahead here: a file of megabytes without a line break is read in time proportional to its length. */
const remark = /%[^\n]{0,400}\n/y;
const entryHead = /@([A-Za-z]+)\s*([{(])/y;
const keyPart = /\s*([^\s,={}()"]*)\s*/y;

const months: Readonly<Record<string, string>> = {
  jan: '1', feb: '2', mar: '3', apr: '4', may: '5', jun: '6', jul: '7', aug: '8', sep: '9', oct: '10', nov: '11', dec: '12',
};

class Broken extends Error {
  readonly problem: BibProblem;

  constructor(problem: BibProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** The next field inside a value: its closing brace was forgotten, and the entry's own took its place. */
const fieldInside = /[,\n]\s{0,40}[A-Za-z_-]{2,30}\s{0,20}=\s{0,20}[{"\d]/;

/** Reads a BibTeX text once from beginning to end. A broken entry costs only itself. */
class Reader {
  readonly entries: BibEntry[] = [];
  private readonly strings = new Map<string, string>(Object.entries(months));
  private readonly text: string;
  private at = 0;
  private line = 1;
  private lineEnd: number;
  private unknownString = false;
  /** Where entries begin on lines of their own, and how many of them lie behind. */
  private readonly starts: readonly number[];
  private passed = 0;
  private commentsEnd = true;

  constructor(text: string) {
    this.text = text;
    this.lineEnd = this.newLineAfter(0);
    this.starts = [...text.matchAll(entryStarts)].map(({ index }) => index);
  }

  read(): BibEntry[] {
    for (let start = this.text.indexOf('@'); start !== -1 && this.entries.length <= importLimits.entries; start = this.text.indexOf('@', this.at)) {
      this.at = start;
      const head = this.match(entryHead);
      if (head === null) this.at = start + 1;
      else this.entry(start, (head[1] ?? '').toLowerCase(), head[2] === '(' ? ')' : '}');
    }
    return this.entries;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  private blank(): void {
    while (this.match(spaces) !== null || this.match(remark) !== null);
  }

  private lineOf(place: number): number {
    while (this.lineEnd < place) {
      this.line += 1;
      this.lineEnd = this.newLineAfter(this.lineEnd + 1);
    }
    return this.line;
  }

  private newLineAfter(from: number): number {
    const next = this.text.indexOf('\n', from);
    return next === -1 ? this.text.length : next;
  }

  private entry(start: number, type: string, close: string): void {
    if (type === 'comment' || type === 'preamble') return this.skipped();
    const key = type === 'string' ? '' : this.key();
    const fields: BibField[] = [];
    this.unknownString = false;
    const problem = this.tried(() => {
      this.fields(fields, close);
    });
    if (type === 'string') for (const { name, value } of fields) this.strings.set(name, value);
    if (type === 'string' && problem === null) return;
    const problems = [...(problem === null ? [] : [problem]), ...(this.unknownString ? (['unknown-string'] as const) : [])];
    this.entries.push({ type, key, line: this.lineOf(start), fields, problems });
  }

  private tried(work: () => void): BibProblem | null {
    try {
      work();
      return null;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.toNextEntry();
      return error.problem;
    }
  }

  private key(): string {
    const before = this.at;
    const found = this.match(keyPart)?.[1] ?? '';
    if (this.text[this.at] === ',') {
      this.at += 1;
      return found;
    }
    // No key at all: what stands here is the first field.
    this.at = this.text[this.at] === '=' ? before : this.at;
    return this.at === before ? '' : found;
  }

  private fields(into: BibField[], close: string): void {
    for (;;) {
      this.blank();
      const next = this.text[this.at];
      if (next === close) {
        this.at += 1;
        return;
      }
      if (next === ',') {
        this.at += 1;
        continue;
      }
      if (next === undefined || (next === '@' && this.beginsEntry())) throw new Broken(fieldInside.test(into.at(-1)?.value ?? '') ? 'not-closed' : 'no-end');
      into.push(this.field());
    }
  }

  private beginsEntry(): boolean {
    entryHead.lastIndex = this.at;
    return entryHead.test(this.text);
  }

  private field(): BibField {
    const name = this.match(fieldName)?.[0].toLowerCase();
    this.blank();
    if (name === undefined || this.text[this.at] !== '=') throw new Broken('not-a-field');
    this.at += 1;
    const pieces = [this.piece()];
    for (this.blank(); this.text[this.at] === '#'; this.blank()) {
      this.at += 1;
      pieces.push(this.piece());
    }
    return { name, value: pieces.join('') };
  }

  private piece(): string {
    this.blank();
    const open = this.text[this.at];
    if (open === '{') return this.enclosed('}');
    if (open === '"') return this.enclosed('"');
    const word = this.match(fieldName)?.[0];
    if (word === undefined) throw new Broken('not-a-field');
    if (/^\d+$/.test(word)) return word;
    const known = this.strings.get(word.toLowerCase());
    if (known === undefined) this.unknownString = true;
    return known ?? word;
  }

  /** From an opening brace or quotation mark to the one that closes it; braces inside must match. Never into the next entry. */
  private enclosed(close: string): string {
    const from = this.at + 1;
    const end = this.nextStart() ?? this.text.length;
    let depth = 0;
    for (let place = from; place < end && depth >= 0; place += 1) {
      const letter = this.text[place];
      if (letter === '\\') place += 1;
      else if (letter === close && depth === 0) {
        this.at = place + 1;
        return this.text.slice(from, place);
      } else if (letter === '{') depth += 1;
      else if (letter === '}') depth -= 1;
    }
    if (depth >= 0) this.at = end;
    throw new Broken('not-closed');
  }

  /** Where the next entry begins that stands on a line of its own. */
  private nextStart(): number | undefined {
    while ((this.starts[this.passed] ?? this.text.length) < this.at) this.passed += 1;
    return this.starts[this.passed];
  }

  /** On to the next entry: on a line of its own or, where there are no more of those, anywhere. */
  private toNextEntry(): void {
    const anywhere = this.text.indexOf('@', this.at);
    this.at = this.nextStart() ?? (anywhere === -1 ? this.text.length : anywhere);
  }

  /** A comment in braces is left out whole, unless it never ends. One that does not is looked for only once. */
  private skipped(): void {
    const after = this.at;
    if (!this.commentsEnd) return;
    this.at -= 1;
    try {
      this.enclosed(this.text[this.at] === '(' ? ')' : '}');
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.commentsEnd = this.nextStart() !== undefined;
      this.at = after;
    }
  }
}

/** Every entry of a BibTeX text, with abbreviations put in. What stands between entries is comment. */
export function readBibEntries(text: string): BibEntry[] {
  return new Reader(plainLines(text)).read();
}
