import { Buffer } from 'node:buffer';
import type { AuditEntry } from '#api/ports.ts';
import type { ChangeNote } from '#core/shared/schemas.ts';
import { encodeLog } from './append-log.ts';
import type { BackedUpFile } from './backup.ts';
import { decodeDocument, encodeDocument, type Envelope } from './envelope.ts';

/** A state to put in the place of the present one, and what the audit trail says of it. */
export interface Continued {
  readonly files: readonly BackedUpFile[];
  readonly saves: readonly AuditEntry[];
}

function envelopeOf({ text }: BackedUpFile): Envelope<unknown> {
  return decodeDocument(Buffer.from(text));
}

function historyPath(path: string): string {
  return path.replace(/^documents/, 'history').replace(/\.json$/, '.jsonl');
}

/**
 * Records of an earlier state go on above the revisions of the present one: a number that somebody has read must never come to stand for
 * another content, or their save would go over a later one without a CONFLICT. What the record was in the earlier state is in its history.
 */
export function continueRevisions(earlier: readonly BackedUpFile[], present: readonly BackedUpFile[], note: ChangeNote): Continued {
  const now = new Map(present.map((file) => [file.path, file]));
  const superseded = new Map<string, Envelope<unknown>>();
  const saves: AuditEntry[] = [];
  const continued = earlier.map((file): BackedUpFile => {
    const other = file.path.startsWith('documents/') ? now.get(file.path) : undefined;
    if (other === undefined || other.text === file.text) return file;
    const [before, after] = [envelopeOf(other), envelopeOf(file)];
    if (before.revision < after.revision) return file;
    const next = { ...after, generation: Math.max(before.generation, after.generation) + 1, revision: before.revision + 1, note };
    superseded.set(historyPath(file.path), after);
    saves.push({ ...note, action: 'save', record: next.type, id: next.id, revision: next.revision });
    return { ...file, text: encodeDocument(next).toString('utf8') };
  });
  const files = continued.map((file): BackedUpFile => {
    const last = superseded.get(file.path);
    superseded.delete(file.path);
    return last === undefined ? file : { ...file, text: file.text + encodeLog([last]).toString('utf8') };
  });
  const news = [...superseded].map(([path, envelope]) => ({ path, text: encodeLog([envelope]).toString('utf8') }));
  return { files: [...files, ...news], saves };
}
