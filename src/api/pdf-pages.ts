import { Buffer } from 'node:buffer';

/** Where the objects of a PDF are plain text, as Chromium writes them; the content of pages is packed and not looked at. */
function objectsOf(pdf: Uint8Array): Map<string, string> {
  // One character per byte: the structure is ASCII, whatever stands between.
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b([\s\S]*?)(?:endobj|\bstream\r?\n)/g)) objects.set(number, body);
  return objects;
}

/** Pages in the order they are read, by walking the page tree from its root. */
function pageOrder(objects: ReadonlyMap<string, string>): Map<string, number> {
  const order = new Map<string, number>();
  const visit = (number: string, depth: number): void => {
    const body = objects.get(number) ?? '';
    if (depth > 40 || order.has(number)) return;
    if (/\/Type\s*\/Page\b(?!s)/.test(body)) order.set(number, order.size + 1);
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1] ?? '';
    for (const [, kid = ''] of kids.matchAll(/(\d+) 0 R/g)) visit(kid, depth + 1);
  };
  const catalog = [...objects.values()].find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? '';
  visit(/\/Pages\s+(\d+) 0 R/.exec(catalog)?.[1] ?? '', 0);
  return order;
}

/** The page that each heading with an id begins on, as the print tells where links in the document lead. Empty where it cannot be read. */
export function headingPages(pdf: Uint8Array): Map<string, number> {
  const objects = objectsOf(pdf);
  const order = pageOrder(objects);
  const found = new Map<string, number>();
  for (const body of objects.values()) {
    for (const [, name = '', page = ''] of body.matchAll(/\/([\w-]+)\s*\[\s*(\d+) 0 R\s*\/XYZ/g)) {
      const number = order.get(page);
      if (number !== undefined) found.set(name, number);
    }
  }
  return found;
}

/** How many pages a PDF has; 0 where it cannot be read. */
export function pdfPageCount(pdf: Uint8Array): number {
  return pageOrder(objectsOf(pdf)).size;
}
