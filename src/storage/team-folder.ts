import { Buffer } from 'node:buffer';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AuditEntry, Erasure, ErasureResult, FolderStatus, RestoreNote, TeamStore } from '#api/ports.ts';
import { interventionRecord } from '#core/catalogue/intervention.ts';
import { proposalRecord } from '#core/catalogue/proposal.ts';
import { synonymsRecord } from '#core/catalogue/search/synonym-record.ts';
import { FailureError } from '#core/shared/errors.ts';
import type { BackupSummary, FileContent } from '#core/shared/schemas.ts';
import { teamSettingsRecord } from '#core/shared/settings.ts';
import { vocabularyLists, vocabularyRecord, type Vocabulary } from '#core/shared/vocabulary.ts';
import { taskRecord } from '#core/tasks/task.ts';
import { yearPlanRecord } from '#core/tasks/year-plan.ts';
import { assessmentRecord } from '#core/evidence/records/assessment.ts';
import { calibrationRecord } from '#core/evidence/records/calibration.ts';
import { consensusRecord } from '#core/evidence/records/consensus.ts';
import { ownTemplateRecord } from '#core/evidence/records/own-template.ts';
import { evidenceQuestionRecord } from '#core/evidence/records/question.ts';
import { studyRecord } from '#core/evidence/records/study.ts';
import { AppendLog } from './append-log.ts';
import { createBackup } from './backup.ts';
import { DocumentCollection } from './collection.ts';
import { Damage } from './damage.ts';
import { ensureFolder, exists, namesIn, removeIfThere, sweepTemporary, writeDurably } from './durable.ts';
import { eraseEverywhere } from './erase.ts';
import { asFailure, isMissing, naming, reasonOf, storageFailure } from './failures.ts';
import type { Files } from './files.ts';
import { FolderInbox, sweepArchived } from './inbox.ts';
import { hasIntents, settleJournal } from './journal.ts';
import { heartbeatEvery, Lock } from './lock.ts';
import { layout } from './names.ts';
import { Gate } from './queue.ts';
import { missingEntries } from './reconcile.ts';
import { folderFormat, folderVersion, markerBytes, seedFolder, teamRecords } from './seed.ts';
import { restoreBackup, settleRestore, type ReplaceOptions } from './restore.ts';
import { DocumentSingle } from './single.ts';
import type { Space } from './space.ts';
import type { TeamFolderOptions } from './team-options.ts';
import { Watch } from './watch.ts';
import { Writer } from './writer.ts';

/** Folders of at most this many documents are read when they are opened, so that damage is known at once. */
const checkedAtOpening = 1_000;
const lookEvery = 3_000;
const seedingPatience = 15_000;

/** The folder's version by its marker; null where the marker is not readable. */
function versionOf(text: string): number | null {
  try {
    const marker = JSON.parse(text) as { format?: unknown; version?: unknown } | null;
    return marker?.format === folderFormat && typeof marker.version === 'number' ? marker.version : null;
  } catch {
    return null;
  }
}

function emptyVocabulary(): Vocabulary {
  return Object.fromEntries(vocabularyLists.map((list) => [list, []])) as unknown as Vocabulary;
}

/** A team folder: one writer at a time, everyone else reads. */
export class TeamFolder implements TeamStore {
  readonly interventions;
  readonly tasks;
  readonly proposals;
  readonly yearPlans;
  readonly evidence;
  readonly vocabulary;
  readonly synonyms;
  readonly settings;
  readonly inbox: FolderInbox;
  private readonly options: TeamFolderOptions & { readonly files: Files };
  private readonly files: Files;
  private readonly lock: Lock;
  private readonly writer: Writer;
  private readonly damage: Damage;
  private readonly log: AppendLog;
  private readonly space: Space;
  private readonly watch: Watch;
  private readonly collections;
  private readonly timers: NodeJS.Timeout[] = [];
  private wasWritable: boolean | null = null;

