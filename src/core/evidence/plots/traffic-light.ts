import { formatNumber } from '#core/shared/format.ts';
import { say, type EvidenceSay } from '../words/say.ts';
import { cellOf, columnName, levelOf, overallScale, type PlotRow, type PlotSet, type PlotTable } from './plot-set.ts';

export interface TrafficLightSet extends PlotSet {
  /** What the picture says, in a sentence. */
  readonly about: string;
  readonly table: PlotTable;
}

/** A plot with a row per result and a column per area: the picture's content, and the same as a table. */
export interface TrafficLightModel {
  readonly kind: 'traffic-light';
  readonly title: string;
  readonly sets: readonly TrafficLightSet[];
}

/** True where some result has a known weight, and a column for it says something. */
export function hasWeights(rows: readonly PlotRow[]): boolean {
  return rows.some((row) => row.weight !== null);
}

/** "34,5 %", or that it is not known. */
export function weightText(weight: number | null, t: EvidenceSay = say): string {
  return weight === null ? t('evidence.plot.weightUnknown') : t('evidence.plot.weightOf', { weight: formatNumber(weight) }).replace(' %', '\u00a0%');
}

/** How the results came out as a whole: "Sammantaget: 2 låg, 1 hög." */
export function overallCounts(set: PlotSet, t: EvidenceSay = say): string {
  const scale = [...overallScale(set).map(({ code, label }) => ({ code, label })), { code: null, label: t('evidence.plot.unrated') }];
  const known = new Set(overallScale(set).map((level) => level.code));
  const counts = scale.flatMap(({ code, label }) => {
    const count = set.rows.filter((row) => (row.overall !== null && known.has(row.overall) ? row.overall : null) === code).length;
    return count === 0 ? [] : [t('evidence.plot.countOf', { count, level: label.toLocaleLowerCase('sv') })];
  });
  return t('evidence.plot.overallAbout', { counts: counts.join(', ') });
}

function tableOf(set: PlotSet, t: EvidenceSay): PlotTable {
  const word = (label: string | undefined): string => label ?? t('evidence.plot.unrated');
  const weights = hasWeights(set.rows);
  return {
    caption: set.name,
    head: [t('evidence.plot.result'), ...set.columns.map(columnName), t('evidence.plot.overall'), ...(weights ? [t('evidence.plot.weight')] : [])],
    rows: set.rows.map((row) => [
      row.name,
      ...set.columns.map((column) => word(levelOf(set.levels, cellOf(row, column.id))?.label)),
      word(levelOf(overallScale(set), row.overall)?.label),
      ...(weights ? [weightText(row.weight, t)] : []),
    ]),
  };
}

/** What a set holds, in a sentence. */
export function aboutSet(set: PlotSet, t: EvidenceSay = say): string {
  return set.rows.length === 0 ? t('evidence.plot.none') : t('evidence.plot.setAbout', { tool: set.name, count: set.rows.length, overall: overallCounts(set, t) });
}

/** The traffic-light plot of a question's results, a part per template. Rows keep the order they come in. */
export function trafficLight(title: string, sets: readonly PlotSet[], t: EvidenceSay = say): TrafficLightModel {
  return { kind: 'traffic-light', title, sets: sets.map((set) => ({ ...set, about: aboutSet(set, t), table: tableOf(set, t) })) };
}
