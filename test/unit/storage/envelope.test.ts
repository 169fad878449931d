import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDocument, encodeDocument, type Envelope } from '#storage/envelope.ts';

const note = { by: 'Exempelperson Å', at: '2026-11-22T12:00:00.000Z', reason: 'rättelse' };
const envelope = (data: unknown): Envelope<unknown> => ({ type: 'prov', id: 'a', schemaVersion: 1, generation: 2, revision: 3, note, data });

describe('a document file', () => {
  it('gives back any record', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(JSON.stringify(decodeDocument(encodeDocument(envelope(data))))).toBe(JSON.stringify(envelope(data)));
      }),
    );
  });

  it('is refused when any bit is changed, or any number of bytes is missing or too many', () => {
    const bytes = encodeDocument(envelope({ name: 'Öppenvård' }));
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << at % 8);
      expect(() => decodeDocument(changed), `byte ${at}`).toThrow();
      expect(() => decodeDocument(bytes.subarray(0, at)), `cut at ${at}`).toThrow();
    }
    expect(() => decodeDocument(Buffer.concat([bytes, Buffer.from(' ')]))).toThrow('the length is wrong');
  });

  it.each([['nothing', ''], ['text', 'hej\nhopp'], ['another program', '{"format":"annat"}\n{}'], ['null', 'null\n{}']])('is refused where it is %s', (_what, text) => {
    expect(() => decodeDocument(Buffer.from(text.padEnd(200)))).toThrow();
  });
});
