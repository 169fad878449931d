import type { client } from '#renderer/rpc/client.ts';

type Input = Parameters<typeof client.catalogue.importPreview>[0];

/** A chosen file as the back end takes it. */
export interface ChosenFile {
  readonly name: string;
  readonly input: Pick<Input, 'format' | 'content'> & { readonly encoding: 'base64' };
}

function formatOf(name: string): Input['format'] {
  if (/\.json$/i.test(name)) return 'json';
  return /\.xls[xm]?$/i.test(name) ? 'xlsx' : 'csv';
}

/** The bytes of a file as base64, read by the browser so that a large one does not stop the page. */
export function readFile(file: File): Promise<ChosenFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error('unreadable file'));
    reader.onload = () => {
      const address = String(reader.result);
      resolve({ name: file.name, input: { format: formatOf(file.name), content: address.slice(address.indexOf(',') + 1), encoding: 'base64' } });
    };
    reader.readAsDataURL(file);
  });
}
