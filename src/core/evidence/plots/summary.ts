import { formatNumber } from '#core/shared/format.ts';
import { say, type EvidenceSay } from '../words/say.ts';
import { cellOf, columnName, columnWord, levelOf, overallScale, type PlotColumn, type PlotLevel, type PlotRow, type PlotSet, type PlotTable } from './plot-set.ts';
import { aboutSet } from './traffic-light.ts';

/** One level's part of a bar. */
export interface SummaryPart {
  readonly code: string;
  readonly count: number;
  /** 0 to 1 of what is judged. */
  readonly share: number;
}

/** One level's part of a weighted bar. */
export interface WeightedPart {
  readonly code: string;
  readonly weight: number;
  readonly share: number;
}

export interface SummaryBar {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly isOverall: boolean;
  /** How many results are judged, and how many are not: those are in no share (R7). */
  readonly n: number;
  readonly unrated: number;
  /** From best to worst; empty where nothing is judged. */
  readonly parts: readonly SummaryPart[];
  /** Null where no judged result has a weight above zero. `without` judged results have no known weight and are in no share. */
  readonly weighted: { readonly without: number; readonly parts: readonly WeightedPart[] } | null;
}

export interface SummarySet extends Omit<PlotSet, 'rows' | 'columns'> {
  readonly about: string;
  readonly bars: readonly SummaryBar[];
  readonly hasWeights: boolean;
  readonly weightless: number;
  readonly table: PlotTable;
}

/** A plot with a bar per area: which share of the results is at each level. */
export interface SummaryModel {
  readonly kind: 'summary';
  readonly title: string;
  readonly sets: readonly SummarySet[];
}

interface Judged {
  readonly code: string;
  readonly weight: number | null;
}

function weightedParts(judged: readonly Judged[], levels: readonly PlotLevel[]): SummaryBar['weighted'] {
  const weight = (of: readonly Judged[]): number => of.reduce((sum, one) => sum + (one.weight ?? 0), 0);
  const all = weight(judged);
  if (all <= 0) return null;
  const parts = levels.flatMap(({ code }): WeightedPart[] => {
    const mine = weight(judged.filter((one) => one.code === code));
    return mine <= 0 ? [] : [{ code, weight: mine, share: mine / all }];
  });
  return { without: judged.filter((one) => one.weight === null).length, parts };
}

function barOf(column: PlotColumn, { levels, rows, codeOf, isOverall }: { levels: readonly PlotLevel[]; rows: readonly PlotRow[]; codeOf: (row: PlotRow) => string | null; isOverall: boolean }): SummaryBar {
  const judged = rows.flatMap((row): Judged[] => {
    const level = levelOf(levels, codeOf(row));
    return level === null ? [] : [{ code: level.code, weight: row.weight }];
  });
  const parts = levels.flatMap(({ code }): SummaryPart[] => {
    const count = judged.filter((one) => one.code === code).length;
    return count === 0 ? [] : [{ code, count, share: count / judged.length }];
  });
  return { ...column, isOverall, n: judged.length, unrated: rows.length - judged.length, parts, weighted: weightedParts(judged, levels) };
}

/** A share of 0 to 1 as per cent, "33,3". */
export function percent(share: number): string {
  return formatNumber(share * 100);
}

function tableOf(set: PlotSet, { bars, t }: { bars: readonly SummaryBar[]; t: EvidenceSay }): PlotTable {
  const scales = [...set.levels, ...overallScale(set)].filter((level, index, all) => all.findIndex((other) => other.code === level.code && other.label === level.label) === index);
  const weights = bars.some((bar) => bar.weighted !== null);
  const cells = (bar: SummaryBar): string[] => {
    const own = bar.isOverall ? overallScale(set) : set.levels;
    return scales.map((level) => {
      if (levelOf(own, level.code)?.label !== level.label) return '–';
      const part = bar.parts.find((one) => one.code === level.code);
      return bar.n === 0 ? '–' : t('evidence.plot.shareOf', { count: part?.count ?? 0, share: percent(part?.share ?? 0) }).replace(' %', '\u00a0%');
    });
  };
  const weighted = (bar: SummaryBar): string[] =>
    scales.map((level) => {
      if (bar.weighted === null || levelOf(bar.isOverall ? overallScale(set) : set.levels, level.code)?.label !== level.label) return '–';
      return `${percent(bar.weighted.parts.find((one) => one.code === level.code)?.share ?? 0)}\u00a0%`;
    });
  return {
    caption: set.name,
    head: [columnWord(set, t), ...scales.map((level) => level.label), t('evidence.plot.rated'), ...(weights ? scales.map((level) => t('evidence.plot.weightedShare', { level: level.label })) : [])],
    rows: bars.map((bar) => [columnName(bar), ...cells(bar), t('evidence.plot.countOfAll', { count: bar.n, all: bar.n + bar.unrated }), ...(weights ? weighted(bar) : [])]),
  };
}

/** The summary plot of a question's results, a part per template; unweighted, and weighted where weights are known. */
export function summary(title: string, sets: readonly PlotSet[], t: EvidenceSay = say): SummaryModel {
  return {
    kind: 'summary',
    title,
    sets: sets.map((set) => {
      const { columns, rows, ...rest } = set;
      const whole: PlotColumn = { id: 'overall', number: '', name: t('evidence.plot.overall') };
      const bars = [
        ...columns.map((column) => barOf(column, { levels: set.levels, rows, codeOf: (row) => cellOf(row, column.id), isOverall: false })),
        barOf(whole, { levels: overallScale(set), rows, codeOf: (row) => row.overall, isOverall: true }),
      ];
      const hasWeights = bars.some((bar) => bar.weighted !== null);
      return { ...rest, about: aboutSet(set, t), bars, hasWeights, weightless: rows.filter((row) => row.weight === null).length, table: tableOf(set, { bars, t }) };
    }),
  };
}
