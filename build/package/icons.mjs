// Icons from the brand's sign, drawn by an installed browser: no picture file is kept in the repository.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserFlags, ensureBrowser } from '../scripts/browser.mjs';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const svg = readFileSync(new URL('./icon.svg', import.meta.url), 'utf8');

/** The sign in every size, as PNG. */
async function draw() {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserFlags() });
  try {
    const page = await browser.newPage();
    const pictures = new Map();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      pictures.set(size, await page.screenshot({ omitBackground: true }));
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

/** Windows: a directory of PNG pictures, 16 to 256. */
export function toIco(pictures) {
  const used = sizes.filter((size) => size <= 256);
  const head = Buffer.alloc(6 + 16 * used.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(used.length, 4);
  let offset = head.length;
  used.forEach((size, index) => {
    const at = 6 + 16 * index;
    const { length } = pictures.get(size);
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += length;
  });
  return Buffer.concat([head, ...used.map((size) => pictures.get(size))]);
}

/** macOS: four letters and a length before each PNG. */
const icnsTypes = [['icp4', 16], ['icp5', 32], ['ic11', 32], ['ic12', 64], ['ic07', 128], ['ic08', 256], ['ic13', 256], ['ic09', 512], ['ic14', 512], ['ic10', 1024]];

export function toIcns(pictures) {
  const parts = icnsTypes.map(([type, size]) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(pictures.get(size).length + 8, 4);
    return Buffer.concat([head, pictures.get(size)]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

/** Writes icon.ico, icon.icns and icons/<size>x<size>.png below `folder`. */
export async function writeIcons(folder) {
  const pictures = await draw();
  mkdirSync(join(folder, 'icons'), { recursive: true });
  writeFileSync(join(folder, 'icon.ico'), toIco(pictures));
  writeFileSync(join(folder, 'icon.icns'), toIcns(pictures));
  for (const size of sizes.filter((one) => one <= 512)) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), pictures.get(size));
}
