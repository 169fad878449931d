import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allMessages as messages } from '#test/support/texts.ts';

const tracked = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .stdout.split('\n')
  .filter((file) => file !== '' && existsSync(file));
const read = (file: string): string => readFileSync(file, 'utf8');
const lines = (file: string): number => read(file).trimEnd().split('\n').length;
const isCode = (file: string): boolean => /\.(ts|tsx|mjs|cjs)$/.test(file);
const isText = (file: string): boolean => /\.(ts|tsx|mjs|cjs|js|json|md|css|html|yml|yaml|svg)$|^\.ci\/|^\.npmrc$|^\.gitignore$/.test(file);

describe('the house', () => {
  test('has every script that the habits name', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = ['dev', 'dev:browser', 'start', 'start:browser', 'build', 'typecheck', 'lint', 'lint:fix', 'test', 'test:watch', 'e2e', 'bench', 'api', 'check', 'prepare'];
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    const files = Object.values(scripts).flatMap((script) => /build\/scripts\/[\w-]+\.mjs/.exec(script) ?? []);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(Object.values(scripts).filter((script) => script.includes('npx'))).toEqual([]);
  });

  test('names no registry host in the lock file', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  test('names one version of every oRPC package', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const versions = Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) => (name.startsWith('@orpc/') ? [version] : []));
    expect(new Set(versions).size).toBe(1);
  });

  test('names every version exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('keeps code files within 350 lines', () => {
    const long = tracked.filter((file) => isCode(file) && lines(file) > 350);
    expect(long.map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  });

  test('keeps the two front pages short', () => {
    expect(lines('README.md')).toBeLessThanOrEqual(120);
    expect(lines('src/README.md')).toBeLessThan(150);
  });

  test('has no machine path and no registry host in a file', () => {
    const spots = [['', 'work', ''].join('/'), ['', 'root', ''].join('/'), ['', 'tmp', 'wt'].join('/'), ['registry', 'npmjs'].join('.'), ['registry', 'yarnpkg'].join('.')];
    // A folder of a machine begins a path; a folder of ours may have the same name further in.
    const begins = (text: string, spot: string): boolean => text.split(spot).slice(0, -1).some((before) => !(spot.startsWith('/') && /[\w-]$/.test(before)));
    const hits = tracked.filter(isText).flatMap((file) => spots.filter((spot) => begins(read(file), spot)).map((spot) => `${file}: ${spot}`));
    expect(hits).toEqual([]);
  });

  // SBU's own form has not been compared with ours, so its name would promise what nobody has checked.
  test('never calls the quick review by the name of SBU:s form', () => {
    const name = ['snabb', 'star'].join('');
    const shipped = tracked.filter((file) => isText(file) && /^(?:src|resources|README|CHANGELOG)/.test(file));
    expect(shipped.filter((file) => read(file).toLowerCase().includes(name))).toEqual([]);
  });

  test('has no doubled climb in an import', () => {
    expect(tracked.filter((file) => isCode(file) && /from '\.\.\/\.\.\//.test(read(file)) && !file.startsWith('test/architecture/'))).toEqual([]);
  });
});

describe('the words of the interface', () => {
  const renderer = tracked.filter((file) => file.startsWith('src/renderer/') && /\.tsx?$/.test(file) && !file.startsWith('src/renderer/text/'));

  test('exist for every id that a component names', () => {
    const known = new Set<string>(Object.keys(messages));
    const missing = renderer.flatMap((file) => [...read(file).matchAll(/\bt\(\s*'([^']+)'/g)].flatMap(([, id]) => (id !== undefined && !known.has(id) ? [`${file}: ${id}`] : [])));
    expect(missing).toEqual([]);
  });

  test('are never written in a component', () => {
    const swedish = /(['"`>])[^'"`<>{}\n]*[åäöÅÄÖ][^'"`<>{}\n]*(['"`<])/g;
    const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
    const hits = renderer.flatMap((file) => [...withoutComments(read(file)).matchAll(swedish)].map(([found]) => `${file}: ${found}`));
    expect(hits).toEqual([]);
  });

  test('hold no exclamation mark and no empty text', () => {
    const odd = Object.entries(messages).filter(([, text]) => text.trim() === '' || /!(?!\d)/.test(text));
    expect(odd).toEqual([]);
  });
});
