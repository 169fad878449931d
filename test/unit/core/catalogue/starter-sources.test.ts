import { expect, test } from 'vitest';
import { starterSources, type StarterCatalogue } from '#core/catalogue/starter-sources.ts';

type Entry = Pick<StarterCatalogue['interventions'][number], 'verdicts' | 'sources'>;

function entry(bodies: readonly string[], urls: readonly (string | null)[]): Entry {
  return { verdicts: bodies.map((body) => ({ body })), sources: urls.map((url) => ({ url })) } as unknown as Entry;
}

function sourcesOf(...entries: Entry[]): ReturnType<typeof starterSources> {
  return starterSources({ interventions: entries as StarterCatalogue['interventions'] });
}

test('counts who is quoted, the most quoted first and then by name', () => {
  expect(sourcesOf(entry(['SBU', 'Åkesson'], []), entry(['Brå', 'SBU'], [])).bodies).toEqual([
    { name: 'SBU', count: 2 },
    { name: 'Brå', count: 1 },
    { name: 'Åkesson', count: 1 },
  ]);
});

test('counts a site once however its address is written', () => {
  expect(sourcesOf(entry([], ['https://www.sbu.se/308', 'http://SBU.se:443/x?y#z', 'https://kunskapsguiden.se']), entry([], ['https://sbu.se'])).sites).toEqual([
    { name: 'sbu.se', count: 3 },
    { name: 'kunskapsguiden.se', count: 1 },
  ]);
});

test('leaves out what has no name and no link', () => {
  expect(sourcesOf(entry([''], [null, 'inte en länk']))).toEqual({ bodies: [], sites: [] });
});
