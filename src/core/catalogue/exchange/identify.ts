import { uuid } from '#core/shared/schemas.ts';
import type { InterventionContent } from '../intervention.ts';

/** A stored entry, as far as an import needs it. */
export interface PresentEntry {
  readonly id: string;
  readonly revision: number;
  readonly data: InterventionContent;
}

export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
}

/** Which entry a row is about: one that exists, or a new one with or without an id of its own. */
export type Identified =
  | { readonly present: PresentEntry; readonly byName: boolean }
  | { readonly present: null; readonly id: string | null }
  | { readonly fault: { readonly field: string; readonly code: string; readonly message: string } };

const nameKey = (text: string): string => text.trim().normalize('NFC').toLowerCase();

function indexed(entries: readonly PresentEntry[], nameOf: (entry: PresentEntry) => string): Map<string, PresentEntry[]> {
  const found = new Map<string, PresentEntry[]>();
  for (const entry of entries) {
    const key = nameKey(nameOf(entry));
    if (key !== '') found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return found;
}

/** Tells which stored entry is meant: by id, else by its exact name, else by its abbreviation. */
export class PresentEntries {
  private readonly byId: ReadonlyMap<string, PresentEntry>;
  private readonly byName: ReadonlyMap<string, readonly PresentEntry[]>;
  private readonly byAbbreviation: ReadonlyMap<string, readonly PresentEntry[]>;

  /** `idsInFile` are entries that the file names by id: no other row takes them by name. What is archived is found by id only. */
  constructor(entries: readonly PresentEntry[], idsInFile: ReadonlySet<string>) {
    const open = entries.filter((entry) => !idsInFile.has(entry.id) && entry.data.archived === null);
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.byName = indexed(open, (entry) => entry.data.name);
    this.byAbbreviation = indexed(open, (entry) => entry.data.abbreviation);
  }

  private named({ name, abbreviation }: Identity): readonly PresentEntry[] {
    const [called, short] = [nameKey(name), nameKey(abbreviation)];
    const exact = this.byName.get(called) ?? [];
    if (exact.length > 1 && short !== '') {
      const narrowed = exact.filter((entry) => nameKey(entry.data.abbreviation) === short);
      if (narrowed.length === 1) return narrowed;
    }
    if (exact.length > 0) return exact;
    return this.byAbbreviation.get(called) ?? this.byAbbreviation.get(short) ?? [];
  }

  identify(identity: Identity): Identified {
    const id = identity.id.toLowerCase();
    const known = this.byId.get(id);
    if (known !== undefined) return { present: known, byName: false };
    if (id !== '' && !uuid.safeParse(id).success) return { fault: { field: 'id', code: 'not_an_id', message: 'not an id of an intervention' } };
    if (identity.name === '' && identity.abbreviation === '') return { fault: { field: 'name', code: 'required', message: 'says neither id nor name' } };
    const [first, ...others] = this.named(identity);
    if (first === undefined) return { present: null, id: id === '' ? null : id };
    if (others.length === 0) return { present: first, byName: true };
    return { fault: { field: 'name', code: 'ambiguous', message: `${others.length + 1} interventions are called so: give the id` } };
  }
}

/** The key under which rows about the same new entry meet. */
export function newEntryKey(name: string): string {
  return nameKey(name);
}
