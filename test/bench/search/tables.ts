import { queryTypes } from './labelled.ts';
import type { Estimate, Measure, TypeQuality } from './quality.ts';
import { measures } from './quality.ts';
import { ratiosOf, type Speed } from './speed.ts';

function grid(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n');
}

const three = (value: number): string => value.toFixed(3);
const span = ({ low, high }: Estimate): string => `${three(low)}–${three(high)}`;

function measureTable(rows: readonly TypeQuality[], measure: Measure): string {
  const engines = [...new Set(rows.map((row) => row.engine))];
  const head = [measure, 'queries', ...engines.flatMap((engine) => [engine, '95 %'])];
  const body = (['all', ...queryTypes] as const).flatMap((type) => {
    const ofType = engines.map((engine) => rows.find((row) => row.engine === engine && row.type === type));
    const queries = ofType[0]?.queries;
    if (queries === undefined) return [];
    return [[type, String(queries), ...ofType.flatMap((row) => (row === undefined ? ['', ''] : [three(row.measures[measure].mean), span(row.measures[measure])]))]];
  });
  return grid([head, ...body]);
}

function differenceTable(rows: readonly TypeQuality[]): string {
  const peers = rows.filter((row) => row.oursMinusThis !== null && row.type === 'all');
  const head = ['ours minus', ...measures];
  return grid([head, ...peers.map((row) => [row.engine, ...measures.map((measure) => `${three(row.oursMinusThis?.[measure].mean ?? 0)} (${row.oursMinusThis === null ? '' : span(row.oursMinusThis[measure])})`)])]);
}

/** The quality of every engine by type, then the paired differences over all queries. */
export function qualityTable(rows: readonly TypeQuality[], half: string): string {
  return [`\nQuality on the half "${half}", with 95 % bootstrap intervals`, ...measures.map((measure) => measureTable(rows, measure)), differenceTable(rows)].join('\n\n');
}

/** What every engine costs, with ours as a share of it. */
export function speedTable(measured: readonly Speed[]): string {
  const ratios = ratiosOf(measured);
  const head = ['engine', 'entries', 'build ms', 'MB', 'p50 ms', 'p95 ms', 'keystrokes', 'ours/this: p50', 'p95', 'build', 'memory'];
  const body = measured.map((one) => {
    const ratio = ratios.find(({ of, entries }) => of === one.engine && entries === one.entries);
    const shares = ratio === undefined ? ['', '', '', ''] : [ratio.p50, ratio.p95, ratio.build, ratio.memory].map((share) => String(Number(share.toPrecision(3))));
    return [one.engine, String(one.entries), one.buildMs.toFixed(0), one.megabytes.toFixed(1), one.p50Ms.toFixed(3), one.p95Ms.toFixed(3), String(one.keystrokes), ...shares];
  });
  return `\nCost: build, memory and keystrokes\n\n${grid([head, ...body])}`;
}
