import { componentWords } from './components.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';

const components: ReadonlySet<string> = new Set(componentWords.flatMap((word) => [fold(word), stem(fold(word))]));
const shortestPart = 3;
const mostParts = 4;
/** Letters that may stand between the parts of a compound: familj-e-hem, ungdom-s-vård, kvinn-o-hus. */
const link = /[seou]$/;

/** Whether a piece of a compound is a word by itself, with or without the letter that joins it to the next. */
export function isComponent(piece: string, isKnown: (word: string) => boolean): boolean {
  if (piece.length < shortestPart - 1) return false;
  const known = (word: string): boolean => components.has(word) || (stem(word).length > shortestPart && components.has(stem(word))) || (word.length > shortestPart && isKnown(word));
  return known(piece) || (piece.length > shortestPart && link.test(piece) && !piece.endsWith('ss') && known(piece.slice(0, -1)));
}

interface Split {
  readonly parts: readonly string[];
  /** Fewer parts are better, and long ones: the sum of their squares. */
  readonly worth: number;
}

function better(a: Split | undefined, b: Split): Split {
  if (a === undefined) return b;
  return b.parts.length < a.parts.length || (b.parts.length === a.parts.length && b.worth > a.worth) ? b : a;
}

/** The parts of a compound, first to last; null where it is no compound of known words. */
export function splitCompound(term: string, isKnown: (word: string) => boolean): readonly string[] | null {
  if (term.length < 2 * shortestPart || term.length > 60 || /\p{N}/u.test(term)) return null;
  const best: (Split | undefined)[] = [{ parts: [], worth: 0 }];
  for (let end = shortestPart; end <= term.length; end += 1) {
    for (let start = 0; start <= end - shortestPart; start += 1) {
      const before = best[start];
      if (before === undefined || before.parts.length >= mostParts || (start === 0 && end === term.length)) continue;
      const piece = term.slice(start, end);
      if (!isComponent(piece, isKnown)) continue;
      best[end] = better(best[end], { parts: [...before.parts, piece], worth: before.worth + piece.length ** 2 });
    }
  }
  const whole = best[term.length];
  return whole === undefined || whole.parts.length < 2 ? null : whole.parts;
}
