import { session } from 'electron';
import { appOrigin, appScheme } from './origin.ts';
import { denyPermissions } from './security.ts';
import { openPrintWindow } from './window.ts';

/** A session of its own, kept in memory only: nothing of the program's own pages reaches what is printed. */
export const printPartition = 'print';

/** What a page that becomes paper may do: be styled, and show pictures that it carries itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Pages that are being printed, by the address each is shown at, once. */
const waiting = new Map<string, string>();
let count = 0;

function answer(request: Request): Response {
  const html = waiting.get(request.url);
  if (html === undefined) return new Response('not found', { status: 404 });
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } });
}

/** Serves pages to print, and nothing else, to the session they are printed in. Call once, when the program is ready. */
export function servePrintPages(): void {
  const own = session.fromPartition(printPartition);
  denyPermissions(own);
  own.protocol.handle(appScheme, answer);
}

/** Prints a page that asks nothing of the network; the page says its own paper size. A data: address would do up to 2 MB only, and a catalogue may be more. */
export async function printToPdf(html: string): Promise<Uint8Array> {
  const address = `${appOrigin}/utskrift/${(count += 1)}`;
  waiting.set(address, html);
  const window = openPrintWindow(printPartition);
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });
  } finally {
    waiting.delete(address);
    window.close();
  }
}
