import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeFolder, temporaryFolder, writeTree } from '#test/support/temporary.ts';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}
interface Rule {
  readonly name: string;
  readonly comment: string;
}

const config = resolve('build/dependency-cruiser.cjs');
const rules = (createRequire(import.meta.url)(config) as { forbidden: Rule[] }).forbidden;

const coreAreas = ['shared', 'tasks', 'document', 'evidence', 'catalogue', 'followup', 'survey', 'onboarding', 'workshop', 'exchange', 'report'];
/** Report and exchange build on all but each other; for them the forbidden neighbour is each other. */
const forbiddenNeighbour = (area: string): string => (area === 'report' ? 'exchange' : 'report');

const exporting = (name = 'it'): string => `export const ${name} = 1;\n`;
const using = (from: string): string => `import { it } from '${from}';\nexport const used = it;\n`;

/** What breaks each rule: the file that is blamed, and its text. */
const offenders: Record<string, { readonly file: string; readonly text: string }> = {
  ...Object.fromEntries(
    coreAreas.map((area) => [`core-${area}`, { file: `src/core/${area}/bad-neighbour.ts`, text: using(`#core/${forbiddenNeighbour(area)}/plain.ts`) }]),
  ),
  'core-is-pure': { file: 'src/core/shared/bad-pure.ts', text: using('#storage/plain.ts') },
  'core-no-platform': { file: 'src/core/shared/bad-platform.ts', text: `import { readFileSync } from 'node:fs';\nexport const used = readFileSync;\n` },
  'core-small-libraries': { file: 'src/core/shared/bad-library.ts', text: `import { oc } from '@orpc/contract';\nexport const used = oc;\n` },
  'docx-in-one-place': { file: 'src/core/document/bad-word.ts', text: `import { Packer } from 'docx';\nexport const used = Packer;\n` },
  'docx-when-asked': { file: 'src/api/bad-word.ts', text: using('#core/document/docx/docx.ts') },
  'api-uses-ports': { file: 'src/api/bad-storage.ts', text: using('#storage/plain.ts') },
  'api-libraries': { file: 'src/api/bad-library.ts', text: `import { createElement } from 'react';\nexport const used = createElement;\n` },
  'api-no-node': { file: 'src/api/bad-node.ts', text: `import { readFileSync } from 'node:fs';\nexport const used = readFileSync;\n` },
  'storage-knows-no-door': { file: 'src/storage/bad-door.ts', text: using('#server/plain.ts') },
  'storage-only-ports': { file: 'src/storage/bad-procedures.ts', text: using('#api/catalogue/procedures.ts') },
  'doors-no-renderer': { file: 'src/server/bad-renderer.ts', text: using('#renderer/ui/plain.ts') },
  'preload-electron-only': { file: 'src/preload/bad-core.ts', text: using('#core/shared/plain.ts') },
  'renderer-no-back-end': { file: 'src/renderer/app/bad-procedures.ts', text: using('#api/catalogue/procedures.ts') },
  'renderer-contract-types-only': { file: 'src/renderer/app/bad-contract.ts', text: using('#api/contract.ts') },
  'renderer-no-node': { file: 'src/renderer/app/bad-node.ts', text: `import { join } from 'node:path';\nexport const used = join;\n` },
  'renderer-no-electron': { file: 'src/renderer/app/bad-electron.ts', text: `import { ipcRenderer } from 'electron';\nexport const used = ipcRenderer;\n` },
  'renderer-features-apart': { file: 'src/renderer/features/help/bad-sibling.ts', text: using('#renderer/features/catalogue/plain.ts') },
  'renderer-ui-is-bottom': { file: 'src/renderer/ui/bad-feature.ts', text: using('#renderer/features/catalogue/plain.ts') },
  'electron-in-main-only': { file: 'src/server/bad-electron.ts', text: `import { app } from 'electron';\nexport const used = app;\n` },
  'no-circular': { file: 'src/core/shared/bad-circle-a.ts', text: `import { b } from './bad-circle-b.ts';\nexport const a = (): number => b;\n` },
  'no-test-in-src': { file: 'src/server/bad-test.ts', text: using('#test/plain.ts') },
  resolvable: { file: 'src/core/shared/bad-nowhere.ts', text: using('#core/shared/nowhere.ts') },
};

