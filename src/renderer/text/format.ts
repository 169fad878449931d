/** Numbers and dates as they are written in Swedish text. */

export { formatList, formatNumber } from '#core/shared/format.ts';

function asDate(text: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00` : text);
}

function part(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('sv-SE', options).format(date).replace('.', '');
}

/** A day or moment as `2026-11-22`, in local time. */
export function formatDay(text: string): string {
  const date = asDate(text);
  if (Number.isNaN(date.getTime())) return text;
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** A day as a heading: `Måndag 23 november 2026`. */
export function formatLongDay(date: Date): string {
  const text = `${part(date, { weekday: 'long' })} ${date.getDate()} ${part(date, { month: 'long' })} ${date.getFullYear()}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The clock as `9.12`. */
export function formatClock(date: Date): string {
  return `${date.getHours()}.${String(date.getMinutes()).padStart(2, '0')}`;
}

const dayLength = 86_400_000;

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** A moment as people say it, seen from `now`: `i dag 9.12`, `i går 16.40`, `fre 20 nov`, `20 nov 2025`. */
export function formatMoment(text: string, now: Date): string {
  const date = asDate(text);
  if (Number.isNaN(date.getTime())) return text;
  const days = Math.round((startOfDay(now) - startOfDay(date)) / dayLength);
  if (days === 0) return `i dag ${formatClock(date)}`;
  if (days === 1) return `i går ${formatClock(date)}`;
  const day = `${date.getDate()} ${part(date, { month: 'short' })}`;
  if (date.getFullYear() !== now.getFullYear()) return `${day} ${date.getFullYear()}`;
  return days > 1 && days < 200 ? `${part(date, { weekday: 'short' })} ${day}` : day;
}

/** The calendar day it is here now. */
export function today(): string {
  return formatDay(new Date().toISOString());
}
