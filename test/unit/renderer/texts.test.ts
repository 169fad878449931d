import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '#core/shared/errors.ts';
import { allMessages as messages } from '#test/support/texts.ts';

/** What the card says on paper and on screen is made in core, from the same words. */
const wordLists = [join('text', 'sv'), join('evidence', 'words'), join('catalogue', 'documents', 'words.ts')];
const sources = ['src/renderer', 'src/core/catalogue', 'src/core/evidence']
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((file) => file.isFile() && /\.(tsx?|html)$/.test(file.name) && !wordLists.some((list) => join(file.parentPath, file.name).includes(list)))
  .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
const code = sources.join('\n');
const areas = [...new Set(Object.keys(messages).map((id) => id.split('.')[0] ?? ''))];

const quoted = [...code.matchAll(/['"`]([a-z]+\.[A-Za-z][\w.-]*)['"`]/g)].map((match) => match[1] ?? '');
/** `terms.kind.${kind}` stands for every id that begins and ends like it. */
const patterns = [...code.matchAll(/`([a-z]+\.[^`\s]*\$\{[^`]*)`/g)].map((match) => {
  const pieces = (match[1] ?? '').split(/\$\{[^}]*\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.+')}$`);
});

describe('the words of the interface', () => {
  it('has every id that a component names', () => {
    const named = quoted.filter((id) => areas.includes(id.split('.')[0] ?? '') && !/\.(ts|tsx|css|md|html|svg|json)$/.test(id));
    // A stem is named in whole where the rest is put on later: `errors.INTERNAL` gives `errors.INTERNAL.what`.
    const missing = named.filter((id) => !(id in messages) && !Object.keys(messages).some((known) => known.startsWith(`${id}.`)));
    expect(missing).toEqual([]);
  });

  it('has no id that nothing uses', () => {
    const used = new Set(quoted);
    const unused = Object.keys(messages).filter((id) => !used.has(id) && !patterns.some((pattern) => pattern.test(id)));
    // Errors are looked up by code and reason, as they come.
    expect(unused.filter((id) => !id.startsWith('errors.'))).toEqual([]);
  });

  it('reads every message as it should be read, without a fault', () => {
    const faults: string[] = [];
    const intl = createIntl({ locale: 'sv', messages, onError: (error) => faults.push(error.message) });
    for (const [id, text] of Object.entries(messages)) {
      const values = [...text.matchAll(/\{(\w+)/g)].map((match) => [match[1], 1]);
      const tags = [...text.matchAll(/<(\w+)>/g)].map((match) => [match[1], (parts: unknown) => parts]);
      intl.formatMessage({ id }, Object.fromEntries([...values, ...tags]) as Record<string, string>);
    }
    expect(faults).toEqual([]);
  });

  it('says what happened, what is safe and what to do for every way a call can fail', () => {
    for (const errorCode of [...errorCodes, 'NO_CONTACT']) {
      for (const part of ['what', 'safe', 'todo']) expect(messages).toHaveProperty([`errors.${errorCode}.${part}`]);
    }
  });

  it('uses no exclamation mark and no words of the machine', () => {
    const loud = Object.entries(messages).filter(([, text]) => /!|\b(server|backend|error|null|undefined|klicka här)\b/i.test(text));
    expect(loud).toEqual([]);
  });
});
