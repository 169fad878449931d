import type { PlotLevel, PlotRow, PlotSet } from '#core/evidence/plots/plot-set.ts';

export const rob: PlotLevel[] = [
  { code: 'low', label: 'Låg', sign: 'plus' },
  { code: 'moderate', label: 'Måttlig', sign: 'bang' },
  { code: 'high', label: 'Hög', sign: 'minus' },
];

export const robins: PlotLevel[] = [
  { code: 'low', label: 'Låg', sign: 'plus' },
  { code: 'moderate', label: 'Måttlig', sign: 'bang' },
  { code: 'serious', label: 'Hög', sign: 'minus' },
  { code: 'critical', label: 'Oacceptabelt hög', sign: 'cross' },
  { code: 'no-information', label: 'Ingen information', sign: 'question' },
];

const domains = ['Randomiseringsprocessen', 'Avvikelser från planerade insatser', 'Bortfall', 'Mätning av utfallet', 'Rapportering'];

export function row(id: string, levels: readonly (string | null)[], more: Partial<PlotRow> = {}): PlotRow {
  const cells = Object.fromEntries(domains.map((_, index) => [`D${index + 1}`, levels[index] ?? null]));
  return { id, name: `Exempelstudien ${id}`, weight: null, cells, overall: levels.at(-1) ?? null, ...more };
}

export function robSet(rows: readonly PlotRow[], levels = rob): PlotSet {
  return { id: 'rob2-assignment', name: 'RoB 2, effekt av tilldelning', columns: domains.map((name, index) => ({ id: `D${index + 1}`, number: `D${index + 1}`, name })), levels, rows };
}
