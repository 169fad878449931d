import { Buffer } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstScripts } from '#test/bench/weights.ts';
import { removeFolders, startApp, type RunningApp } from '#test/support/app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.stop();
  removeFolders(app.folders);
});

test('the first scripts weigh at most 200 kB after gzip', () => {
  const { withPreloads, files } = firstScripts();
  expect(files.length).toBeGreaterThan(0);
  expect(withPreloads).toBeGreaterThan(30_000);
  expect(withPreloads).toBeLessThanOrEqual(200_000);
});

test('the first scripts hold no schema library', () => {
  const { files } = firstScripts();
  const text = files.map((file) => join('out/renderer', file)).filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8')).join('');
  expect(text).not.toContain('ZodError');
});

test('the published starter catalogue is one file of at most 1.5 MB that asks for nothing', async () => {
  const { filename, mediaType, encoding, content } = await app.client.catalogue.publish({});
  expect(filename).toMatch(/\.html$/);
  expect(mediaType).toMatch(/^text\/html/);
  const bytes = Buffer.from(content, encoding);
  expect(bytes.byteLength).toBeLessThanOrEqual(1_500_000);
  const html = bytes.toString('utf8');
  expect(html).toContain('SIL OPEN FONT LICENSE');
  for (const name of ['react ', 'react-dom ', '@fontsource-variable/source-serif-4 ']) expect(html).toContain(name);
  expect(html).not.toMatch(/<(script|img|iframe)[^>]+src=["']?(https?:|\/)/i);
  expect(html).not.toMatch(/<link[^>]+href=["']?(https?:|\/)/i);
});
