import { formatNumber } from './format.ts';

export type MessageValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

function written(value: MessageValues[string]): string {
  if (typeof value === 'number') return formatNumber(value, 3);
  return value === null || value === undefined ? '' : String(value);
}

/** From an opening brace to just after the one that closes it. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** The branch of a plural that fits the number; Swedish says one only of 1. */
function branch(choices: string, value: number): string {
  const found = new Map<string, string>();
  for (let at = 0; at < choices.length; ) {
    const open = choices.indexOf('{', at);
    if (open < 0) break;
    const end = closing(choices, open);
    found.set(choices.slice(at, open).trim(), choices.slice(open + 1, end - 1));
    at = end;
  }
  const text = found.get(`=${value}`) ?? (value === 1 ? found.get('one') : undefined) ?? found.get('other') ?? '';
  return text.replaceAll('#', formatNumber(value, 3));
}

/** A message in ICU form with its values filled in: placeholders and plurals, which is all that the catalogue's words use. */
export function formatMessage(message: string, values: MessageValues = {}): string {
  let text = '';
  for (let at = 0; at < message.length; ) {
    const open = message.indexOf('{', at);
    if (open < 0) return text + message.slice(at);
    const end = closing(message, open);
    const [name = '', kind, ...rest] = message.slice(open + 1, end - 1).split(',').map((part, index) => (index < 2 ? part.trim() : part));
    const filled = kind === 'plural' ? formatMessage(branch(rest.join(','), Number(values[name])), values) : written(values[name]);
    text += message.slice(at, open) + filled;
    at = end;
  }
  return text;
}
