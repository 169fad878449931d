import { createIntl } from 'react-intl';
import type { TextId } from '#renderer/text/index.ts';
import { allMessages as messages } from './texts.ts';

const intl = createIntl({ locale: 'sv', messages });

/** The interface's own words for `id`, so that a test looks for what the person sees and a changed wording does not break it. */
export function say(id: TextId, values?: Record<string, string | number>): string {
  return intl.formatMessage({ id }, values);
}

/** Entries of the starter catalogue, by their number in it. */
export function starterId(number: number): string {
  const digits = String(number).padStart(4, '0');
  return `6f9ab5a2-${digits}-4000-8000-00000000${digits}`;
}
