/** A value as it stands in a text field; what was typed and is not right yet stands as it was typed. */
export function shownValue(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : '';
}

/** What was typed as a number: null where nothing stands, the text itself where it is none. */
export function numberOf(text: string): number | string | null {
  const plain = text.trim();
  if (plain === '') return null;
  return /^\d{1,9}([.,]\d{1,3})?$/.test(plain) ? Number(plain.replace(',', '.')) : text;
}

/** What was typed as a day: null where nothing stands, the text itself where it is none. */
export function dateOf(text: string): string | null {
  const plain = text.trim();
  if (plain === '') return null;
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(plain) ?? [];
  return year === undefined || month === undefined || day === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
