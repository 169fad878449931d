// What a package must hold, and what it must not: read from the archive itself.
import { homedir, tmpdir } from 'node:os';
import asar from '@electron/asar';

const { extractFile, listPackage, statFile } = asar;

const needed = [
  'package.json',
  'LICENSE',
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/published/index.html',
  'out/about/licences.json',
  'out/about/sbom.cdx.json',
  'resources/catalogue/starter.json',
  'resources/help/01-kom-igang.md',
  'resources/templates/index.json',
];

const allowed = [/^package\.json$/, /^LICENSE$/, /^out\/(main|preload|renderer|published|about)\//, /^resources\/(catalogue|help|templates)\//];
const unwanted = [
  { what: 'a source file', pattern: /\.(ts|tsx|mts|cts|jsx)$/ },
  { what: 'a source map', pattern: /\.map$/ },
  { what: 'a package from the registry', pattern: /(^|\/)node_modules\// },
  { what: 'a test', pattern: /(^|\/)(test|tests|__tests__)\/|\.test\./ },
  { what: 'a hidden file', pattern: /(^|\/)\.[^/]+$/ },
];
const textFile = /\.(js|cjs|json|html|css|md|svg|txt)$|^LICENSE$/;

/** Folders of the machine that builds; none may be seen in what is shipped. */
function machinePaths() {
  return [process.cwd(), homedir(), tmpdir()].flatMap((path) => (path.length > 4 ? [path, path.replaceAll('\\', '/'), path.replaceAll('\\', '\\\\')] : []));
}

function archiveFiles(archive) {
  return listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => !('files' in statFile(archive, path)));
}

function nameProblems(file) {
  const found = unwanted.filter(({ pattern }) => pattern.test(file)).map(({ what }) => `${file}: ${what}`);
  return allowed.some((pattern) => pattern.test(file)) ? found : [...found, `${file}: nothing that ships`];
}

function textProblems(archive, file) {
  if (!textFile.test(file)) return [];
  const text = extractFile(archive, file).toString('utf8');
  const problems = machinePaths().flatMap((path) => (text.includes(path) ? [`${file}: names a folder of this machine`] : []));
  if (/sourceMappingURL=/.test(text)) problems.push(`${file}: points at a source map`);
  return problems;
}

function manifestProblems(archive) {
  const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
  return ['scripts', 'dependencies', 'devDependencies', 'imports'].flatMap((name) => (name in manifest ? [`package.json: names ${name}`] : []));
}

/** All that is wrong with the archive, one line each. */
export function contentProblems(archive) {
  const files = archiveFiles(archive);
  return [
    ...needed.filter((file) => !files.includes(file)).map((file) => `${file}: missing`),
    ...files.flatMap((file) => [...nameProblems(file), ...textProblems(archive, file)]),
    ...manifestProblems(archive),
  ];
}
