import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addTexts, messages } from '#renderer/text/index.ts';

const folder = join(import.meta.dirname, '../../src/renderer/text/sv');
for (const file of readdirSync(folder)) {
  const areas = (await import(join(folder, file))) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  for (const texts of Object.values(areas)) addTexts(texts);
}

/** All words of the interface, those of the pages that come later too. */
export const allMessages = messages;
