import { say } from '../words/say.ts';
import { cellOf, columnName, columnWord, levelOf, overallScale, type PlotRow } from './plot-set.ts';
import { horizontal, plotColours, svgPicture, svgScales, svgSign, svgText, type KeyEntry, type Scale } from './svg.ts';
import { wrapText } from './text-width.ts';
import { hasWeights, weightText, type TrafficLightModel, type TrafficLightSet } from './traffic-light.ts';

const edge = 20;
const nameWidth = 250;
const leastRow = 42;
const lineHeight = 16;
const least = 640;

/** Where the columns of a set stand. */
interface Columns {
  readonly step: number;
  readonly first: number;
  readonly overall: number;
  readonly weight: number | null;
  readonly width: number;
}

function columnsOf(set: TrafficLightSet): Columns {
  const step = set.columns.length > 8 ? 34 : 46;
  const first = edge + nameWidth + step / 2;
  const overall = first + (set.columns.length - 0.5) * step + 60;
  const weight = hasWeights(set.rows) ? overall + 84 : null;
  return { step, first, overall, weight, width: (weight ?? overall) + 44 + edge };
}

/** A part of the picture, and where the next begins. */
interface Part {
  readonly svg: string;
  readonly bottom: number;
}

function head(set: TrafficLightSet, columns: Columns, top: number): Part {
  const y = top + 22;
  const middle = { size: 13, bold: true, anchor: 'middle' } as const;
  const parts = [
    svgText(say('evidence.plot.result'), { x: edge, y }, { bold: true }),
    ...set.columns.map(({ number, name }, index) => svgText(number === '' ? name.slice(0, 3) : number, { x: columns.first + index * columns.step, y }, middle)),
    svgText(say('evidence.plot.overall'), { x: columns.overall, y }, middle),
    columns.weight === null ? '' : svgText(say('evidence.plot.weight'), { x: columns.weight + 28, y }, { ...middle, anchor: 'end' }),
    horizontal(top + 32, { from: edge, to: columns.width - edge, colour: plotColours.rule }),
  ];
  return { svg: parts.join(''), bottom: top + 32 };
}

function row(of: PlotRow, top: number, { set, columns }: { set: TrafficLightSet; columns: Columns }): Part {
  const names = wrapText(of.name, { width: nameWidth - 12, size: 13, lines: 3 });
  const bottom = top + Math.max(leastRow, names.length * lineHeight + 10);
  const middle = (top + bottom) / 2;
  const firstLine = middle + 4.5 - ((names.length - 1) * lineHeight) / 2;
  const sign = (code: string | null, { x, scale, domain }: { x: number; scale: TrafficLightSet['levels']; domain: string }): string => {
    const level = levelOf(scale, code);
    const title = say('evidence.plot.cell', { result: of.name, domain, level: level?.label ?? say('evidence.plot.unrated') });
    return svgSign(level === null ? null : level.sign, { x, y: middle }, { title });
  };
  const parts = [
    ...names.map((text, index) => svgText(text, { x: edge, y: firstLine + index * lineHeight })),
    ...set.columns.map((column, index) => sign(cellOf(of, column.id), { x: columns.first + index * columns.step, scale: set.levels, domain: columnName(column) })),
    sign(of.overall, { x: columns.overall, scale: overallScale(set), domain: say('evidence.plot.overall') }),
    columns.weight === null ? '' : svgText(weightText(of.weight), { x: columns.weight + 28, y: middle + 4.5 }, { anchor: 'end', fill: of.weight === null ? plotColours.quiet : plotColours.text }),
    horizontal(bottom, { from: edge, to: columns.width - edge }),
  ];
  return { svg: `<g>${parts.join('')}</g>`, bottom };
}

