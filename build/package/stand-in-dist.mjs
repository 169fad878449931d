// A folder that electron-builder takes for an unpacked Electron, where the real one cannot be downloaded. It cannot run: it proves the packaging, not Electron.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron is delivered: run-as-node, NODE_OPTIONS, --inspect, extra rights for file: and the WebAssembly traps are on, the rest off. */
const deliveredWire = '101100011';

function binary() {
  return Buffer.concat([Buffer.from(`#!/bin/sh\necho 'This stands in for Electron and cannot run.' >&2\nexit 1\n`), Buffer.from(sentinel), Buffer.from([1, deliveredWire.length]), Buffer.from(deliveredWire), Buffer.alloc(64)]);
}

/** Writes the folder anew and returns it. */
export function writeStandInDist(folder, version) {
  rmSync(folder, { recursive: true, force: true });
  for (const below of ['', 'locales', 'resources']) mkdirSync(join(folder, below), { recursive: true });
  writeFileSync(join(folder, 'electron'), binary(), { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'Stands in for the licence of Electron.\n');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<!doctype html><title>Stands in for the licences of Chromium</title>\n');
  for (const language of ['sv', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  return folder;
}
