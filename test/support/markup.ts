/** An element of parsed XML, or of HTML as strictly written as ours. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const voids = new Set(['meta', 'br', 'col', 'hr', 'img', 'link', 'input']);
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (all, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    const known = entities[name];
    if (known === undefined) throw new Error(`unknown entity ${all}`);
    return known;
  });
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([\w:.-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

/** Parses markup into a tree; an element that is not closed where it should be fails the test. */
export function parseMarkup(text: string): Element {
  const root: Element = { name: '#root', attributes: {}, children: [] };
  const open: Element[] = [root];
  const token = /<!--[\s\S]*?-->|<[!?][^>]*>|<style>([\s\S]*?)<\/style>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+(?:="[^"<]*")?)*)\s*(\/?)>|([^<]+)|(<)/g;
  for (const [, style, close, name, rest = '', selfClosing, words, stray] of text.matchAll(token)) {
    const parent = open.at(-1);
    if (parent === undefined) throw new Error('too many closing tags');
    if (stray !== undefined) throw new Error(`a stray < inside <${parent.name}>`);
    if (style !== undefined) parent.children.push({ name: 'style', attributes: {}, children: [style] });
    else if (words !== undefined) parent.children.push(unescaped(words));
    else if (name !== undefined && close === '/') {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else if (name !== undefined) {
      const element: Element = { name, attributes: attributesOf(rest), children: [] };
      parent.children.push(element);
      if (selfClosing !== '/' && !voids.has(name)) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  return root;
}

/** Every element called `name` below `element`, in reading order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)]));
}

/** All text below the element. */
export function textIn(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
