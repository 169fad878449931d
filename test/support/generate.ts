import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { offerSchema, type Offer } from '#core/catalogue/offer.ts';
import { interventionStatuses, supplyForms } from '#core/catalogue/terms.ts';
import { readStarter } from './starter.ts';

/** Numbers that look random and are the same for the same seed (mulberry32), each from 0 up to but not including 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The id of the n:th generated entry; never one of the starter's. */
export function generatedId(number: number): string {
  return `6e0e4a7e-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const places = ['Norr', 'Söder', 'Öster', 'Väster', 'Ängen', 'Åsen', 'Hamnen', 'Parken', 'Torget', 'Höjden'] as const;
const words = ['samtal', 'stöd', 'grupp', 'familj', 'skola', 'kväll', 'träning', 'uppföljning', 'nätverk', 'mentor', 'fritid', 'start'] as const;

interface Chance {
  readonly next: () => number;
  pick<T>(items: readonly T[]): T;
  whole(from: number, to: number): number;
}

function chanceOf(seed: number): Chance {
  const next = randomNumbers(seed);
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return { next, whole, pick: <T>(items: readonly T[]) => items[whole(0, items.length - 1)] as T };
}

function offerOf(chance: Chance, number: number): Offer {
  return offerSchema.parse({
    id: `offer-${number}`,
    supplyForm: chance.pick(supplyForms),
    needsAssessment: chance.pick(['required', 'not-required', null] as const),
    providerName: `Exempelutföraren ${chance.pick(places)}`,
    capacity: { places: chance.next() < 0.5 ? null : chance.whole(1, 40) },
  });
}

function agesOf(chance: Chance): InterventionContent['ages'] {
  const min = chance.whole(0, 18);
  return { min: chance.next() < 0.15 ? null : min, max: chance.next() < 0.15 ? null : min + chance.whole(1, 10) };
}

/** A made-up entry: fields from different starter entries, so that words stand as often as in a real catalogue, under a name of its own. */
function variation(chance: Chance, models: readonly InterventionContent[], number: number): InterventionContent {
  const [frame, texts, evidence] = [chance.pick(models), chance.pick(models), chance.pick(models)];
  const place = chance.pick(places);
  return {
    ...frame,
    name: `${frame.name}, ${chance.pick(words)} ${place} ${number}`,
    abbreviation: chance.next() < 0.3 ? `E${number}` : '',
    aliases: [`${chance.pick(words)} i ${place}`],
    searchWords: [],
    summary: texts.summary,
    description: texts.description,
    targetGroup: chance.pick(models).targetGroup,
    ages: agesOf(chance),
    problemAreas: chance.pick(models).problemAreas,
    status: chance.pick(interventionStatuses),
    offers: Array.from({ length: chance.whole(0, 2) }, (_, index) => offerOf(chance, index + 1)),
    offeredHere: chance.pick(['yes', 'no', 'unknown'] as const),
    verdicts: evidence.verdicts,
    origin: { starterVersion: null },
  };
}

/**
 * A catalogue of `n` entries that is the same for the same `seed`: the starter's entries first, then variations grown from them.
 * Benchmarks and end-to-end tests use it where 77 entries say too little.
 */
export function generateInterventions(n: number, seed = 1): { id: string; data: InterventionContent }[] {
  const starter = readStarter().interventions;
  const chance = chanceOf(seed);
  const models = starter.map((one) => one.data);
  const grown = Array.from({ length: Math.max(0, n - starter.length) }, (_, index) => ({ id: generatedId(index + 1), data: variation(chance, models, index + 1) }));
  return [...starter.slice(0, n), ...grown];
}
