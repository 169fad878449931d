// Whether the desktop window can be opened here, and if not, why.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const electronFolder = 'node_modules/electron';
const downloadTimeoutMs = 180_000;

/** Path of Electron's binary, or null where it has not been downloaded. */
export function electronBinary() {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist');
  const binary = join(folder, readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

function hasDisplay() {
  return process.platform !== 'linux' || ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
}

/** Why no window can be opened here whatever is downloaded, or null. */
function missingSurroundings() {
  if (!hasDisplay()) return 'det inte finns någon skärm att visa fönstret på (DISPLAY saknas)';
  if (process.platform === 'linux' && process.getuid?.() === 0) return 'Electron inte startar sin sandlåda för root';
  return null;
}

function download() {
  console.log('Hämtar skrivbordsprogrammet (Electron), en gång …');
  spawnSync(process.execPath, [join(electronFolder, 'install.js')], { stdio: 'ignore', timeout: downloadTimeoutMs });
  return electronBinary();
}

/** `{ binary }` where the desktop window can be opened, otherwise `{ reason }`: a Swedish clause that follows "eftersom". `mayDownload` tries to get a missing binary, once. */
export function findDesktop({ mayDownload }) {
  const reason = missingSurroundings();
  if (reason !== null) return { binary: null, reason };
  const binary = electronBinary() ?? (mayDownload ? download() : null);
  return binary === null ? { binary: null, reason: 'skrivbordsprogrammet (Electron) inte finns här och inte gick att hämta' } : { binary, reason: null };
}
