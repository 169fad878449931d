// A folder that electron-builder takes for an unpacked Electron, where the real one cannot be downloaded. It cannot run: it proves the packaging, not Electron.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron is delivered: run-as-node, NODE_OPTIONS, --inspect, extra rights for file: and the WebAssembly traps are on, the rest off. */
const deliveredWire = '101100011';

function binary() {
  return Buffer.concat([Buffer.from(`#!/bin/sh\necho 'This stands in for Electron and cannot run.' >&2\nexit 1\n`), Buffer.from(sentinel), Buffer.from([1, deliveredWire.length]), Buffer.from(deliveredWire), Buffer.alloc(64)]);
}

function propertyList(name) {
  const entries = { CFBundleIdentifier: 'com.github.Electron', CFBundleName: name, CFBundleDisplayName: name, CFBundleExecutable: name };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>${Object.entries(entries).map(([key, text]) => `<key>${key}</key><string>${text}</string>`).join('')}</dict></plist>\n`;
}

function put(folder, path, content, mode = 0o644) {
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, content, { mode });
}

/** An Electron.app, as far as packaging looks into it. */
function writeForMac(folder) {
  const contents = join(folder, 'Electron.app', 'Contents');
  put(contents, 'Info.plist', propertyList('Electron'));
  put(contents, 'MacOS/Electron', binary(), 0o755);
  put(contents, 'Frameworks/Electron Framework.framework/Electron Framework', binary(), 0o755);
  for (const language of ['sv', 'en', 'de']) {
    put(contents, `Resources/${language}.lproj/InfoPlist.strings`, '');
    put(contents, `Frameworks/Electron Framework.framework/Versions/A/Resources/${language}.lproj/locale.pak`, '');
  }
  for (const kind of ['', ' (GPU)', ' (Renderer)', ' (Plugin)']) {
    const name = `Electron Helper${kind}`;
    put(contents, `Frameworks/${name}.app/Contents/Info.plist`, propertyList(name));
    put(contents, `Frameworks/${name}.app/Contents/MacOS/${name}`, binary(), 0o755);
  }
}

function writeForLinux(folder) {
  put(folder, 'electron', binary(), 0o755);
  for (const language of ['sv', 'en-US', 'de']) put(folder, `locales/${language}.pak`, '');
}

/** Writes the folder anew, for Linux or macOS (`darwin`), and returns it. */
export function writeStandInDist(folder, { version, system = 'linux' }) {
  rmSync(folder, { recursive: true, force: true });
  if (system === 'darwin') writeForMac(folder);
  else writeForLinux(folder);
  put(folder, 'version', version);
  put(folder, 'LICENSE', 'Stands in for the licence of Electron.\n');
  put(folder, 'LICENSES.chromium.html', '<!doctype html><title>Stands in for the licences of Chromium</title>\n');
  return folder;
}
