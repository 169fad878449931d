/** What a person has changed about a file on its way in, apart from what depends on the catalogue as it is now. */
export interface Mends {
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly headings: boolean;
  /** By line, then field. */
  readonly fixes: ReadonlyMap<number, ReadonlyMap<string, string>>;
  readonly leaveOut: ReadonlySet<number>;
}

/** The mends as a text to keep; empty where there are none. */
export function writtenMends({ mapping, headings, fixes, leaveOut }: Mends): string {
  if (headings && fixes.size + leaveOut.size + Object.keys(mapping).length === 0) return '';
  const cells = [...fixes].flatMap(([line, fields]) => [...fields].map(([field, value]) => [line, field, value] as const));
  return JSON.stringify({ mapping, headings, cells, leaveOut: [...leaveOut] });
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function cellsOf(value: unknown): Map<number, Map<string, string>> {
  const fixes = new Map<number, Map<string, string>>();
  for (const cell of Array.isArray(value) ? (value as unknown[]) : []) {
    if (!Array.isArray(cell)) continue;
    const [line, field, text] = cell as unknown[];
    if (typeof line === 'number' && isText(field) && isText(text)) fixes.set(line, new Map(fixes.get(line)).set(field, text));
  }
  return fixes;
}

/** The mends that were kept as `text`; null where it holds none that can be read. */
export function readMends(text: string): Mends | null {
  let kept: Record<string, unknown>;
  try {
    kept = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
  if (typeof kept !== 'object' || kept === null) return null;
  const columns = Object.entries(kept['mapping'] ?? {}).filter((entry): entry is [string, string | null] => entry[1] === null || isText(entry[1]));
  const lines = Array.isArray(kept['leaveOut']) ? (kept['leaveOut'] as unknown[]).filter((line): line is number => typeof line === 'number') : [];
  const mends: Mends = { mapping: Object.fromEntries(columns), headings: kept['headings'] !== false, fixes: cellsOf(kept['cells']), leaveOut: new Set(lines) };
  return writtenMends(mends) === '' ? null : mends;
}
