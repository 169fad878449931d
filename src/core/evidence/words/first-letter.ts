/** The text as it stands inside a sentence: a small first letter, unless the word is an abbreviation or has capitals of its own. */
export function lowerFirst(text: string): string {
  const word = /^[\p{L}\d-]*/u.exec(text)?.[0] ?? '';
  return /^.\P{Lu}*$/u.test(word) && word.length > 1 ? text.charAt(0).toLocaleLowerCase('sv') + text.slice(1) : text;
}

/** The text as it begins a sentence. */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
