import type { client } from '#renderer/rpc/client.ts';
import { tableLimits } from '#core/catalogue/exchange/table.ts';

type Input = Parameters<typeof client.catalogue.importPreview>[0];

/** A chosen file as the back end takes it. */
export interface ChosenFile {
  readonly name: string;
  readonly input: Pick<Input, 'format' | 'content'> & { readonly encoding: 'base64' };
}

/** A file that is refused before it is sent, for the same reasons as the back end has. */
export class RefusedFile extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

function formatOf(name: string, begins: Uint8Array): Input['format'] {
  // A workbook or something else that is zipped; the name may say otherwise.
  if (begins[0] === 0x50 && begins[1] === 0x4b) return 'xlsx';
  if (/\.json$/i.test(name)) return 'json';
  return /\.xls[xm]?$/i.test(name) ? 'xlsx' : 'csv';
}

function contentOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new RefusedFile('unreadable'));
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.readAsDataURL(file);
  });
}

/** The bytes of a file as base64, read by the browser so that a large one does not stop the page. One that is too large is not read at all. */
export async function readFile(file: File): Promise<ChosenFile> {
  if (file.size > tableLimits.bytes) throw new RefusedFile('too_large');
  const begins = new Uint8Array(await file.slice(0, 4).arrayBuffer().catch(() => { throw new RefusedFile('unreadable'); }));
  return { name: file.name, input: { format: formatOf(file.name, begins), content: await contentOf(file), encoding: 'base64' } };
}
