// The archive's fingerprint, as Electron compares it at every start: it must stand in the program, and be that of the archive that ships.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import asar from '@electron/asar';

/** What is wrong, one line each. `holder` is the file that holds the fingerprint: the .exe, or the Info.plist; null on Linux, where Electron has no such check. */
export function integrityProblems(archive, holder) {
  if (holder === null) return [];
  const fingerprint = createHash('sha256').update(asar.getRawHeader(archive).headerString).digest('hex');
  return readFileSync(holder).includes(fingerprint) ? [] : ['the program does not hold the fingerprint of its archive'];
}
