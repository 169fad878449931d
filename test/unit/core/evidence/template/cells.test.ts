import { expect, test } from 'vitest';
import { expectedOf, mutationsOf, noticedBy } from './cells.ts';
import { oracles, type Oracle } from './oracles.ts';
import { shipped } from './templates.ts';
import { inShort } from './ways.ts';

const areas = Object.entries(oracles).flatMap(([template, ofAreas]) => Object.entries(ofAreas).map(([id, oracle]): [string, string, Oracle] => [template, id, oracle]));
/** All of them take minutes: npm run mutate:evidence. */
const every = process.env['INSATSKARTAN_EVERY_CELL'] === undefined ? (inShort ? 41 : 7) : 1;

test.each(areas)('a changed cell in the tables of %s %s does not pass unnoticed', (name, id, oracle) => {
  const template = shipped(name);
  const expected = expectedOf(template, id, oracle);
  const mutations = mutationsOf(template, id).filter((_, place) => place % every === 0);
  const noticed = mutations.map((mutation) => noticedBy(mutation, id, expected, every === 1 ? 'oracle' : 'check'));
  if (every === 1) console.log(`cells ${name} ${id}: ${mutations.length} changed, ${noticed.filter((one) => one === 'oracle').length} seen by the oracle, ${noticed.filter((one) => one === 'check').length} by the check`);
  expect(mutations.filter((_, place) => noticed[place] === null).map((mutation) => mutation.where)).toEqual([]);
  expect(mutations.length).toBeGreaterThan(0);
}, 900_000);