/** What the key explains: the scale of the columns, that of the whole where it is another, and what is not judged where something is not. */
function scalesOf(set: TrafficLightSet): readonly Scale[] {
  const missing = set.rows.some((one) => levelOf(overallScale(set), one.overall) === null || set.columns.some((column) => levelOf(set.levels, cellOf(one, column.id)) === null));
  const entries: KeyEntry[] = [...set.levels, ...(missing ? [{ sign: null, label: say('evidence.plot.unrated') }] : [])];
  if (set.overallLevels === undefined) return [{ name: '', entries }];
  return [{ name: columnWord(set), entries }, { name: say('evidence.plot.overall'), entries: set.overallLevels }];
}

function columnNames(set: TrafficLightSet, { x, y, width }: { x: number; y: number; width: number }): Part {
  const half = (width - 24) / 2;
  const rows = Math.ceil(set.columns.length / 2);
  const wraps = set.columns.map(({ name }) => wrapText(name, { width: half - 34, size: 13, lines: 3 }));
  const heights = Array.from({ length: rows }, (_, index) => Math.max(wraps[index]?.length ?? 0, wraps[index + rows]?.length ?? 0) * 17 + 3);
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, one) => sum + one, 0));
  const parts = set.columns.map(({ number }, index) => {
    const left = x + (index < rows ? 0 : half + 24);
    const top = y + (tops[index % rows] ?? 0) + 14;
    const words = (wraps[index] ?? []).map((text, at) => svgText(text, { x: left + 34, y: top + at * 17 }, { fill: plotColours.quiet }));
    return `${svgText(number, { x: left, y: top }, { bold: true, fill: plotColours.quiet })}${words.join('')}`;
  });
  return { svg: parts.join(''), bottom: y + heights.reduce((sum, one) => sum + one, 0) };
}

function part(set: TrafficLightSet, { top, width }: { top: number; width: number }): Part {
  const columns = columnsOf(set);
  const title = wrapText(set.name, { width: width - 2 * edge, size: 15, lines: 1 }).map((text) => svgText(text, { x: edge, y: top + 16 }, { size: 15, bold: true }));
  if (set.rows.length === 0) return { svg: `${title.join('')}${svgText(say('evidence.plot.none'), { x: edge, y: top + 44 }, { fill: plotColours.quiet })}`, bottom: top + 64 };
  const heading = head(set, columns, top + 24);
  let bottom = heading.bottom;
  const lines = set.rows.map((one) => {
    const made = row(one, bottom, { set, columns });
    bottom = made.bottom;
    return made.svg;
  });
  bottom += 16;
  const key = svgScales(scalesOf(set), { x: edge, y: bottom, width: width - 2 * edge });
  bottom += key.height;
  const names = columnNames(set, { x: edge, y: bottom + 6, width: width - 2 * edge });
  return { svg: [...title, heading.svg, ...lines, key.svg, names.svg].join(''), bottom: names.bottom + 8 };
}

/** The traffic-light plot as a picture: a row per result, key and names of the columns below. */
export function trafficLightSvg({ title, sets }: TrafficLightModel, { bare = false } = {}): { readonly svg: string; readonly width: number; readonly height: number; readonly about: string } {
  const width = Math.max(least, ...sets.map((set) => columnsOf(set).width));
  const heading = wrapText(title, { width: width - 2 * edge, size: 18, lines: 3 });
  let bottom = 16 + heading.length * 24;
  const parts = heading.map((text, index) => svgText(text, { x: edge, y: 34 + index * 24 }, { size: 18, bold: true }));
  for (const set of sets) {
    const made = part(set, { top: bottom + 12, width });
    parts.push(made.svg);
    bottom = made.bottom + 12;
  }
  if (sets.length === 0) {
    parts.push(svgText(say('evidence.plot.none'), { x: edge, y: bottom + 28 }, { fill: plotColours.quiet }));
    bottom += 40;
  }
  const about = sets.length === 0 ? say('evidence.plot.none') : sets.map((set) => set.about).join(' ');
  const height = bottom + 8;
  return { svg: svgPicture(parts.join(''), { width, height, title, about, bare }), width, height, about };
}
