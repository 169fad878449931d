import { join } from 'node:path';
import asar from '@electron/asar';
import { afterEach, expect, test } from 'vitest';
import { contentProblems } from '#build/package/contents.mjs';
import { removeFolder, temporaryFolder, writeTree } from '#test/support/temporary.ts';

const root = temporaryFolder();
afterEach(() => removeFolder(root));

const whole: Readonly<Record<string, string>> = {
  'package.json': '{"name":"insatskartan"}',
  LICENSE: 'EUPL-1.2',
  'out/main/index.js': 'run();',
  'out/preload/index.cjs': 'expose();',
  'out/renderer/index.html': '<!doctype html>',
  'out/published/index.html': '<!doctype html>',
  'out/about/licences.json': '{}',
  'out/about/sbom.cdx.json': '{}',
  'resources/catalogue/starter.json': '{}',
  'resources/templates/index.json': '{}',
  'resources/help/01-kom-igang.md': '# Kom igång',
};

let made = 0;

/** The library remembers an archive by its name, so each has its own. */
async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = join(root, `app-${(made += 1)}`);
  writeTree(folder, files);
  await asar.createPackage(folder, `${folder}.asar`);
  return contentProblems(`${folder}.asar`);
}

test('an archive with what ships and nothing more has no problem', async () => {
  expect(await problemsOf(whole)).toEqual([]);
});

test.each([
  ['out/main/index.ts', 'run();', 'a source file'],
  ['out/main/index.js.map', '{}', 'a source map'],
  ['out/renderer/start.test.js', 'run();', 'a test'],
  ['out/renderer/node_modules/react/index.js', 'run();', 'a package from the registry'],
  ['resources/help/.draft', 'hej', 'a hidden file'],
  ['build/scripts/dist.mjs', 'run();', 'nothing that ships'],
  ['out/main/chunk.js', `const place = ${JSON.stringify(process.cwd())};`, 'names a folder of this machine'],
  ['out/main/chunk.js', 'run();\n//# sourceMappingURL=chunk.js.map', 'points at a source map'],
  ['package.json', '{"name":"insatskartan","devDependencies":{}}', 'names devDependencies'],
])('an archive with %s is refused (%#)', async (file, text, what) => {
  const problems = await problemsOf({ ...whole, [file]: text });
  expect(problems.join('\n')).toContain(`${file}: ${what}`);
});

test('an archive without the help, the starter catalogue or the licences is refused', async () => {
  const problems = await problemsOf({ 'package.json': '{}', 'out/main/index.js': '', 'out/preload/index.cjs': '' });
  for (const file of ['resources/help/01-kom-igang.md', 'resources/catalogue/starter.json', 'out/about/licences.json', 'out/about/sbom.cdx.json', 'LICENSE']) expect(problems).toContain(`${file}: missing`);
});
