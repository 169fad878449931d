// npm run dist: the program as people get it, for the system it runs on. --dir: only the unpacked folder, also offline, then around a stand-in for Electron.
// --output FOLDER; --stand-in: the stand-in even where Electron is there; --system darwin or linux, with the stand-in; --built: out/ is as it shall be. Reads back what it made: the fuses from the binary, the contents from the archive.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { configuration } from '../electron-builder.mjs';
import { contentProblems } from '../package/contents.mjs';
import { fuseProblems } from '../package/fuses.mjs';
import { integrityProblems } from '../package/integrity.mjs';
import { writeIcons } from '../package/icons.mjs';
import { stage } from '../package/stage.mjs';
import { writeStandInDist } from '../package/stand-in-dist.mjs';
import { electronBinary } from './desktop.mjs';
import { buildIsStale } from './fresh.mjs';

const { values } = parseArgs({ options: { dir: { type: 'boolean', default: false }, 'stand-in': { type: 'boolean', default: false }, built: { type: 'boolean', default: false }, system: { type: 'string', default: process.platform }, output: { type: 'string', default: 'dist' } } });
const output = resolve(values.output);
const work = join(output, '.stage');
const { version: electronVersion } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8'));

function homepage() {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
  return server === undefined || repository === undefined ? 'https://insatskartan.invalid/' : `${server}/${repository}`;
}

/** Where Electron lies: what has been downloaded, a stand-in where nothing has and a folder is enough, otherwise null: electron-builder downloads it. */
function electronDist() {
  if (!values['stand-in'] && electronBinary() !== null) return resolve('node_modules/electron/dist');
  if (!values.dir) return null;
  if (!['linux', 'darwin'].includes(values.system)) return null;
  console.log('dist: Electron is not downloaded here, packaging around a stand-in that cannot run');
  return writeStandInDist(join(work, 'electron'), { version: electronVersion, system: values.system });
}

const places = {
  linux: { platform: Platform.LINUX, folder: 'linux-unpacked', binary: 'insatskartan', archive: 'resources/app.asar', holder: null },
  win32: { platform: Platform.WINDOWS, folder: 'win-unpacked', binary: 'Insatskartan.exe', archive: 'resources/app.asar', holder: 'Insatskartan.exe' },
  darwin: { platform: Platform.MAC, folder: 'mac', binary: 'Insatskartan.app', archive: 'Insatskartan.app/Contents/Resources/app.asar', holder: 'Insatskartan.app/Contents/Info.plist' },
};
const place = places[values.system];
if (place === undefined) {
  console.error(`dist: there is no package for ${values.system}`);
  process.exit(2);
}

/** The unpacked program; its folder has the processor in its name where that is not x64. */
function unpacked() {
  const { folder, binary, archive, holder } = place;
  const name = [folder, folder.replace('-unpacked', `-${process.arch}-unpacked`), `${folder}-${process.arch}`].find((one) => existsSync(join(output, one)));
  if (name === undefined) throw new Error(`no unpacked program below ${values.output}`);
  return { binary: join(output, name, binary), archive: join(output, name, archive), holder: holder === null ? null : join(output, name, holder) };
}

function writeChecksums() {
  const files = readdirSync(output).filter((name) => /\.(msi|exe|zip|dmg|AppImage|deb)$/.test(name));
  const lines = files.sort().map((name) => `${createHash('sha256').update(readFileSync(join(output, name))).digest('hex')}  ${name}`);
  if (lines.length > 0) writeFileSync(join(output, `SHA256SUMS-${process.platform}.txt`), `${lines.join('\n')}\n`);
}

/** Takes away what an earlier run has made; never a folder that holds something else. */
function emptyOutput() {
  const marker = join(output, '.made-by-dist');
  if (existsSync(output) && readdirSync(output).length > 0 && !existsSync(marker)) {
    console.error(`dist: ${values.output} holds something that dist has not made; name an empty folder`);
    process.exit(2);
  }
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  writeFileSync(marker, '');
}

if (!values.built && buildIsStale() && spawnSync(process.execPath, ['build/scripts/build.mjs'], { stdio: 'inherit' }).status !== 0) process.exit(1);
emptyOutput();
const app = join(work, 'app');
const icons = join(work, 'icons');
stage(app, { homepage: homepage() });
await writeIcons(icons);
const config = configuration({ app, output, icons, electronVersion, electronDist: electronDist() });
await build({ targets: place.platform.createTarget(values.dir ? 'dir' : null, Arch[process.arch]), config, projectDir: process.cwd() });

const { binary, archive, holder } = unpacked();
const problems = [...(await fuseProblems(binary)), ...contentProblems(archive), ...integrityProblems(archive, holder)];
for (const problem of problems) console.error(`dist: ${problem}`);
if (problems.length > 0) process.exit(1);
writeChecksums();
rmSync(work, { recursive: true, force: true });
console.log(`dist: fuses and contents are as they shall be, the archive has ${Math.round(statSync(archive).size / 1024)} kB`);
