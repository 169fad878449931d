/** What a key does in the form. */
export type KeyDeed = { readonly kind: 'answer'; readonly code: string } | { readonly kind: 'next' | 'up' | 'down' | 'justify' | 'judge' | 'help' };

/** Letters for the answers that RoB 2 and its kin use: capital is sure, small is probable. */
const letters: Readonly<Record<string, readonly string[]>> = { Y: ['Y'], y: ['PY', 'Y'], n: ['PN', 'N'], N: ['N'], i: ['NI'], I: ['NI'] };

/** The code that a pressed key answers with; null where it answers nothing. */
export function answerForKey(options: readonly string[], key: string): string | null {
  if (/^[1-9]$/.test(key)) return options[Number(key) - 1] ?? null;
  return letters[key]?.find((code) => options.includes(code)) ?? null;
}

/** The key to show beside an answer: its letter, or its place in the row. */
export function keyHint(options: readonly string[], code: string): string {
  const letter = ['Y', 'N', 'y', 'n', 'i'].find((key) => answerForKey(options, key) === code);
  return letter ?? String(options.indexOf(code) + 1);
}

export interface Pressed {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** Where the focus is: in a text, on something that a key presses or moves by itself, or elsewhere. */
  readonly at: 'text' | 'control' | 'radio' | 'elsewhere';
}

const plainDeeds: Readonly<Record<string, Exclude<KeyDeed['kind'], 'answer'>>> = { ArrowUp: 'up', ArrowDown: 'down', m: 'justify', b: 'judge', '?': 'help' };

/** What a key press does to the open question, whose answers are `options`; null where it is left to the page. */
export function deedOf({ key, ctrl, alt, at }: Pressed, options: readonly string[]): KeyDeed | null {
  if (key === 'Enter' && ctrl && !alt) return { kind: 'next' };
  if (ctrl || alt || at === 'text') return null;
  if (key === 'Enter') return at === 'control' ? null : { kind: 'next' };
  if ((key === 'ArrowUp' || key === 'ArrowDown') && at !== 'elsewhere') return null;
  const code = answerForKey(options, key);
  if (code !== null) return { kind: 'answer', code };
  const kind = plainDeeds[key];
  return kind === undefined ? null : { kind };
}
