// The packages that ship: what the bundles say they hold (out/.shipped), and Electron, which they run in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const licenceFile = /^(un)?(licen[cs]e|copying|notice|ofl)([.-].*)?$/i;
const shippedFolder = 'out/.shipped';

/** A package without a file of its own names its licence in package.json only; the words of the licence are then these. */
const standardTexts = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

function authorOf({ author }) {
  return (typeof author === 'string' ? author.replace(/\s*[<(].*$/, '') : author?.name) ?? null;
}

function textOf(folder, manifest) {
  const files = readdirSync(folder).filter((name) => licenceFile.test(name)).sort();
  if (files.length > 0) return files.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
  const standard = standardTexts[manifest.license];
  if (standard === undefined) throw new Error(`${manifest.name} has no licence file, and ${manifest.license} no standard text in build/about/packages.mjs`);
  return `Copyright (c) ${authorOf(manifest) ?? manifest.name}\n\n${standard}`;
}

/** The package's own page, where it names one that is safe to open. */
function pageOf({ homepage, repository }) {
  const source = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const address = [homepage, source.replace(/^git\+/, '').replace(/^git:/, 'https:').replace(/^git@github\.com:|^github:|^(?=[\w-]+\/[\w.-]+$)/, 'https://github.com/').replace(/\.git$/, '')];
  return address.find((one) => one?.startsWith('https://')) ?? null;
}

function read(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof manifest.license !== 'string') throw new Error(`${manifest.name} names no licence`);
  return { folder, manifest, name: manifest.name, version: manifest.version, licence: manifest.license, page: pageOf(manifest), text: textOf(folder, manifest) };
}

/** The licences of the packages in `folders` as one text, for a file that goes out on its own. */
export function licenceNotices(folders) {
  const byText = new Map();
  for (const { name, version, licence, text } of folders.map(read)) byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${licence})`]);
  return [...byText].map(([text, names]) => `${names.join(', ')}\n\n${text}`).join('\n\n\n');
}

/** Every shipped package once, by name. */
export function shippedPackages() {
  const folders = readdirSync(shippedFolder).flatMap((name) => JSON.parse(readFileSync(join(shippedFolder, name), 'utf8')));
  const packages = [...new Set([...folders, 'node_modules/electron'])].map(read);
  return packages.sort((a, b) => (a.name === b.name ? a.version.localeCompare(b.version) : a.name < b.name ? -1 : 1));
}