const allowed: Record<string, string> = {
  ...Object.fromEntries(coreAreas.map((area) => [`src/core/${area}/plain.ts`, exporting()])),
  'src/core/shared/bad-circle-b.ts': `import { a } from './bad-circle-a.ts';\nexport const b = Number(a);\n`,
  'src/core/catalogue/good.ts': `import { z } from 'zod';\nimport { it } from '#core/evidence/plain.ts';\nexport const used = z.literal(it);\n`,
  'src/core/shared/good-types-a.ts': `import type { B } from './good-types-b.ts';\nexport interface A { b: B }\n`,
  'src/core/shared/good-types-b.ts': `import type { A } from './good-types-a.ts';\nexport interface B { a: A }\n`,
  'src/core/document/docx/docx.ts': exporting(),
  'src/api/good-word.ts': `export const load = () => import('#core/document/docx/docx.ts');\n`,
  'src/api/ports.ts': exporting(),
  'src/api/contract.ts': exporting(),
  'src/api/good.ts': `import { Buffer } from 'node:buffer';\nimport { it } from '#core/shared/plain.ts';\nexport const used = Buffer.alloc(it);\n`,
  'src/api/catalogue/contract.ts': exporting(),
  'src/api/catalogue/procedures.ts': exporting(),
  'src/storage/plain.ts': exporting(),
  'src/storage/good.ts': `import { readFileSync } from 'node:fs';\nimport { it } from '#api/ports.ts';\nexport const used = [readFileSync, it];\n`,
  'src/server/plain.ts': exporting(),
  'src/server/good.ts': using('#storage/plain.ts'),
  'src/main/good.ts': `import { app } from 'electron';\nexport const used = app;\n`,
  'src/preload/good.ts': `import { contextBridge } from 'electron';\nexport const used = contextBridge;\n`,
  'src/renderer/ui/plain.ts': exporting(),
  'src/renderer/features/catalogue/plain.ts': exporting(),
  'src/renderer/features/catalogue/good.ts': using('#renderer/features/catalogue/plain.ts'),
  'src/renderer/app/good.ts': `import { createElement } from 'react';\nimport type { it } from '#api/catalogue/contract.ts';\nimport { it as core } from '#core/catalogue/plain.ts';\nexport const used: [typeof it, unknown] = [core, createElement];\n`,
  'test/plain.ts': exporting(),
};

function cruise(folder: string): Violation[] {
  const bin = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = spawnSync(process.execPath, [bin, '--config', config, '--output-type', 'json', 'src'], { cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000 });
  if (run.stdout === '') throw new Error(run.stderr);
  return (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the layer rules', () => {
  const folder = temporaryFolder('layers');
  let violations: Violation[] = [];

  beforeAll(() => {
    writeTree(folder, { ...allowed, ...Object.fromEntries(Object.values(offenders).map(({ file, text }) => [file, text])) });
    for (const file of ['package.json', 'tsconfig.json']) cpSync(resolve(file), join(folder, file));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    violations = cruise(folder);
  });
  afterAll(() => removeFolder(folder));

  test('have an offender each in this test', () => {
    expect(Object.keys(offenders).sort()).toEqual(rules.map((rule) => rule.name).sort());
  });

  test('say what to do instead', () => {
    for (const rule of rules) expect(rule.comment.length, rule.name).toBeGreaterThan(20);
  });

  test.each(rules.map((rule) => rule.name))('%s fires', (name) => {
    const blamed = violations.filter((violation) => violation.rule.name === name).map((violation) => violation.from);
    expect(blamed).toContain(offenders[name]?.file);
  });

  test('blame no file that keeps to them', () => {
    const bad = new Set([...Object.values(offenders).map(({ file }) => file), 'src/core/shared/bad-circle-b.ts']);
    expect(violations.filter((violation) => !bad.has(violation.from))).toEqual([]);
  });
});

test('no file in src breaks a layer rule', () => {
  expect(cruise(process.cwd()).map((violation) => `${violation.rule.name}: ${violation.from}`)).toEqual([]);
});
