import type { EntryDrafts } from '#core/catalogue/draft.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import type { Proposal } from '#core/catalogue/proposal.ts';
import type { SearchMisses } from '#core/catalogue/search/misses.ts';
import type { SynonymChanges } from '#core/catalogue/search/synonym-record.ts';
import type { Assessment } from '#core/evidence/records/assessment.ts';
import type { Calibration } from '#core/evidence/records/calibration.ts';
import type { Consensus } from '#core/evidence/records/consensus.ts';
import type { OwnTemplate } from '#core/evidence/records/own-template.ts';
import type { EvidenceQuestion } from '#core/evidence/records/question.ts';
import type { Study } from '#core/evidence/records/study.ts';
import type { AuditEntry, BackupSummary, ChangeNote, FileContent } from '#core/shared/schemas.ts';
import type { TeamSettings, PersonalSettings } from '#core/shared/settings.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import type { Task } from '#core/tasks/task.ts';
import type { YearPlan } from '#core/tasks/year-plan.ts';
import type { EventBus } from './events.ts';
import type { InboxDecision, InboxItem } from './inbox/item.ts';

/** One revision of one stored record. */
export interface Stored<T> {
  readonly id: string;
  readonly revision: number;
  readonly note: ChangeNote;
  readonly data: T;
}

export interface SaveRequest<T> {
  readonly id: string;
  readonly data: T;
  /** The revision the caller has read; null where the record must not exist yet. */
  readonly expected: number | null;
  readonly note: ChangeNote;
}

/**
 * Stored records of one kind. Every method may throw FailureError STORAGE_FAILED with `details.reason`.
 * `save` throws CONFLICT with `details: { id, expected, mine, theirs, base }` where the record has moved on, and resolves only when the change is durable.
 */
export interface Collection<T> {
  all(): Promise<readonly Stored<T>[]>;
  count(): Promise<number>;
  get(id: string): Promise<Stored<T> | null>;
  save(request: SaveRequest<T>): Promise<Stored<T>>;
  /** As `save` for several records: all of them or none. One conflict refuses the whole. */
  saveAll(requests: readonly SaveRequest<T>[]): Promise<readonly Stored<T>[]>;
  /** All kept revisions, oldest first, the present one last. Empty where the record does not exist. */
  history(id: string): Promise<readonly Stored<T>[]>;
}

/** A record of which there is one. Reads give `initial` at revision 0 until something is saved. */
export interface Single<T> {
  get(): Promise<Stored<T>>;
  save(data: T, expected: number, note: ChangeNote): Promise<Stored<T>>;
}

/** As `Single`, with what it has been. */
export interface SingleWithHistory<T> extends Single<T> {
  /** All kept revisions, oldest first, the present one last. Empty where nothing has been saved. */
  history(): Promise<readonly Stored<T>[]>;
}

export interface LockHolder {
  readonly host: string;
  readonly user: string;
  readonly process: number;
  readonly since: string;
  /** True where the holder is this very process. */
  readonly self: boolean;
}

/** Something that was unreadable when the folder was opened, and what was done about it. */
export interface Recovery {
  readonly place: string;
  readonly problem: string;
  /** `restored`: the previous generation took its place; `lost`: none was readable; `cut`: a torn tail of a log was dropped. */
  readonly outcome: 'restored' | 'lost' | 'cut';
  readonly movedTo: string | null;
}

export interface FolderStatus {
  readonly folder: string;
  readonly writable: boolean;
  /** Why it cannot be written, e.g. `locked`, `read-only`, `newer-version`; null where it can. */
  readonly reason: string | null;
  readonly heldBy: LockHolder | null;
  readonly recovered: readonly Recovery[];
}

export type { AuditEntry };

/** Uniquely named files that anyone may drop; the writer takes them in. */
export interface Inbox {
  list(): Promise<readonly InboxItem[]>;
  /** Works without holding the lock; the item is durable when this resolves. */
  submit(item: InboxItem): Promise<void>;
  /** Moves the item out of the inbox into the archive of what was taken in, with the decision. Needs the lock. */
  archive(id: string, decision: InboxDecision): Promise<void>;
}

/** Who puts back an earlier state, and why, as it stands on the records it brings back. */
export type RestoreNote = Partial<Omit<ChangeNote, 'at'>>;

/** Something to take out of all that a folder keeps. */
export interface Erasure {
  /** The value without it; the very same value where it is not there. */
  clean<T>(value: T): T;
  isIn(text: string): boolean;
  /** False only counts. */
  readonly apply: boolean;
  /** Stands on the new revisions and in the audit trail. */
  readonly note: ChangeNote;
}

