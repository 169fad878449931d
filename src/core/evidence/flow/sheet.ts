import { z } from 'zod';
import { isoDateTime, longText, recordId, shortText } from '#core/shared/schemas.ts';
import { assessmentSchema, type Assessment } from '../records/assessment.ts';

/** What a file with one assessor's sheet says that it is. */
export const sheetFormat = 'insatskartan-sheet';

/** One assessment on its way from one computer to another. */
export const sheetSchema = z.strictObject({
  format: z.literal(sheetFormat),
  version: z.literal(1),
  id: recordId,
  /** What it is about, for somebody who opens the file. */
  about: z.strictObject({ question: longText, result: longText, intervention: shortText }),
  /** When it was written. */
  at: isoDateTime,
  assessment: assessmentSchema,
  /** Over all the rest: tells a sheet that has been edited by hand. */
  checksum: z.string().max(64),
});
export type Sheet = z.infer<typeof sheetSchema>;

const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/** FNV-1a, 64 bits. It tells mistakes and edits, and is no seal against somebody who means harm. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = ((hash ^ BigInt(unit & 0xff)) * prime) & mask;
    hash = ((hash ^ BigInt(unit >> 8)) * prime) & mask;
  }
  return hash.toString(16).padStart(16, '0');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([key, item]: [string, unknown]) => [key, sorted(item)]));
}

/** The same for the same content, whatever order its keys stand in. */
export function sheetChecksum(sheet: Omit<Sheet, 'checksum'>): string {
  const { format, version, id, about, at, assessment } = sheet;
  return fnv1a(JSON.stringify(sorted({ format, version, id, about, at, assessment })));
}

/** A sheet of an assessment. */
export function writeSheet({ id, about, at, assessment }: Pick<Sheet, 'id' | 'about' | 'at' | 'assessment'>): Sheet {
  const whole = { format: sheetFormat, version: 1 as const, id, about, at, assessment } as const;
  return { ...whole, checksum: sheetChecksum(whole) };
}

/** The sheet as a file. */
export function sheetText(sheet: Sheet): string {
  return `${JSON.stringify(sheet, null, 2)}\n`;
}

export interface SheetFault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

export type ReadSheet = { readonly sheet: Sheet; readonly edited: boolean } | { readonly sheet: null; readonly faults: readonly SheetFault[] };

function parsed(text: string): { readonly value: unknown } | { readonly fault: SheetFault } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { fault: { path: [], code: 'not_json', message: error instanceof Error ? error.message : String(error) } };
  }
}

/** A sheet as data, or what is wrong with it. */
export function checkSheet(value: unknown): ReadSheet {
  const format: unknown = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== sheetFormat) return { sheet: null, faults: [{ path: ['format'], code: 'not_a_sheet', message: 'this is not the sheet of an assessor' }] };
  const read = sheetSchema.safeParse(value);
  if (!read.success) return { sheet: null, faults: read.error.issues.map(({ path, code, message }) => ({ path: path.map((step) => (typeof step === 'number' ? step : String(step))), code, message })) };
  return { sheet: read.data, edited: sheetChecksum(read.data) !== read.data.checksum };
}

/** Reads a file as a sheet. */
export function readSheet(text: string): ReadSheet {
  const read = parsed(text);
  return 'fault' in read ? { sheet: null, faults: [read.fault] } : checkSheet(read.value);
}

/** What is taken in of a sheet: done where it says so and nothing is left, otherwise a draft; never locked by a file. */
export function takenIn(assessment: Assessment, complete: boolean): Assessment {
  const isDone = assessment.state !== 'draft' && complete;
  return { ...assessment, state: isDone ? 'done' : 'draft', doneAt: isDone ? assessment.doneAt : null, lockedAt: null, fromSheet: true };
}
