/** How the wheel is laid out, in its own units: January at the top, clockwise. */
export const size = 432;
const centre = size / 2;
/** Outermost first, one per commitment. */
export const rings = [172, 145, 118, 91] as const;
export const rim = 191;
export const labelRadius = 205.5;
export const band = 6.5;
/** Where the catalogue's reviews are dotted in, inside the innermost ring. */
export const dotRadius = 79;
export const hub = 76;
const dayLength = 86_400_000;
const full = 360;
/** A day or two would be too thin to see. */
const thinnest = 2.5;

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/** Degrees from the top at the beginning of `day`, as the year goes; before and after the year at its ends. */
export function angleOf(day: string, year: number): number {
  const first = dayNumber(`${year}-01-01`);
  const days = dayNumber(`${year + 1}-01-01`) - first;
  return (full * Math.min(days, Math.max(0, dayNumber(day) - first))) / days;
}

/** From the beginning of the first day to the end of the last one. */
export function anglesOf({ from, to }: { readonly from: string; readonly to: string }, year: number): readonly [start: number, end: number] {
  const start = angleOf(from, year);
  const end = angleOf(new Date((dayNumber(to) + 1) * dayLength).toISOString().slice(0, 10), year);
  if (end - start >= thinnest) return [start, end];
  const middle = Math.min(full - thinnest / 2, Math.max(thinnest / 2, (start + end) / 2));
  return [middle - thinnest / 2, middle + thinnest / 2];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point on the circle of `radius`. */
export function pointAt(angle: number, radius: number): Point {
  const turn = (angle * Math.PI) / 180;
  return { x: centre + radius * Math.sin(turn), y: centre - radius * Math.cos(turn) };
}

const at = ({ x, y }: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** The path along a circle, clockwise. A whole turn is stopped just short of it: an arc cannot end where it began. */
export function arcPath(start: number, end: number, radius: number): string {
  const last = Math.min(end, start + full - 0.01);
  return `M${at(pointAt(start, radius))}A${radius} ${radius} 0 ${last - start > full / 2 ? 1 : 0} 1 ${at(pointAt(last, radius))}`;
}

/** The outline of a stretch of a ring. */
export function bandPath(start: number, end: number, radius: number): string {
  const last = Math.min(end, start + full - 0.01);
  const [outer, inner] = [radius + band - 0.5, radius - band + 0.5];
  const large = last - start > full / 2 ? 1 : 0;
  return `M${at(pointAt(start, outer))}A${outer} ${outer} 0 ${large} 1 ${at(pointAt(last, outer))}L${at(pointAt(last, inner))}A${inner} ${inner} 0 ${large} 0 ${at(pointAt(start, inner))}Z`;
}

/** A diamond for a meeting. */
export function gemPath(angle: number, radius: number, half = 7): string {
  const { x, y } = pointAt(angle, radius);
  return `M${at({ x, y: y - half })}L${at({ x: x + half, y })}L${at({ x, y: y + half })}L${at({ x: x - half, y })}Z`;
}

/** A straight line outwards. */
export function spokePath(angle: number, inner: number, outer: number): string {
  return `M${at(pointAt(angle, inner))}L${at(pointAt(angle, outer))}`;
}

/** The week's number as it is counted in Sweden: week 1 has the year's first Thursday. */
export function weekOf(day: string): number {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const thursday = dayNumber(day) - weekday + 3;
  const year = new Date(thursday * dayLength).getUTCFullYear();
  return 1 + Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7);
}
