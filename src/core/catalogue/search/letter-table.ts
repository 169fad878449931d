/** Shorter words are neither looked for inside others nor taken for a misspelling. */
const shortest = 3;
const onlyLetters = /^\p{L}+$/u;

/** One bit a letter; letters beyond a–z share the last bits. */
function maskOf(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) - 97;
    mask |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (text.charCodeAt(at) % 6));
  }
  return mask;
}

function bitsIn(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const longestPattern = 31;

/** Bit-parallel edit distance (Myers 1999; Hyyrö 2003) from one word of at most 31 letters to others. */
class Pattern {
  private readonly length: number;
  private readonly places = new Map<number, number>();

  constructor(text: string) {
    this.length = text.length;
    for (let at = 0; at < text.length; at += 1) this.places.set(text.charCodeAt(at), (this.places.get(text.charCodeAt(at)) ?? 0) | (1 << at));
  }

  distance(text: string): number {
    const last = 1 << (this.length - 1);
    let positive = -1;
    let negative = 0;
    let score = this.length;
    for (let at = 0; at < text.length; at += 1) {
      const equal = this.places.get(text.charCodeAt(at)) ?? 0;
      const vertical = equal | negative;
      const horizontal = (((equal & positive) + positive) ^ positive) | equal;
      let plus = negative | ~(horizontal | positive);
      let minus = positive & horizontal;
      if ((plus & last) !== 0) score += 1;
      if ((minus & last) !== 0) score -= 1;
      plus = (plus << 1) | 1;
      minus <<= 1;
      positive = minus | ~(vertical | plus);
      negative = plus & vertical;
    }
    return score;
  }
}

/** Words by their letters: which hold a piece, and which are few edits from a word. Words with digits are left out: a number is right or another number. */
export class LetterTable {
  private readonly byPiece = new Map<string, number[]>();
  private readonly byLength: number[][] = [];
  private readonly texts: readonly string[];
  private masks = new Int32Array(1024);

  /** `texts` holds the words by number. */
  constructor(texts: readonly string[]) {
    this.texts = texts;
  }

  add(word: number, text: string): void {
    if (text.length < shortest || text.length > 60 || !onlyLetters.test(text)) return;
    if (word >= this.masks.length) {
      const larger = new Int32Array(Math.max(word + 1, this.masks.length * 2));
      larger.set(this.masks);
      this.masks = larger;
    }
    this.masks[word] = maskOf(text);
    (this.byLength[text.length] ??= []).push(word);
    for (let at = 1; at + shortest <= text.length; at += 1) {
      const piece = text.slice(at, at + shortest);
      const holders = this.byPiece.get(piece);
      if (holders === undefined) this.byPiece.set(piece, [word]);
      else if (holders.at(-1) !== word) holders.push(word);
    }
  }

  /** Words that hold `inside` after their first letter and that `fits` lets through. */
  containing(inside: string, fits: (word: number) => boolean): number[] {
    let fewest: readonly number[] | undefined;
    for (let at = 0; at + shortest <= inside.length; at += 1) {
      const holders = this.byPiece.get(inside.slice(at, at + shortest));
      if (holders === undefined) return [];
      if (fewest === undefined || holders.length < fewest.length) fewest = holders;
    }
    return (fewest ?? []).filter(fits);
  }

  /** Words within `limit` edits of `term`, two letters that changed place being one. */
  near(term: string, limit: number): number[] {
    if (term.length > longestPattern || !onlyLetters.test(term)) return [];
    const pattern = new Pattern(term);
    const mask = maskOf(term);
    // Letters that changed place are two edits to the bit-parallel distance.
    const widened = limit + 1;
    const found: number[] = [];
    for (let length = Math.max(shortest, term.length - limit); length <= term.length + limit; length += 1) {
      for (const word of this.byLength[length] ?? []) {
        if (bitsIn(mask ^ (this.masks[word] as number)) > 2 * limit) continue;
        if (pattern.distance(this.texts[word] as string) <= widened) found.push(word);
      }
    }
    return found;
  }
}
