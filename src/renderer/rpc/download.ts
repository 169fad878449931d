import { useCallback } from 'react';
import { client } from './client.ts';
import { useAbilities } from './state.ts';

interface FileToHand {
  readonly filename: string;
  readonly mediaType: string;
  readonly encoding: 'utf8' | 'base64';
  readonly content: string;
}

/** What became of a file: saved by the program at a place, handed to the browser's downloads, or called off. */
export type FileOutcome = { readonly kind: 'saved'; readonly place: string } | { readonly kind: 'downloaded' } | { readonly kind: 'cancelled' };

function asBlob(file: FileToHand): Blob {
  if (file.encoding === 'utf8') return new Blob([file.content], { type: file.mediaType });
  const bytes = Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: file.mediaType });
}

function download(file: FileToHand): void {
  const address = URL.createObjectURL(asBlob(file));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Hands a file to the person: a file dialog on the desktop, a download in a browser. */
export function useSaveFile(): (file: FileToHand) => Promise<FileOutcome> {
  const { saveFile } = useAbilities();
  return useCallback(
    async (file) => {
      if (!saveFile) {
        download(file);
        return { kind: 'downloaded' };
      }
      const { savedTo } = await client.host.saveFile(file);
      return savedTo === null ? { kind: 'cancelled' } : { kind: 'saved', place: savedTo };
    },
    [saveFile],
  );
}