  constructor(options: TeamFolderOptions & { readonly files: Files }) {
    const { files, folder, events } = options;
    const paths = layout(folder);
    this.options = options;
    this.files = files;
    this.damage = new Damage({ files, root: folder, folder: paths.damaged, report: ({ place }) => events.publish({ type: 'recovered', place }) });
    this.lock = new Lock({ files, path: paths.lock, brief: options.lock === 'when-writing' });
    this.writer = new Writer({ lock: this.lock, place: folder, tidy: (unclean) => this.tidy(unclean) });
    this.log = new AppendLog({ files, path: paths.audit, damage: this.damage });
    this.space = this.createSpace();
    const vocabulary = new DocumentCollection(this.space, vocabularyRecord);
    const settings = new DocumentCollection(this.space, teamSettingsRecord);
    this.interventions = new DocumentCollection(this.space, interventionRecord);
    this.tasks = new DocumentCollection(this.space, taskRecord);
    this.proposals = new DocumentCollection(this.space, proposalRecord);
    this.yearPlans = new DocumentCollection(this.space, yearPlanRecord);
    this.evidence = this.evidenceCollections();
    const synonyms = new DocumentCollection(this.space, synonymsRecord);
    this.synonyms = new DocumentSingle(synonyms, { groups: [], removed: [] });
    this.vocabulary = new DocumentSingle(vocabulary, emptyVocabulary());
    this.settings = new DocumentSingle(settings, teamSettingsRecord.schema.parse({}));
    this.collections = [this.interventions, this.tasks, this.proposals, this.yearPlans, vocabulary, synonyms, settings, ...Object.values(this.evidence)] as unknown as readonly DocumentCollection<never>[];
    this.inbox = new FolderInbox(this.space, folder, (waiting) => events.publish({ type: 'inbox', waiting }));
    this.watch = new Watch({ files, audit: paths.audit, collections: this.collections, changed: (record, id, revision) => this.space.changed(record, id, revision) });
  }

  private evidenceCollections() {
    return {
      questions: new DocumentCollection(this.space, evidenceQuestionRecord),
      studies: new DocumentCollection(this.space, studyRecord),
      assessments: new DocumentCollection(this.space, assessmentRecord),
      consensuses: new DocumentCollection(this.space, consensusRecord),
      calibrations: new DocumentCollection(this.space, calibrationRecord),
      templates: new DocumentCollection(this.space, ownTemplateRecord),
    };
  }

  /** Opens for reading whatever is wrong, and for writing where that is wanted and possible. */
  async open(): Promise<void> {
    const { folder, lock } = this.options;
    const { marker, journal } = layout(folder);
    try {
      await ensureFolder(this.files, folder);
      const isNew = !(await exists(this.files, marker));
      if (isNew || lock === 'take' || (await hasIntents(this.files, journal))) await this.writer.tryTake();
      else await this.lock.look();
      if (isNew && !this.lock.isHeld) await this.waitForSeed();
      await this.readMarker();
      await this.watch.begin();
      await this.inbox.notice();
      await this.readSmall();
    } catch (error) {
      if (error instanceof FailureError && error.failure.code !== 'STORAGE_FAILED') throw error;
      this.hinder(error);
    }
    this.wasWritable = this.status().writable;
    this.startTimers();
  }

  status(): FolderStatus {
    const reason = this.writer.reason;
    return { folder: this.options.folder, writable: reason === null, reason, heldBy: this.writer.heldBy, recovered: [...this.damage.recovered] };
  }

  async takeLock(): Promise<boolean> {
    const taken = await this.writer.take();
    this.tellWritable();
    return taken;
  }

  async audit(limit?: number): Promise<readonly AuditEntry[]> {
    const entries = (await naming('logs/audit.jsonl', () => this.log.read())) as readonly AuditEntry[];
    return limit === undefined ? entries : entries.slice(Math.max(0, entries.length - limit));
  }

  async backup(): Promise<FileContent> {
    const { folder, now } = this.options;
    return this.space.gate.own(() => naming(folder, () => createBackup({ files: this.files, folder, now: now() })));
  }

  async restore(content: Uint8Array, apply: boolean, why: RestoreNote = {}): Promise<BackupSummary> {
    const note = { by: why.by ?? '', at: this.options.now(), reason: why.reason ?? null };
    return restoreBackup(content, apply ? note : null, this.replacing());
  }

  async erase(erasure: Erasure): Promise<ErasureResult> {
    if (erasure.apply) await this.space.ensureWriter();
    // What is unreadable is moved aside before everything readable is written anew.
    for (const collection of this.collections) collection.forget();
    await this.readAgain();
    return eraseEverywhere(erasure, this.replacing());
  }

