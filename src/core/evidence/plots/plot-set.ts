import { say, type EvidenceSay } from '../words/say.ts';
import type { JudgementSign } from '../template/schema.ts';

/** One step of a scale, from the template: the stored code, its word, and the shape that stands for it. Scales go from best to worst. */
export interface PlotLevel {
  readonly code: string;
  readonly label: string;
  readonly sign: JudgementSign;
}

/** What a column of the plot is about: an area of the template, or one of its items. */
export interface PlotColumn {
  readonly id: string;
  /** Short, for the head of the column: "D1". */
  readonly number: string;
  readonly name: string;
}

/** One assessed result. What nobody has judged is null, or left out. */
export interface PlotRow {
  readonly id: string;
  /** The study, and what the result is of where a study has several. */
  readonly name: string;
  /** Share in the combined result, 0–100; null where it is not known (R7). */
  readonly weight: number | null;
  readonly cells: Readonly<Record<string, string | null>>;
  readonly overall: string | null;
}

/** Results that were assessed in one template: only they can stand in the same columns. */
export interface PlotSet {
  readonly id: string;
  /** The template's short name. */
  readonly name: string;
  readonly columns: readonly PlotColumn[];
  /** True where a column is a single question of the template, not an area. */
  readonly items?: boolean | undefined;
  /** The scale of the columns. */
  readonly levels: readonly PlotLevel[];
  /** The scale of the whole, where it is another one. */
  readonly overallLevels?: readonly PlotLevel[] | undefined;
  readonly rows: readonly PlotRow[];
}

/** The same content as the picture, for who does not see it. */
export interface PlotTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The scale of the whole. */
export function overallScale({ levels, overallLevels }: Pick<PlotSet, 'levels' | 'overallLevels'>): readonly PlotLevel[] {
  return overallLevels ?? levels;
}

/** The step of a scale with that code; null where there is none, as for what is not judged. */
export function levelOf(levels: readonly PlotLevel[], code: string | null | undefined): PlotLevel | null {
  return levels.find((level) => level.code === code) ?? null;
}

/** A cell of a row; what only looks like one, a name that every object has, is none. */
export function cellOf({ cells }: PlotRow, column: string): string | null {
  return Object.hasOwn(cells, column) ? (cells[column] ?? null) : null;
}

/** "D1 Randomisering", or the name alone where the number is part of it. */
export function columnName({ number, name }: PlotColumn): string {
  return number === '' || name.startsWith(number) ? name : `${number} ${name}`;
}

/** What the columns are, in a word. */
export function columnWord({ items = false }: Pick<PlotSet, 'items'>, t: EvidenceSay = say): string {
  return t(items ? 'evidence.plot.item' : 'evidence.plot.domain');
}
