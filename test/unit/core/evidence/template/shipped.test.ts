import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseTemplate } from '#core/evidence/template/validate.ts';

const folder = 'resources/templates';
const files = readdirSync(folder).filter((file) => file !== 'index.json');

function shipped(file: string): unknown {
  return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
}

describe.each(files)('%s', (file) => {
  test('is a template whose rules hold together', () => {
    expect(parseTemplate(shipped(file)).problems).toEqual([]);
  });
});
