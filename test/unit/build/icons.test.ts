import { expect, test } from 'vitest';
import { toIcns, toIco } from '#build/package/icons.mjs';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const pictures = new Map(sizes.map((size) => [size, Buffer.from(`picture of ${size}`)]));

test('an icon for Windows leads to each of its pictures', () => {
  const ico = toIco(pictures);
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 7]);
  const found = Array.from({ length: 7 }, (_, index) => {
    const at = 6 + 16 * index;
    const offset = ico.readUInt32LE(at + 12);
    return ico.toString('utf8', offset, offset + ico.readUInt32LE(at + 8));
  });
  expect(found).toEqual([16, 24, 32, 48, 64, 128, 256].map((size) => `picture of ${size}`));
});

test('an icon for macOS is a row of pictures whose lengths add up', () => {
  const icns = toIcns(pictures);
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const types: string[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4));
  expect(types).toContain('ic10');
  expect(new Set(types).size).toBe(types.length);
});
