import type { Vocabulary } from '#core/shared/vocabulary.ts';
import type { InterventionContent } from '../intervention.ts';
import type { Offer } from '../offer.ts';
import { exportFields, type Field, type FieldPath } from './fields.ts';

interface ExportRecord {
  readonly id: string;
  readonly data: InterventionContent;
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, step) => (at === null || at === undefined ? null : (at as Readonly<Record<string | number, unknown>>)[step]), value) ?? null;
}

function cell(field: Field, part: unknown, vocabulary: Vocabulary): string {
  const value = part === null ? null : valueAt(part, field.path);
  return value === null ? '' : field.type.write(value, vocabulary);
}

const repeated = ['id', 'name'];

function rowOf({ id, data }: ExportRecord, { offer, first }: { offer: Offer | null; first: boolean }, vocabulary: Vocabulary): string[] {
  return exportFields.map((field) => {
    if (field.part === 'offer') return cell(field, offer, vocabulary);
    return first || repeated.includes(field.key) ? cell(field, { ...data, id }, vocabulary) : '';
  });
}

/**
 * Entries as rows, one for each offer. What is said about the entry stands on its first row, so that it is said once;
 * id and name stand on all, so that the rows can be sorted. The caller shields the cells.
 */
export function exportTable(records: readonly ExportRecord[], vocabulary: Vocabulary): string[][] {
  const rows = records.flatMap((record) => {
    const [first = null, ...others] = record.data.offers;
    return [rowOf(record, { offer: first, first: true }, vocabulary), ...others.map((offer) => rowOf(record, { offer, first: false }, vocabulary))];
  });
  return [exportFields.map((field) => field.title), ...rows];
}
