import type { FieldIssue } from '#core/shared/errors.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import type { Text } from '#renderer/text/useText.ts';
import { fieldLabel } from '../parts/conflict/index.ts';
import { valueAt, type Path } from './paths.ts';

const dates: ReadonlySet<string> = new Set(['reviewedAt', 'reviewDueAt', 'from', 'to', 'until', 'asOf', 'activeFrom', 'activeTo', 'date']);
const numbers: ReadonlySet<string> = new Set(['min', 'max', 'places', 'weeks', 'rank', 'year']);

function idOf(issue: FieldIssue, value: unknown): TextId {
  const key = String(issue.path.at(-1) ?? '');
  const own = `edit.error.${issue.code ?? ''}`;
  if (own in messages) return own as TextId;
  if (dates.has(key)) return 'edit.error.date';
  if (key === 'url') return 'edit.error.link';
  if (numbers.has(key)) return typeof value === 'number' && (issue.code === 'too_small' || issue.code === 'too_big') && Number.isInteger(value) ? 'edit.error.numberRange' : 'edit.error.number';
  if (issue.code === 'too_small' && key === 'name') return 'edit.error.nameMissing';
  return issue.code === 'too_big' ? 'edit.error.tooLong' : 'edit.error.other';
}

/** What is wrong with a field and what to do about it. */
export function issueWords(t: Text, issue: FieldIssue, content: unknown): string {
  return t(idOf(issue, valueAt(content, issue.path)));
}

/** The label of the field an issue is about: "Utbud 2: väntetid". */
export function issueLabel(t: Text, path: Path): string {
  const names = path.filter((step): step is string => typeof step === 'string');
  const [first = ''] = names;
  const last = names.at(-1) ?? first;
  const place = path.find((step): step is number => typeof step === 'number');
  const head = `${fieldLabel(t, first)}${place === undefined ? '' : ` ${place + 1}`}`;
  return names.length < 2 ? head : `${head}: ${fieldLabel(t, last, names.at(-2)).toLocaleLowerCase('sv')}`;
}
