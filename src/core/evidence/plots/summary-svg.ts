import { formatNumber } from '#core/shared/format.ts';
import type { JudgementSign } from '../template/schema.ts';
import { say } from '../words/say.ts';
import { columnName, columnWord, levelOf, overallScale, type PlotLevel } from './plot-set.ts';
import { percent, type SummaryBar, type SummaryModel, type SummarySet } from './summary.ts';
import { horizontal, plotColours, px, signStyles, svgPicture, svgScales, svgSign, svgText, xml, type Scale } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

const edge = 20;
const nameWidth = 230;
const barWidth = 400;
const countWidth = 70;
const width = 2 * edge + nameWidth + barWidth + countWidth;
const rowHeight = 38;
const barHeight = 24;
const barLeft = edge + nameWidth;

/** What tells one fill from another without colour: lines along it, ticks across it, or its own outline. */
function texture(sign: JudgementSign, { x, y, length }: { x: number; y: number; length: number }): string {
  const { ink } = signStyles[sign];
  if (sign === 'minus') return `<path d="M${px(x)} ${px(y + 3)}h${px(length)}M${px(x)} ${px(y + barHeight - 3)}h${px(length)}" stroke="${ink}" stroke-width="1.4"/>`;
  if (sign === 'cross') {
    const ticks = Array.from({ length: Math.floor(length / 4) }, (_, index) => px(x + 2 + index * 4));
    return `<path d="${ticks.map((at) => `M${at} ${px(y)}v4M${at} ${px(y + barHeight - 4)}v4`).join('')}" stroke="${ink}" stroke-width="1.2"/>`;
  }
  const dashed = sign === 'none' ? ' stroke-dasharray="3 2.4"' : '';
  return sign === 'question' || sign === 'none' ? `<path d="M${px(x + 0.8)} ${px(y + 0.8)}h${px(Math.max(0, length - 1.6))}v${px(barHeight - 1.6)}h${px(-Math.max(0, length - 1.6))}z" fill="none" stroke="${ink}" stroke-width="1.6"${dashed}/>` : '';
}

function segment(level: PlotLevel, { x, y, length, share }: { x: number; y: number; length: number; share: number }): string {
  const { fill, ink } = signStyles[level.sign];
  const middle = { x: x + length / 2, y: y + barHeight / 2 };
  const label = `${formatNumber(share * 100, 0)}\u00a0%`;
  const both = 26 + textWidth(label, 12);
  const roomForBoth = length >= both + 6;
  const signAt = roomForBoth ? { ...middle, x: middle.x - both / 2 + 10 } : middle;
  const dark = level.sign === 'question' || level.sign === 'none' ? plotColours.text : ink;
  return [
    `<g class="part ${level.sign}"><title>${xml(`${level.label}: ${percent(share)}\u00a0%`)}</title>`,
    `<rect x="${px(x)}" y="${px(y)}" width="${px(length)}" height="${barHeight}" fill="${fill}"/>`,
    texture(level.sign, { x, y, length }),
    length >= 24 ? `<circle cx="${px(signAt.x)}" cy="${px(signAt.y)}" r="10" fill="${plotColours.ground}"/>${svgSign(level.sign, signAt, { size: 13 })}` : '',
    roomForBoth ? svgText(label, { x: signAt.x + 16, y: middle.y + 4.2 }, { size: 12, bold: true, fill: dark }) : '',
    '</g>',
  ].join('');
}

interface Share {
  readonly code: string;
  readonly share: number;
}

function barSvg(shares: readonly Share[], levels: readonly PlotLevel[], y: number): string {
  if (shares.length === 0) {
    const outline = `<rect x="${barLeft + 0.7}" y="${px(y + 0.7)}" width="${barWidth - 1.4}" height="${barHeight - 1.4}" fill="none" stroke="${plotColours.control}" stroke-width="1.4" stroke-dasharray="3 2.4"/>`;
    return `${outline}${svgText(say('evidence.plot.nothingRated'), { x: barLeft + 12, y: y + barHeight / 2 + 4.5 }, { fill: plotColours.quiet })}`;
  }
  const gap = 2;
  let x = barLeft;
  return shares
    .map(({ code, share }, index) => {
      const level = levelOf(levels, code);
      const end = index === shares.length - 1 ? barLeft + barWidth + gap : x + share * barWidth;
      const length = Math.max(1, end - x - gap);
      const drawn = level === null ? '' : segment(level, { x, y, length, share });
      x = end;
      return drawn;
    })
    .join('');
}

