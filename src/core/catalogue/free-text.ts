import type { InterventionInput } from './intervention.ts';

/** A text somebody wrote freely, with the way to it: `offers.0.howToApply`. */
export interface FreeText {
  readonly field: string;
  readonly text: string;
}

/** Fields with a form of their own: dates, links, numbers to call and ids are never read as free text (R3). */
const typedFields: ReadonlySet<string> = new Set([
  'id', 'revision', 'kind', 'status', 'url', 'phone', 'email', 'scope', 'type', 'direction', 'certainty', 'supplyForm', 'ownForm', 'needsAssessment',
  'responsibleBoardId', 'unitId', 'groupId', 'activeFrom', 'activeTo', 'from', 'to', 'asOf', 'until', 'date', 'reviewedAt', 'reviewDueAt',
  'problemAreas', 'needs', 'riskFactors', 'protectiveFactors', 'methodGroups', 'preventionLevel', 'setting', 'offeredHere', 'starterVersion',
]);

function collect(value: unknown, path: string, into: FreeText[]): void {
  if (typeof value === 'string') {
    if (value !== '') into.push({ field: path, text: value });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (!typedFields.has(key)) collect(part, path === '' ? key : `${path}.${key}`, into);
  }
}

/** Every free text in `value`, in the order it stands. Typed fields (link, telephone, e-mail, dates, terms) are left out. */
export function freeTexts(value: InterventionInput | Readonly<Record<string, unknown>>): FreeText[] {
  const found: FreeText[] = [];
  collect(value, '', found);
  return found;
}