  async refresh(): Promise<void> {
    await naming(this.options.folder, async () => {
      if (this.lock.isHeld) await this.lock.verify();
      else await this.lock.look();
      if (!this.lock.isHeld) await this.space.gate.share(() => this.watch.look());
    });
    await this.inbox.notice();
    this.tellWritable();
  }

  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.space.gate.own(() => this.lock.release()).catch(() => undefined);
  }

  private replacing(): ReplaceOptions {
    return { space: this.space, folder: this.options.folder, now: this.options.now(), replaced: () => this.readReplaced() };
  }

  private createSpace(): Space {
    const { folder, events } = this.options;
    const { documents, history, journal } = layout(folder);
    return {
      files: this.files,
      documents,
      history,
      journal,
      audit: this.log,
      damage: this.damage,
      gate: new Gate(),
      ensureWriter: () => this.ensureWriter(),
      mayRepair: () => this.lock.isHeld,
      metNewer: () => this.writer.hinder('newer-version', folder),
      unsettled: () => this.writer.unsettled(),
      changed: (record, id, revision) => events.publish({ type: 'changed', record, id, revision }),
    };
  }

  private async ensureWriter(): Promise<void> {
    try {
      await this.writer.ensure();
    } finally {
      this.tellWritable();
    }
  }

  /** Puts the folder in order for its new writer. What the one before has left half done is finished or taken back. */
  private async tidy(unclean: boolean): Promise<void> {
    const { folder, now, seed } = this.options;
    const { documents, journal, marker, seeding, backups, logs, staging } = layout(folder);
    if (!(await exists(this.files, marker)) && (await seedFolder({ files: this.files, folder, now: now(), seed })) === 'kept') {
      this.damage.report({ problem: 'the file is missing', outcome: 'restored', movedTo: null }, marker);
    }
    await removeIfThere(this.files, seeding);
    const restore = settleRestore(this.files, folder);
    const settled = await settleJournal({ files: this.files, journal, documents, damage: this.damage, restore });
    // A folder from before a kind of record has no place for it yet. Not earlier: a restore to finish needs the place of `documents` free.
    for (const type of teamRecords) await ensureFolder(this.files, `${documents}/${type.name}`);
    const crashed = unclean || settled;
    if (crashed || this.options.lock === 'take') {
      for (const type of teamRecords) await sweepTemporary(this.files, `${documents}/${type.name}`);
      for (const path of [backups, logs]) await sweepTemporary(this.files, path);
      await sweepArchived(this.space, folder);
      await this.files.removeFolder(staging);
      await this.log.cut();
    }
    this.log.forget();
    if (settled || this.damage.recovered.length > 0) for (const collection of this.collections) collection.forget();
    else await this.watch.look();
    if (crashed) await this.reconcile();
  }

  private async reconcile(): Promise<void> {
    const known = [];
    for (const collection of this.collections) {
      for (const { id, revision, note } of await collection.all()) known.push({ record: collection.type.name, id, revision, note });
    }
    const missing = missingEntries(await this.audit(), known);
    if (missing.length > 0) await this.log.append(...missing);
  }

  private async readMarker(): Promise<void> {
    const { marker } = layout(this.options.folder);
    let text: string;
    try {
      text = Buffer.from(await this.files.read(marker)).toString('utf8');
    } catch (error) {
      if (!isMissing(error) || this.writer.reason !== null) throw error;
      throw storageFailure('missing', this.damage.place(marker), { cause: error });
    }
    const version = versionOf(text);
    if (version !== null && version > folderVersion) this.writer.hinder('newer-version', this.options.folder);
    if (version !== null || !(await this.writer.tryTake())) return;
    const movedTo = await this.damage.moveAside(marker);
    await writeDurably(this.files, marker, markerBytes(this.options.now()));
    this.damage.report({ problem: 'the file is not readable', outcome: 'restored', movedTo }, marker);
  }

  /** Another process is filling the folder: its marker comes last. */
  private async waitForSeed(): Promise<void> {
    const { marker } = layout(this.options.folder);
    for (let waited = 0; waited < seedingPatience && this.writer.reason === 'locked'; waited += 50) {
      if (await exists(this.files, marker)) return;
      await sleep(50);
      if (await this.writer.tryTake()) return;
    }
  }

  private async readSmall(): Promise<void> {
    let documents = 0;
    for (const type of teamRecords) documents += (await namesIn(this.files, `${layout(this.options.folder).documents}/${type.name}`)).length;
    if (documents > checkedAtOpening) return;
    await this.readAgain();
    // What a reader has found unreadable is put right at once where nobody else is at it.
    if (this.damage.recovered.length > 0 && !this.lock.isHeld && (await this.writer.tryTake())) await this.readAgain();
  }

  private async readAgain(): Promise<void> {
    for (const collection of this.collections) await collection.all();
  }

  private async readReplaced(): Promise<void> {
    this.log.forget();
    await this.watch.startOver();
    await this.inbox.notice();
  }

  private hinder(error: unknown): void {
    const failure = asFailure(error, this.options.folder).failure;
    const place = failure.details?.['place'];
    this.writer.hinder(reasonOf(error) === 'io' ? ((failure.details?.['reason'] ?? 'io') as 'io') : reasonOf(error), typeof place === 'string' ? place : this.options.folder);
  }

  private tellWritable(): void {
    const { writable } = this.status();
    if (this.wasWritable !== null && this.wasWritable !== writable) this.options.events.publish({ type: 'lock', writable });
    this.wasWritable = writable;
  }

  private startTimers(): void {
    const beat = setInterval(() => void this.lock.beat().catch(() => undefined).then(() => this.tellWritable()), heartbeatEvery);
    this.timers.push(beat.unref());
    if (this.options.lock !== 'take') return;
    this.timers.push(setInterval(() => void this.refresh().catch(() => undefined), lookEvery).unref());
  }
}
