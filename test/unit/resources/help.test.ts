import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'resources/help';
const files = readdirSync(folder).sort();
const routes = [...readFileSync('src/renderer/app/routes.tsx', 'utf8').matchAll(/path="([^"]+)"/g)].map((match) => `/${match[1] ?? ''}`);
const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');

describe('the help pages', () => {
  it('are numbered without a gap and named so that an address can be made of them', () => {
    expect(files.map((file) => /^(\d\d)-[a-z0-9-]+\.md$/.exec(file)?.[1])).toEqual(files.map((_, index) => String(index + 1).padStart(2, '0')));
  });

  it.each(files)('%s begins with its title and has no HTML and no exclamation mark', (file) => {
    const text = read(file);
    expect(text).toMatch(/^# \S.+\n\n/);
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).not.toMatch(/<\/?[a-z]|!(?!\[)/i);
  });

  it.each(files)('%s links only to pages that exist', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? '');
    expect(links.filter((target) => !/^https:\/\//.test(target) && !files.includes(target) && !routes.includes(target))).toEqual([]);
  });
});

describe('the front page', () => {
  it('links only to files that exist', () => {
    const links = [...readFileSync('README.md', 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? '');
    const local = links.filter((target) => !/^https?:/.test(target));
    expect(local.length).toBeGreaterThan(4);
    for (const target of local) expect(() => readdirOrFile(target)).not.toThrow();
  });
});

function readdirOrFile(path: string): void {
  if (path.includes('.') || path === 'LICENSE') readFileSync(path);
  else readdirSync(path);
}
