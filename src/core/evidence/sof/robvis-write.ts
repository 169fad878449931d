/// <reference path="../../shared/papaparse.d.ts" />
import Papa from 'papaparse';
import { startsFormula } from '#core/shared/formula.ts';
import { robvisDomains, robvisWords, type RobvisRow, type RobvisTool } from './robvis-words.ts';

/** A text that a spreadsheet shows and never runs, and that the reader below gives back as it was. */
function shielded(text: string): string {
  return startsFormula(text) || (text.startsWith("'") && startsFormula(text.replace(/^'+/, ''))) ? `'${text}` : text;
}

/**
 * Judgements in the robvis format: `Study, D1 …, Overall, Weight`, comma and decimal point, as the program that reads it expects.
 * An empty cell is what nobody has judged, or a weight that is not known.
 */
export function writeRobvis(tool: RobvisTool, rows: readonly RobvisRow[]): string {
  const words = new Map(robvisWords[tool].words);
  const domains = robvisDomains(tool);
  const word = (code: string | null | undefined): string => (code === null || code === undefined ? '' : (words.get(code) ?? ''));
  const lines = rows.map(({ study, domains: judged, overall, weight }) => [
    shielded(study.replace(/\s+/g, ' ').trim()),
    ...domains.map((id) => word(Object.hasOwn(judged, id) ? judged[id] : null)),
    word(overall),
    weight === null ? '' : String(weight),
  ]);
  return `${Papa.unparse([['Study', ...domains, 'Overall', 'Weight'], ...lines], { delimiter: ',', newline: '\r\n' })}\r\n`;
}
