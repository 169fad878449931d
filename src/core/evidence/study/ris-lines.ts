import { importLimits } from './reading.ts';
import { plainLines } from './text.ts';

/** One field of a tagged file, with what followed on lines of their own. */
export interface TaggedField {
  readonly tag: string;
  readonly lines: string[];
  readonly line: number;
}

export interface TaggedRecord {
  readonly line: number;
  readonly fields: readonly TaggedField[];
  /** False where the next record began, or the file ended, before the record did. */
  readonly ended: boolean;
}

export interface TaggedFile {
  readonly records: readonly TaggedRecord[];
  /** First lines of text that belongs to no record. */
  readonly strayLines: readonly number[];
}

/** `TY  - JOUR`, `FAU - Exempel, Anna` (PubMed); with fewer or more spaces than the format says. */
const dashed = /^\s{0,3}([A-Za-z][A-Za-z0-9]{1,3})\s{0,4}-(?:\s(.*)|)$/;
/** `AU Exempel, A` as Web of Science writes it. */
const spaced = /^([A-Z][A-Z0-9])(?:\s(.*)|)$/;
/** `%A Exempel, Anna`, EndNote's own. */
const percent = /^%([A-Z0-9!@?$&*+^>()~[\]#])\s(.*)$/;

export type TaggedDialect = 'ris' | 'pubmed' | 'web-of-science' | 'endnote';

interface Dialect {
  readonly line: RegExp;
  /** Tags that begin a record. */
  readonly begins: readonly string[];
  readonly ends: readonly string[];
  readonly skipped: readonly string[];
}

const dialects: Readonly<Record<TaggedDialect, Dialect>> = {
  ris: { line: dashed, begins: ['TY'], ends: ['ER'], skipped: [] },
  pubmed: { line: dashed, begins: ['PMID'], ends: ['ER'], skipped: [] },
  'web-of-science': { line: spaced, begins: ['PT'], ends: ['ER'], skipped: ['FN', 'VR', 'EF'] },
  endnote: { line: percent, begins: ['0'], ends: [], skipped: [] },
};

/** Which of the tagged ways of writing it is; RIS unless something else is certain. */
export function dialectOf(text: string): TaggedDialect {
  const start = plainLines(text.slice(0, 20_000));
  if (/^\s{0,3}ty\s{0,4}-/im.test(start)) return 'ris';
  if (/^PMID\s?-\s?\d/m.test(start)) return 'pubmed';
  if (/^PT [A-Z]\s*$/m.test(start) && /^(?:AU|TI) /m.test(start)) return 'web-of-science';
  return /^%0 \S/m.test(start) || /^%T \S/m.test(start) ? 'endnote' : 'ris';
}

/** Follows a tagged file line by line. */
class Follower {
  readonly records: TaggedRecord[] = [];
  readonly strayLines: number[] = [];
  private fields: TaggedField[] = [];
  private straying = false;
  private readonly dialect: Dialect;
  private readonly endsByItself: boolean;

  constructor(dialect: Dialect, endsByItself: boolean) {
    this.dialect = dialect;
    this.endsByItself = endsByItself;
  }

  line(text: string, number: number): void {
    const [, written = '', value = ''] = this.dialect.line.exec(text) ?? [];
    const tag = written.toUpperCase();
    if (tag === '') this.continued(text, number);
    else if (this.dialect.ends.includes(tag)) this.end(true);
    else if (!this.dialect.skipped.includes(tag)) this.tagged(tag, value, number);
  }

  end(ended: boolean): void {
    const [first] = this.fields;
    if (first !== undefined) this.records.push({ line: first.line, fields: this.fields, ended: ended || this.endsByItself });
    this.fields = [];
    this.straying = false;
  }

  private tagged(tag: string, value: string, line: number): void {
    if (this.dialect.begins.includes(tag)) this.end(false);
    this.straying = false;
    this.fields.push({ tag, lines: [value], line });
  }

  private continued(text: string, line: number): void {
    if (text.trim() === '') return;
    const last = this.fields.at(-1);
    if (last !== undefined) last.lines.push(text.trim());
    else if (!this.straying) {
      this.strayLines.push(line);
      this.straying = true;
    }
  }
}

/** The records of a tagged file. What follows a field on untagged lines belongs to it. */
export function readTagged(text: string, name: TaggedDialect): TaggedFile {
  const dialect = dialects[name];
  const follower = new Follower(dialect, dialect.ends.length === 0 || name === 'pubmed');
  for (const [index, line] of plainLines(text).split('\n').entries()) {
    if (follower.records.length > importLimits.entries) break;
    follower.line(line, index + 1);
  }
  follower.end(false);
  return { records: follower.records, strayLines: follower.strayLines };
}
