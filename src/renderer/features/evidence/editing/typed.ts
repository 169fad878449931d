/** A value as it stands in a text field; what was typed and is not right yet stands as it was typed. */
export function shownValue(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',').replace('-', '−');
  return typeof value === 'string' ? value : '';
}

const plainNumber = /^-?\d{1,9}(\.\d{1,6})?$/;

/** What was typed as a number, with decimal comma, thousands apart and any minus: null where nothing stands, the text itself where it is none. */
export function numberOf(text: string): number | string | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(/^[−–‐]/, '-').replace(',', '.');
  if (plain === '') return null;
  return plainNumber.test(plain) ? Number(plain) : text;
}

/** What was typed as a day: null where nothing stands, the text itself where it is none. Eight figures are read as a day. */
export function dateOf(text: string): string | null {
  const plain = text.trim();
  if (plain === '') return null;
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(plain) ?? [];
  return year === undefined || month === undefined || day === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether a text names a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
