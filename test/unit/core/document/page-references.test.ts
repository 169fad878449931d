import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { heading, paragraph } from '#core/document/build.ts';
import { toDocx } from '#core/document/docx/docx.ts';
import { toHtml } from '#core/document/html.ts';
import { toMarkdown } from '#core/document/markdown.ts';
import type { DocumentModel } from '#core/document/model.ts';
import { sample } from './sample.ts';

const model: DocumentModel = { ...sample, blocks: [heading(1, 'mal', 'Målet'), paragraph([{ text: 'Läs om målet' }, { text: ', sida ', pageOf: 'mal' }])], footnotes: {} };

describe('a page number in a document', () => {
  it('stands on paper where the page is known, and nowhere else', () => {
    expect(toHtml(model, new Map([['mal', 12]]))).toContain('Läs om målet, sida 12</p>');
    expect(toHtml(model)).toContain('Läs om målet</p>');
    expect(toMarkdown(model)).not.toContain('sida');
  });

  it('is a field in Word, so that it is right after the text has moved', async () => {
    const xml = strFromU8(unzipSync(await toDocx(model))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('PAGEREF mal');
  });
});
