import { messages, type TextId } from './index.ts';

interface FailureLike {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The three sentences for a failure, and the values that fill them. */
export interface FailureTexts {
  readonly what: TextId;
  readonly safe: TextId;
  readonly todo: TextId;
  readonly values: Readonly<Record<string, string>>;
}

const isTextId = (id: string): id is TextId => id in messages;

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function wordFor(id: string): string | null {
  return isTextId(id) ? messages[id] : null;
}

/** The label of the field a failure points at; the first word of its path where there is no label. */
function fieldName(details: FailureLike['details']): string {
  const issues = details['issues'];
  const issue: unknown = Array.isArray(issues) ? issues[0] : undefined;
  const path: unknown = details['field'] ?? details['path'] ?? (typeof issue === 'object' && issue !== null && 'path' in issue ? issue.path : undefined);
  const steps = Array.isArray(path) ? path.map(String) : String(path ?? '').split('.');
  const known = steps.map((step) => wordFor(`errors.field.${step}`)).findLast((word) => word !== null);
  return known ?? 'none';
}

function holderName(details: FailureLike['details']): string {
  const holder = details['heldBy'];
  if (typeof holder === 'object' && holder !== null && 'user' in holder) return String(holder.user);
  return messages['errors.anotherPerson'];
}

/** Finds the sentences for a failure: by code and `details.rule` or `details.reason` where there are such, else by `fallback`, else by code alone. */
export function failureTexts({ code, details }: FailureLike, fallback = ''): FailureTexts {
  const variant = textOf(details['rule']) ?? textOf(details['reason']) ?? fallback;
  const exact = `errors.${code}.${variant}`;
  const stem = isTextId(`${exact}.what`) ? exact : isTextId(`errors.${code}.what`) ? `errors.${code}` : 'errors.INTERNAL';
  const role = textOf(details['role']);
  return {
    what: `${stem}.what` as TextId,
    safe: `${stem}.safe` as TextId,
    todo: `${stem}.todo` as TextId,
    values: {
      field: fieldName(details),
      place: textOf(details['place']) ?? textOf(details['folder']) ?? '',
      holder: holderName(details),
      role: (role === null ? null : wordFor(`terms.role.${role}`)?.toLocaleLowerCase('sv')) ?? '',
    },
  };
}
