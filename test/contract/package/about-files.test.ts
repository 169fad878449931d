import { readdirSync, readFileSync } from 'node:fs';
import cyclonedx from '@cyclonedx/cyclonedx-library';
import { describe, expect, test } from 'vitest';

interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}
interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly licenses: readonly unknown[];
  readonly hashes: readonly unknown[];
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const sbomText = readFileSync('out/about/sbom.cdx.json', 'utf8');
const sbom = JSON.parse(sbomText) as { components: Component[]; dependencies: { ref: string }[] };
const { packages } = json('out/about/licences.json') as { packages: Licence[] };
const named = (component: Component): string => `${component.group === undefined ? '' : `${component.group}/`}${component.name}@${component.version}`;

describe('the bill of materials', () => {
  test('is valid CycloneDX 1.6, strictly', async () => {
    const validator = new cyclonedx.Validation.JsonStrictValidator(cyclonedx.Spec.Version.v1dot6);
    expect(await validator.validate(sbomText)).toBeNull();
    expect(await validator.validate(sbomText.replace('"type": "library"', '"type": "bok"'))).not.toBeNull();
  });

  test('lists the packages whose licences are shown, and no others', () => {
    expect(sbom.components.map(named).sort()).toEqual(packages.map(({ name, version }) => `${name}@${version}`).sort());
  });

  test('gives every package a licence and the hash of the lock file', () => {
    expect(sbom.components.filter(({ licenses, hashes }) => (licenses ?? []).length === 0 || (hashes ?? []).length === 0).map(named)).toEqual([]);
  });

  test('names no folder and no registry of the machine that built it', () => {
    for (const spot of [process.cwd(), ['registry', 'npmjs'].join('.')]) expect(sbomText).not.toContain(spot);
  });
});

describe('the licences', () => {
  test('cover everything that any bundle holds, and Electron', () => {
    const shipped = readdirSync('out/.shipped').flatMap((file) => json(`out/.shipped/${file}`) as string[]);
    const names = new Set(packages.map(({ name, version }) => `${name}@${version}`));
    const missing = [...new Set([...shipped, 'node_modules/electron'])].filter((folder) => {
      const { name, version } = json(`${folder}/package.json`) as { name: string; version: string };
      return !names.has(`${name}@${version}`);
    });
    expect(missing).toEqual([]);
  });

  test('name both typefaces, what is carried inside other packages, and no tool of development', () => {
    const names = packages.map(({ name }) => name);
    for (const name of ['@fontsource-variable/schibsted-grotesk', '@fontsource-variable/source-serif-4', 'react', 'zod', 'docx', 'nanoid', 'electron']) expect(names).toContain(name);
    for (const name of ['vite', 'vitest', 'typescript', 'eslint', 'playwright', 'electron-builder', 'personnummer']) expect(names).not.toContain(name);
  });

  test('carry the full text', () => {
    expect(packages.filter(({ text, licence }) => text.length < 500 || licence === '')).toEqual([]);
    expect(packages.find(({ name }) => name.endsWith('schibsted-grotesk'))?.text).toContain('SIL OPEN FONT LICENSE');
  });
});
