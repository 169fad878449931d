import { searchDocument } from '#core/catalogue/search/document.ts';
import { randomNumbers } from '#test/support/generate.ts';
import { readStarter, starterRecords } from '#test/support/starter.ts';
import { makeEngine, type EngineName } from './engines.ts';
import { entryIds, halves, labelledHalf, queryTypes, type Labelled, type Part, type QueryType } from './labelled.ts';
import { catalogueSearch } from './ours.ts';

/** How well one query was answered. */
export interface Answered {
  readonly labelled: Labelled;
  readonly mrr10: number;
  readonly success1: number;
  readonly recall5: number;
  /** Keys or ids of what stood among the first five. */
  readonly top: readonly string[];
}

export const measures = ['mrr10', 'success1', 'recall5'] as const;
export type Measure = (typeof measures)[number];

/** The labelled queries of a half, of both, or of the set written afterwards. */
export function queriesOf(half: Part | 'all'): Labelled[] {
  return half === 'all' ? halves.flatMap(labelledHalf) : labelledHalf(half);
}

function answer(labelled: Labelled, found: readonly string[], ids: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>): Answered {
  const idOf = (key: string): string => ids.get(key) ?? '';
  const first = new Set(labelled.expected.map(idOf));
  const good = new Set([...labelled.expected, ...labelled.also].map(idOf));
  const rank = found.slice(0, 10).findIndex((id) => first.has(id));
  const five = found.slice(0, 5);
  return {
    labelled,
    mrr10: rank < 0 ? 0 : 1 / (rank + 1),
    success1: rank === 0 ? 1 : 0,
    // Of those that count as good, at most five fit among the first five.
    recall5: five.filter((id) => good.has(id)).length / Math.min(5, good.size),
    top: five.map((id) => names.get(id) ?? id),
  };
}

/** Asks an engine every query over the starter catalogue. Ours is asked as the catalogue asks it. */
export function answersOf(engine: EngineName, queries: readonly Labelled[]): Answered[] {
  const { interventions, vocabulary } = readStarter();
  const ids = entryIds();
  const names = new Map([...ids].map(([key, id]) => [id, key]));
  let search = catalogueSearch(starterRecords(), vocabulary);
  if (engine !== 'ours') {
    const made = makeEngine(engine);
    made.build(interventions.map(({ id, data }) => searchDocument(id, data, vocabulary)));
    search = (text, limit) => made.search(text, limit);
  }
  return queries.map((one) => answer(one, search(one.query, 10), ids, names));
}

/** A mean with the interval that 95 of 100 resamples fall within. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 10_000;

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** The mean of the values, with a bootstrap interval that is the same every time. */
export function estimate(values: readonly number[]): Estimate {
  const next = randomNumbers(values.length);
  const means = new Float64Array(resamples);
  for (let sample = 0; sample < resamples; sample += 1) {
    let sum = 0;
    for (let index = 0; index < values.length; index += 1) sum += values[Math.floor(next() * values.length)] ?? 0;
    means[sample] = sum / values.length;
  }
  means.sort();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean: round(mean), low: round(means[Math.floor(resamples * 0.025)] ?? 0), high: round(means[Math.ceil(resamples * 0.975) - 1] ?? 0) };
}

/** One engine on one type of query: each measure, and how much better ours is, query by query. */
export interface TypeQuality {
  readonly engine: EngineName;
  readonly type: QueryType | 'all';
  readonly queries: number;
  readonly measures: Readonly<Record<Measure, Estimate>>;
  readonly oursMinusThis: Readonly<Record<Measure, Estimate>> | null;
}

function perMeasure(make: (measure: Measure) => Estimate): Record<Measure, Estimate> {
  return { mrr10: make('mrr10'), success1: make('success1'), recall5: make('recall5') };
}

/** Every type and all together, for every engine. The difference to ours is taken query by query: a paired bootstrap. */
export function qualityOf(engines: readonly EngineName[], queries: readonly Labelled[]): { rows: TypeQuality[]; ours: Answered[] } {
  const ours = answersOf('ours', queries);
  const rows = engines.flatMap((engine) => {
    const theirs = engine === 'ours' ? ours : answersOf(engine, queries);
    return (['all', ...queryTypes] as const).flatMap((type) => {
      const places = queries.flatMap((one, index) => (type === 'all' || one.type === type ? [index] : []));
      if (places.length === 0) return [];
      const value = (answered: readonly Answered[], place: number, measure: Measure): number => answered[place]?.[measure] ?? 0;
      return {
        engine,
        type,
        queries: places.length,
        measures: perMeasure((measure) => estimate(places.map((place) => value(theirs, place, measure)))),
        oursMinusThis: engine === 'ours' ? null : perMeasure((measure) => estimate(places.map((place) => value(ours, place, measure) - value(theirs, place, measure)))),
      };
    });
  });
  return { rows, ours };
}
