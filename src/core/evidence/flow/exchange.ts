import type { z } from 'zod';
import { findIdentityNumberIn } from '#core/shared/identity-number-guard.ts';
import { migrateRecord, recordVersion, type RecordType } from '#core/shared/record.ts';
import { recordId } from '#core/shared/schemas.ts';
import { assessmentRecord, type Assessment } from '../records/assessment.ts';
import { calibrationRecord, type Calibration } from '../records/calibration.ts';
import { consensusRecord, type Consensus } from '../records/consensus.ts';
import { ownTemplateRecord, type OwnTemplate } from '../records/own-template.ts';
import { evidenceQuestionRecord, type EvidenceQuestion } from '../records/question.ts';
import { guardedField } from '../study/guard.ts';
import { studyRecord, type Study } from '../records/study.ts';

interface Kept<T> {
  readonly id: string;
  readonly data: T;
}

/** The evidence of an exported catalogue. */
export interface EvidenceParts {
  readonly templates: readonly Kept<OwnTemplate>[];
  readonly studies: readonly Kept<Study>[];
  readonly questions: readonly Kept<EvidenceQuestion>[];
  readonly assessments: readonly Kept<Assessment>[];
  readonly consensuses: readonly Kept<Consensus>[];
  readonly calibrations: readonly Kept<Calibration>[];
}

/** In the order they are to be written: what is pointed at before what points. */
export const evidenceParts = ['templates', 'studies', 'questions', 'assessments', 'consensuses', 'calibrations'] as const satisfies readonly (keyof EvidenceParts)[];

const types = {
  templates: ownTemplateRecord,
  studies: studyRecord,
  questions: evidenceQuestionRecord,
  assessments: assessmentRecord,
  consensuses: consensusRecord,
  calibrations: calibrationRecord,
} as const;

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : Number(a.id > b.id));

/** The part of an exported catalogue that holds evidence; null where there is none, so that a catalogue without looks as it always has. */
export function evidenceOf(parts: EvidenceParts): Record<string, unknown> | null {
  if (evidenceParts.every((part) => parts[part].length === 0)) return null;
  const versions = Object.fromEntries(evidenceParts.map((part) => [part, recordVersion(types[part] as RecordType<unknown>)]));
  const lists = evidenceParts.map((part) => [part, [...parts[part]].sort(byId).map(({ id, data }) => ({ id, data }))] as const);
  return { versions, ...Object.fromEntries(lists) };
}

export interface EvidenceFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** Of a study, numbers of a known form are no identity numbers, such as DOI. */
function secretIn(part: keyof EvidenceParts, data: unknown): string | null {
  if (part === 'studies' && isPlain(data)) return guardedField(data);
  return findIdentityNumberIn(data)?.field ?? null;
}

function readPart<T>(part: keyof EvidenceParts, type: RecordType<T>, { raw, faults }: { readonly raw: Plain; readonly faults: EvidenceFault[] }): Kept<T>[] {
  const list = raw[part] ?? [];
  const versions = isPlain(raw['versions']) ? raw['versions'] : {};
  const version = versions[part];
  const fault = (place: string, code: string, message: string): void => void faults.push({ field: `evidence.${part}${place}`, code, message });
  if (!Array.isArray(list)) return fault('', 'wrong_kind', 'not a list'), [];
  if (list.length > 0 && (typeof version !== 'number' || version > recordVersion(type))) return fault('', 'newer_version', 'written by a later program, or without version'), [];
  return (list as unknown[]).flatMap((item, index) => {
    if (!isPlain(item) || !recordId.safeParse(item['id']).success) return fault(`.${index}`, 'wrong_kind', 'not a record'), [];
    const secret = secretIn(part, item['data']);
    if (secret !== null) return fault(`.${index}.${secret}`, 'identity_number', 'an identity number'), [];
    const read: z.ZodSafeParseResult<T> = type.schema.safeParse(migrateRecord(type, item['data'], Number(version)));
    if (read.success) return [{ id: String(item['id']), data: read.data }];
    for (const { path, code, message } of read.error.issues.slice(0, 5)) fault(`.${[index, ...path].join('.')}`, code, message);
    return [];
  });
}

/** Reads the evidence of an exported catalogue, with everything that is wrong in it. Nothing where the file has none. */
export function readEvidence(raw: unknown): { readonly parts: EvidenceParts; readonly faults: readonly EvidenceFault[] } {
  const faults: EvidenceFault[] = [];
  if (raw !== undefined && !isPlain(raw)) faults.push({ field: 'evidence', code: 'wrong_kind', message: 'not evidence' });
  const reading = { raw: isPlain(raw) ? raw : {}, faults };
  const parts: EvidenceParts = {
    templates: readPart('templates', types.templates, reading),
    studies: readPart('studies', types.studies, reading),
    questions: readPart('questions', types.questions, reading),
    assessments: readPart('assessments', types.assessments, reading),
    consensuses: readPart('consensuses', types.consensuses, reading),
    calibrations: readPart('calibrations', types.calibrations, reading),
  };
  return { parts, faults };
}
