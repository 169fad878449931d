// Electron's fuses: what the packaged binary shall refuse for ever, and how that is read back from the file itself.
import electronFuses from '@electron/fuses';

const { FuseV1Options, getCurrentFuseWire } = electronFuses;

/** As electron-builder names them. The reason stands in SECURITY.md. */
export const fuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  enableCookieEncryption: true,
  grantFileProtocolExtraPrivileges: false,
  // On would need a snapshot file of our own beside the binary, which we do not make.
  loadBrowserProcessSpecificV8Snapshot: false,
};

const places = {
  runAsNode: FuseV1Options.RunAsNode,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
};

/** In the binary a fuse is the letter 1 or 0, or r where this Electron has taken it away. */
const states = { ['1'.charCodeAt(0)]: true, ['0'.charCodeAt(0)]: false };

/** The fuses as they stand in `binary` (the program file; on macOS the .app): true, false, or null for a fuse that this Electron does not have. */
export async function readFuses(binary) {
  const wire = await getCurrentFuseWire(binary);
  return Object.fromEntries(Object.entries(places).map(([name, place]) => [name, states[wire[place]] ?? null]));
}

/** What in `binary` is not as it shall be, one line each. */
export async function fuseProblems(binary) {
  const read = await readFuses(binary);
  return Object.entries(fuses).flatMap(([name, wanted]) => (read[name] === wanted ? [] : [`the fuse ${name} is ${read[name]}, not ${wanted}`]));
}