interface Panel {
  readonly title: string;
  readonly shares: (bar: SummaryBar) => readonly Share[];
  readonly count: (bar: SummaryBar) => string;
}

function panelSvg(set: SummarySet, { title, shares, count }: Panel, top: number): { svg: string; bottom: number } {
  const lines = set.bars.map((bar, index) => {
    const y = top + 30 + index * rowHeight + (bar.isOverall ? 8 : 0);
    const names = wrapText(columnName(bar), { width: nameWidth - 14, size: 13, lines: 2 });
    const base = y + barHeight / 2 + 4.5 - (names.length - 1) * 8;
    return [
      bar.isOverall ? horizontal(y - 7, { from: edge, to: width - edge, colour: plotColours.rule }) : '',
      ...names.map((text, at) => svgText(text, { x: edge, y: base + at * 16 }, { bold: bar.isOverall })),
      barSvg(shares(bar), bar.isOverall ? overallScale(set) : set.levels, y),
      svgText(count(bar), { x: width - edge, y: y + barHeight / 2 + 4.5 }, { anchor: 'end', fill: plotColours.quiet }),
    ].join('');
  });
  const axis = top + 30 + set.bars.length * rowHeight + 8;
  const ticks = [0, 25, 50, 75, 100].map((tick) => {
    const x = barLeft + (tick / 100) * barWidth;
    return `<path d="M${px(x)} ${px(axis - 4)}v5" stroke="${plotColours.control}"/>${svgText(tick === 100 ? '100\u00a0%' : String(tick), { x, y: axis + 14 }, { size: 12, anchor: 'middle', fill: plotColours.quiet })}`;
  });
  const heading = svgText(title, { x: edge, y: top + 16 }, { bold: true });
  return { svg: [heading, ...lines, ...ticks].join(''), bottom: axis + 22 };
}

const unweighted: Panel = {
  title: say('evidence.plot.unweighted'),
  shares: (bar) => bar.parts,
  count: (bar) => say('evidence.plot.countOfAll', { count: bar.n, all: bar.n + bar.unrated }),
};

const weighted: Panel = {
  title: say('evidence.plot.weighted'),
  shares: (bar) => bar.weighted?.parts ?? [],
  count: (bar) => say('evidence.plot.countOfAll', { count: bar.weighted === null ? 0 : bar.n - bar.weighted.without, all: bar.n + bar.unrated }),
};

function setSvg(set: SummarySet, top: number): { svg: string; bottom: number } {
  const title = wrapText(set.name, { width: width - 2 * edge, size: 15, lines: 1 }).map((text) => svgText(text, { x: edge, y: top + 16 }, { size: 15, bold: true }));
  const first = panelSvg(set, unweighted, top + 26);
  const second = set.hasWeights ? panelSvg(set, weighted, first.bottom + 14) : { svg: '', bottom: first.bottom };
  const note = set.hasWeights ? (set.weightless === 0 ? '' : say('evidence.plot.weightless', { count: set.weightless })) : say('evidence.plot.noWeights');
  const noteSvg = note === '' ? '' : svgText(note, { x: edge, y: second.bottom + 16 }, { fill: plotColours.quiet });
  let bottom = second.bottom + (note === '' ? 8 : 30);
  const scales: Scale[] =
    set.overallLevels === undefined
      ? [{ name: '', entries: set.levels }]
      : [{ name: columnWord(set), entries: set.levels }, { name: say('evidence.plot.overall'), entries: set.overallLevels }];
  const key = svgScales(scales, { x: edge, y: bottom, width: width - 2 * edge });
  bottom += key.height;
  return { svg: [...title, first.svg, second.svg, noteSvg, key.svg].join(''), bottom };
}

/** The summary plot as a picture: a bar per area, first with every result alike and then by weight, with a key below. */
export function summarySvg({ title, sets }: SummaryModel, { bare = false } = {}): { readonly svg: string; readonly width: number; readonly height: number; readonly about: string } {
  const heading = wrapText(title, { width: width - 2 * edge, size: 18, lines: 3 });
  let bottom = 16 + heading.length * 24;
  const parts = heading.map((text, index) => svgText(text, { x: edge, y: 34 + index * 24 }, { size: 18, bold: true }));
  for (const set of sets) {
    const made = setSvg(set, bottom + 12);
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
