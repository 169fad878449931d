import type { StarterCatalogue } from './starter.ts';

export type { StarterCatalogue };

export interface Counted {
  readonly name: string;
  readonly count: number;
}

function counted(names: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'sv'));
}

/** The site of a link without the `www.` that some write and some leave out. */
function siteOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** Whose statements the starter catalogue quotes, and where its entries were read; the most used first. */
export function starterSources({ interventions }: Pick<StarterCatalogue, 'interventions'>): { bodies: Counted[]; sites: Counted[] } {
  const bodies = interventions.flatMap(({ verdicts }) => verdicts.map(({ body }) => body));
  const sites = interventions.flatMap(({ sources }) => sources.flatMap(({ url }) => (url === null ? [] : siteOf(url))));
  return { bodies: counted(bodies.filter((name) => name !== '')), sites: counted(sites.filter((name) => name !== '')) };
}
