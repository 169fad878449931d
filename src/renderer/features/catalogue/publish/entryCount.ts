const data = /<script type="application\/json" id="data">([^<]*)<\/script>/;

/** How many entries a published file carries, read from the file itself. */
export function entryCount(page: string): number {
  const json = data.exec(page)?.[1];
  if (json === undefined) return 0;
  const { entries } = JSON.parse(json) as { entries?: unknown };
  return Array.isArray(entries) ? entries.length : 0;
}
