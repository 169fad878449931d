/** An unbroken run of digits and what separates it from the run before; null where it starts afresh. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly gap: Gap | null;
  /** True where a plus sign that follows neither word nor digit stands right before: the beginning of an international number. */
  readonly plusBefore: boolean;
}

export interface Gap {
  readonly lines: number;
  readonly dashes: number;
  readonly plus: number;
  readonly marks: number;
}

/** Ten or twelve digits that could be an identity number, in the groups they were written in. */
export interface Spelling {
  readonly text: string;
  /** Groups written just before, part of the same row. */
  readonly before: readonly Group[];
  readonly groups: readonly Group[];
  readonly end: number;
}

interface Boundary {
  /** How many digits stand before it. */
  readonly at: number;
  readonly gap: Gap | null;
}

function boundariesOf(groups: readonly Group[]): Boundary[] {
  let at = 0;
  return groups.slice(1).map((group, index) => {
    at += groups[index]?.digits.length ?? 0;
    return { at, gap: group.gap };
  });
}

/** The lengths of the groups, e.g. `6 4`. */
function shapeOf(groups: readonly Group[]): string {
  return groups.map((group) => group.digits.length).join(' ');
}

const ordinaryShapes = new Set(['10', '12', '6 4', '8 4', '2 2 2 4', '4 2 2 4', '4 4 4', '2 2 6', '2 6 4', '2 10', '2 2 2 2 4']);

function isAreaCode(group: Group | undefined): boolean {
  return group !== undefined && /^0[1-9]\d{0,2}$/.test(group.digits);
}

/** `070-123 45 67`, `08-123 456 78`: an area code by itself, and not the row of a date. */
function isNationalPhone(groups: readonly Group[]): boolean {
  if (groups.length < 2 || !isAreaCode(groups[0]) || ordinaryShapes.has(shapeOf(groups))) return false;
  if (groups.slice(1).some(({ gap }) => gap === null || gap.lines > 0 || gap.plus > 0)) return false;
  const dashed = (groups[1]?.gap?.dashes ?? 0) > 0;
  const boundaries = boundariesOf(groups);
  const beforeLastFour = boundaries.find(({ at }) => at === 6)?.gap ?? null;
  // `0801 15-1234` is a date and four digits; `08-1201 1234` is an area code and a subscriber.
  if (boundaries.every(({ at }) => at % 2 === 0 && at <= 6) && beforeLastFour !== null) return dashed && beforeLastFour.dashes === 0;
  return dashed || groups.every((group) => group.digits.length > 1);
}

/** A number that begins inside `+46 70 …` or `0046 70 …`. */
function isInternationalPhone({ before, groups }: Spelling): boolean {
  const shape = shapeOf(groups);
  if (shape === '6 4' || shape === '8 4') return false;
  const reach = ordinaryShapes.has(shape) ? 5 : 12;
  const row = [...before, ...groups.slice(0, 1)];
  let digits = 0;
  for (let index = row.length - 1; index >= 0; index -= 1) {
    const group = row[index];
    if (group === undefined || digits > reach) return false;
    const head = group.digits;
    if (head.startsWith('0046') || (group.plusBefore && (head.startsWith('46') || head.length <= 4))) return true;
    if (group.gap === null || group.gap.lines > 0) return false;
    digits += row[index - 1]?.digits.length ?? 0;
  }
  return false;
}

/** A number that would run into a phone number: `36`, then `070-123 45 67` on the next line. */
function runsIntoPhone({ text, groups, end }: Spelling): boolean {
  if (ordinaryShapes.has(shapeOf(groups))) return false;
  const after = text.slice(end, end + 2);
  const goesOn = /^[ \u00A0\u2010-\u2015-]\d/.test(after);
  return groups.some((group, index) => {
    if (index === 0) return false;
    if (group.plusBefore) return true;
    const next = groups[index + 1];
    const dashed = group.gap?.dashes === 0 && (next === undefined ? goesOn && !/^[ \u00A0]/.test(after) : (next.gap?.dashes ?? 0) > 0);
    const length = groups.slice(index).reduce((sum, { digits }) => sum + digits.length, 0);
    return isAreaCode(group) && dashed && (goesOn || length > 8);
  });
}

/** A number made of the end of one phone number and the beginning of something else. */
function beginsInsidePhone({ before, groups }: Spelling): boolean {
  if (ordinaryShapes.has(shapeOf(groups))) return false;
  let digits = groups[0]?.digits.length ?? 0;
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const gap = (before[index + 1] ?? groups[0])?.gap ?? null;
    if (gap === null || gap.lines > 0) return false;
    digits += before[index]?.digits.length ?? 0;
    if (digits > 10) return false;
    if (isAreaCode(before[index])) return true;
  }
  return false;
}

/** True where the digits are written as a phone number (R3 lets those pass), or where the separators make two numbers of them. */
export function isOtherNumber(spelling: Spelling): boolean {
  const { groups } = spelling;
  const shape = shapeOf(groups);
  const all = groups.reduce((sum, group) => sum + group.digits.length, 0);
  const marked = groups.slice(1).some(({ gap }) => (gap?.marks ?? 0) > 0);
  if (marked && !ordinaryShapes.has(shape)) return true;
  // A plus belongs between the date and the last four; anywhere else two numbers meet.
  if (boundariesOf(groups).some(({ at, gap }) => (gap?.plus ?? 0) > 0 && at !== all - 4)) return true;
  return isNationalPhone(groups) || isInternationalPhone(spelling) || beginsInsidePhone(spelling) || runsIntoPhone(spelling);
}

const isMonthDay = (text: string): boolean => /^(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(text);

/** `2025-07-01–2027-06-30` and `190101-201231`: two dates in a row, not a date and four digits. */
export function isTwoDates({ text, groups, end }: Spelling): boolean {
  const shape = shapeOf(groups);
  if (shape === '6 6') return groups[1]?.gap?.lines === 0 && groups.every((group) => isMonthDay(group.digits.slice(2)));
  if (shape !== '4 2 2 4' && shape !== '2 2 2 4') return false;
  const last = groups.at(-1)?.digits ?? '';
  const following = /^[-/.\u2010-\u2015](\d{2})[-/.\u2010-\u2015](\d{2})(?!\d)/.exec(text.slice(end, end + 8));
  return /^(19|20)/.test(last) && following !== null && isMonthDay(`${following[1] ?? ''}${following[2] ?? ''}`);
}
