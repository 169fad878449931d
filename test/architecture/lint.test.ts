import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({ overrideConfigFile: 'build/eslint.config.mjs' });

async function rulesBroken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? []).map((message) => message.ruleId ?? `parse: ${message.message}`);
}

const windowWith = (preferences: string): string => `import { BrowserWindow } from 'electron';\nexport const open = () => new BrowserWindow({ webPreferences: { ${preferences} } });\n`;

const refused: readonly (readonly [string, string, string, string])[] = [
  ['core reads the clock', 'src/core/shared/x.ts', 'export const it = () => Date.now();', 'no-restricted-syntax'],
  ['core makes a date of now', 'src/core/shared/x.ts', 'export const it = () => new Date();', 'no-restricted-syntax'],
  ['core throws dice', 'src/core/shared/x.ts', 'export const it = () => Math.random();', 'no-restricted-syntax'],
  ['core takes chance from crypto', 'src/core/shared/x.ts', 'export const it = () => crypto.randomUUID();', 'no-restricted-globals'],
  ['core waits', 'src/core/shared/x.ts', 'setTimeout(() => undefined, 1);', 'no-restricted-globals'],
  ['core exports a default', 'src/core/shared/x.ts', 'export default 1;', 'no-restricted-syntax'],
  ['api reads the process', 'src/api/x.ts', 'export const it = process.env;', 'no-restricted-globals'],
  ['a file exports a default', 'src/server/x.ts', 'export default 1;', 'no-restricted-syntax'],
  ['a file declares an enum', 'src/server/x.ts', 'export enum Colour { Red }', 'no-restricted-syntax'],
  ['a type is any', 'src/server/x.ts', 'export const it: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['a test types as any', 'test/unit/x.test.ts', 'export const it: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['an import climbs two folders', 'src/api/catalogue/x.ts', `import { it } from '../../core/shared/x.ts';\nexport const used = it;`, 'no-restricted-imports'],
  ['a type is imported as a value', 'src/server/x.ts', `import { Ports } from '#api/ports.ts';\nexport const it = (ports: Ports) => ports;`, '@typescript-eslint/consistent-type-imports'],
  ['src prints to the console', 'src/storage/x.ts', `console.log('x');`, 'no-console'],
  ['a function takes five parameters', 'src/server/x.ts', 'export const it = (a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e];', 'max-params'],
  ['a file grows over 350 lines', 'src/server/x.ts', 'export const a = [\n' + '  1,\n'.repeat(360) + '];\n', 'max-lines'],
  ['values are compared loosely', 'src/server/x.ts', 'export const it = (a: unknown) => a == 1;', 'eqeqeq'],
  ['the renderer keeps things in localStorage', 'src/renderer/app/x.tsx', `localStorage.setItem('a', 'b');`, 'no-restricted-globals'],
  ['the renderer keeps things in window.localStorage', 'src/renderer/app/x.tsx', `window.localStorage.setItem('a', 'b');`, 'no-restricted-properties'],
  ['the renderer reads the process', 'src/renderer/app/x.tsx', 'export const it = process.env;', 'no-restricted-globals'],
  ['a window has Node in its page', 'src/main/x.ts', windowWith('nodeIntegration: true'), 'no-restricted-syntax'],
  ['a window has no context isolation', 'src/main/x.ts', windowWith('contextIsolation: false'), 'electron-security/no-context-isolation-disabled'],
  ['a window has no sandbox', 'src/main/x.ts', windowWith('sandbox: false'), 'electron-security/no-sandbox-disabled'],
  ['a window has no web security', 'src/main/x.ts', windowWith('webSecurity: false'), 'electron-security/no-web-security-disabled'],
  ['a window is made elsewhere than in its factory', 'src/main/x.ts', windowWith('sandbox: true'), 'electron-security/require-factory'],
  ['a link is opened unchecked', 'src/main/x.ts', `import { shell } from 'electron';\nexport const it = (url: string) => shell.openExternal(url);`, 'electron-security/no-open-external-with-dynamic-url'],
  ['an unused suppression stays', 'src/server/x.ts', '// eslint-disable-next-line eqeqeq\nexport const it = 1;', 'parse: Unused'],
];

describe('lint objects where', () => {
  test.each(refused)('%s', async (_says, file, code, rule) => {
    const broken = await rulesBroken(file, code);
    expect(broken.some((one) => one.startsWith(rule)), `reported: ${broken.join(', ')}`).toBe(true);
  });
});

const accepted: readonly (readonly [string, string, string])[] = [
  ['core takes the moment as a parameter', 'src/core/shared/x.ts', 'export const it = (now: string) => new Date(now).getTime();'],
  ['a build script prints and exports a default', 'build/x.config.mjs', `console.log('x');\nexport default {};`],
  ['a window keeps the floor, where windows are made', 'src/main/window.ts', windowWith('sandbox: true, contextIsolation: true, nodeIntegration: false')],
];

describe('lint is content where', () => {
  test.each(accepted)('%s', async (_says, file, code) => {
    expect(await rulesBroken(file, code)).toEqual([]);
  });
});