export interface ErasureResult {
  /** Per kind of record, and for `history`, `audit`, `inbox`, `archive`, `backups`, `damaged`: how many held it. */
  readonly counts: Readonly<Record<string, number>>;
  /** Backups that could not be read, and so not be cleaned. */
  readonly unreadable: readonly string[];
}

/** What evidence is made of, each in documents of its own. */
export interface EvidenceStore {
  readonly questions: Collection<EvidenceQuestion>;
  readonly studies: Collection<Study>;
  readonly assessments: Collection<Assessment>;
  readonly consensuses: Collection<Consensus>;
  readonly calibrations: Collection<Calibration>;
  /** Templates that the group has entered itself. */
  readonly templates: Collection<OwnTemplate>;
}

/** The team folder: one writer at a time, everyone else reads. */
export interface TeamStore {
  readonly interventions: Collection<InterventionContent>;
  readonly tasks: Collection<Task>;
  /** Changes that wait, or have waited, for a second person. */
  readonly proposals: Collection<Proposal>;
  /** What is planned when, one per year, named by it. */
  readonly yearPlans: Collection<YearPlan>;
  readonly evidence: EvidenceStore;
  readonly vocabulary: SingleWithHistory<Vocabulary>;
  /** What the team has changed of the synonyms that come with the program. */
  readonly synonyms: Single<SynonymChanges>;
  readonly settings: Single<TeamSettings>;
  readonly inbox: Inbox;
  status(): FolderStatus;
  /** Becomes the writer where the lock is free or stale; false where someone else holds it. */
  takeLock(): Promise<boolean>;
  /** The audit trail, oldest first; `limit` keeps the latest. */
  audit(limit?: number): Promise<readonly AuditEntry[]>;
  /** Everything in the folder as one checked file. */
  backup(): Promise<FileContent>;
  /**
   * Checks the whole file before anything is replaced; `apply: false` only checks. The replaced state stays in the folder as a backup.
   * A record that differs goes on above its present revision, so that no number comes to stand for two contents.
   */
  restore(content: Uint8Array, apply: boolean, why?: RestoreNote): Promise<BackupSummary>;
  /** Takes something out of documents, history, audit trail, inbox and backups: everywhere or, where that fails, nowhere. What was there is not kept. */
  erase(erasure: Erasure): Promise<ErasureResult>;
  /** Sees what another process has written since. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** The personal folder: always writable, one person. */
export interface PersonalStore {
  readonly folder: string;
  readonly settings: Single<PersonalSettings>;
  /** Searches on this computer that found nothing. */
  readonly misses: Single<SearchMisses>;
  /** What the person is writing about entries, by the entry's id or `new`. No history. */
  readonly drafts: Collection<EntryDrafts>;
  /** Assessments begun where the team folder could not be written; each leaves as a sheet. No history. */
  readonly sheets: Collection<Assessment>;
  close(): Promise<void>;
}

/** What only some doors can do. A door that cannot throws UNSUPPORTED with `details.instead`. */
export interface Host {
  readonly door: 'desktop' | 'browser' | 'command-line';
  openExternal(url: string): Promise<void>;
  showFolder(which: 'team' | 'personal'): Promise<void>;
  chooseFolder(title: string): Promise<string | null>;
  /** Returns where the file was put, or null where the person cancelled. */
  saveFile(file: FileContent): Promise<string | null>;
  /** A web page that needs nothing else, as a PDF file with its own paper size. */
  printToPdf(html: string): Promise<Uint8Array>;
}

/** Read-only data that ships with the program. */
export interface Resources {
  /** Text of a file below `resources/`, or of a built asset (`published/index.html`). Throws NOT_FOUND. */
  text(path: string): Promise<string>;
}

/** What the program runs on. Nothing in it points at a person or a machine. */
export interface Machine {
  readonly platform: string;
  readonly release: string;
  readonly processor: string;
  readonly node: string;
  /** Null where the program does not run in Electron. */
  readonly electron: string | null;
  readonly chromium: string | null;
}

export interface Actor {
  readonly name: string;
  readonly roles: readonly string[];
}

/** Everything a procedure may use beside core. */
export interface Ports {
  readonly version: string;
  readonly machine: Machine;
  readonly team: TeamStore;
  readonly personal: PersonalStore;
  readonly host: Host;
  readonly resources: Resources;
  readonly events: EventBus;
  /** The present moment, ISO in UTC. */
  now(): string;
  newId(): string;
  /** Who is acting: from the personal settings, or what the command line says. */
  actor(): Promise<Actor>;
}
