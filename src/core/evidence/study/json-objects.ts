import { importLimits } from './reading.ts';
import { plainLines } from './text.ts';

/** One item of a JSON text, or what was wrong with it. */
export interface JsonItem {
  readonly line: number;
  readonly value: unknown;
  readonly problem: 'not-json' | 'not-an-object' | null;
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** Items lie under `items` in some programs' files, under `message` in the answer of a register. */
function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [value];
  const { items, references, message } = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(items)) return items;
  if (Array.isArray(references)) return references;
  return typeof message === 'object' && message !== null && !Array.isArray(message) ? [message] : [value];
}

interface Piece {
  readonly line: number;
  readonly text: string;
}

/** Finds the outermost objects of a text by their braces, whether or not the whole is JSON. */
class Finder {
  readonly pieces: Piece[] = [];
  private readonly text: string;
  private line = 1;
  private depth = 0;
  private start = 0;
  private startLine = 1;
  private quoted = false;

  constructor(text: string) {
    this.text = text;
  }

  find(): Piece[] {
    for (let at = 0; at < this.text.length && this.pieces.length <= importLimits.entries; at += 1) {
      const letter = this.text[at];
      if (letter === '\n') this.newLine();
      else if (this.quoted && letter === '\\') at += 1;
      else if (letter === '"' && this.depth > 0) this.quoted = !this.quoted;
      else if (!this.quoted) this.brace(letter, at);
    }
    if (this.depth > 0) this.pieces.push({ line: this.startLine, text: this.text.slice(this.start) });
    return this.pieces;
  }

  /** No string of JSON goes over a line: a quotation mark was forgotten. */
  private newLine(): void {
    this.line += 1;
    this.quoted = false;
  }

  private brace(letter: string | undefined, at: number): void {
    if (letter === '{') {
      if (this.depth === 0) [this.start, this.startLine] = [at, this.line];
      this.depth += 1;
    } else if (letter === '}' && this.depth > 0) {
      this.depth -= 1;
      if (this.depth === 0) this.pieces.push({ line: this.startLine, text: this.text.slice(this.start, at + 1) });
    }
  }
}

function itemFrom(line: number, value: unknown): JsonItem {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return { line, value, problem: isObject ? null : 'not-an-object' };
}

/** Where each outermost object of a list begins, so that an item can be pointed at. */
function linesOf(text: string): number[] {
  return new Finder(text).find().map(({ line }) => line);
}

/** The items of a JSON text. Where the whole is broken, every object that can be read by itself still is. */
export function jsonObjects(text: string): JsonItem[] {
  const plain = plainLines(text);
  const whole = parsed(plain);
  if (whole !== null) {
    const items = itemsOf(whole.value);
    const lines = linesOf(plain);
    const perItem = lines.length === items.length;
    return items.map((value, index) => itemFrom((perItem ? lines[index] : undefined) ?? 1, value));
  }
  const pieces = new Finder(plain).find();
  if (pieces.length === 0) return plain.trim() === '' ? [] : [{ line: 1, value: null, problem: 'not-json' }];
  return pieces.flatMap(({ line, text: piece }): JsonItem[] => {
    const one = parsed(piece);
    return one === null ? [{ line, value: null, problem: 'not-json' }] : itemsOf(one.value).map((value) => itemFrom(line, value));
  });
}
