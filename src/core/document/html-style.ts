import type { DocumentModel, TypeSize } from './model.ts';

/** Type in points and the space between things, per size. The Word renderer uses the same figures. */
export const typeSizes: Readonly<Record<TypeSize, { readonly points: number; readonly line: number; readonly gap: number; readonly margin: number }>> = {
  large: { points: 14, line: 1.35, gap: 6, margin: 18 },
  easy: { points: 12.75, line: 1.35, gap: 5, margin: 16 },
  'easy-tight': { points: 11.5, line: 1.3, gap: 4, margin: 15 },
  normal: { points: 10.5, line: 1.35, gap: 5, margin: 20 },
  compact: { points: 9.5, line: 1.25, gap: 3, margin: 15 },
  tight: { points: 8.5, line: 1.2, gap: 2, margin: 13 },
  tightest: { points: 8, line: 1.15, gap: 1.5, margin: 12 },
};

/** Heading sizes as multiples of the text, by level. */
export const headingScale = [1.9, 1.4, 1.15, 1] as const;

/** On every Windows and Mac; what Linux puts in its place is as wide. All carry å ä ö. */
export const fontName = 'Arial';

/** CSS for screen and A4 paper, right in black and white: weight, rules and words carry the meaning, never colour. */
export function styleOf({ size, orientation, numbered, words, foot }: DocumentModel): string {
  const { points, line, gap, margin } = typeSizes[size];
  const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ').replaceAll('<', '\\3c ')}"`;
  const pageNumber = numbered ? `@bottom-right { content: ${quoted(`${words.page} `)} counter(page) " (" counter(pages) ")"; font: 8pt ${fontName}, sans-serif; color: #333; }` : '';
  return `
@page { size: A4 ${orientation}; margin: ${margin}mm ${margin}mm ${margin + 4}mm; @bottom-left { content: ${quoted(foot)}; font: 8pt ${fontName}, sans-serif; color: #333; } ${pageNumber} }
* { box-sizing: border-box; }
html { font: ${points}pt/${line} ${fontName}, "Liberation Sans", Helvetica, sans-serif; color: #000; background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: ${orientation === 'landscape' ? 297 - 2 * margin : 210 - 2 * margin}mm; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.15; margin: ${gap * 2.6}pt 0 ${gap * 0.7}pt; break-after: avoid; }
h1 { font-size: ${headingScale[0]}em; } h2 { font-size: ${headingScale[1]}em; } h3 { font-size: ${headingScale[2]}em; } h4 { font-size: ${headingScale[3]}em; }
p { margin: 0 0 ${gap}pt; orphans: 2; widows: 2; } .lead { font-size: 1.1em; } .small { font-size: 0.9em; color: #333; }
.notice { border: 1.5pt solid #000; padding: ${gap}pt ${gap * 1.6}pt; font-weight: bold; break-inside: avoid; }
ul, ol { margin: 0 0 ${gap}pt; padding-left: 1.5em; } li { margin: 0 0 ${gap / 2}pt; }
a { color: inherit; text-decoration: underline; text-underline-offset: 0.15em; }
table { width: calc(100% - 1px); border-collapse: collapse; table-layout: fixed; margin: 0 0 ${gap * 1.6}pt; } caption { text-align: left; font-weight: bold; margin-bottom: ${gap / 2}pt; break-after: avoid; }
th, td { text-align: left; vertical-align: top; border: 0.5pt solid #666; padding: ${gap / 1.6}pt ${gap}pt; } thead th { border-bottom: 1.5pt solid #000; } tbody th { font-weight: normal; }
thead { display: table-header-group; } tr { break-inside: avoid; } td p, th p { margin: 0 0 ${gap / 2}pt; } td p:last-child, th p:last-child { margin: 0; } .long tr { break-inside: auto; }
figure { margin: 0 0 ${gap * 2}pt; break-inside: avoid; } figure svg { max-width: 100%; height: auto; max-height: ${(orientation === 'landscape' ? 210 : 297) - 2 * margin - 18}mm; } figcaption { font-size: 0.9em; }
.top { display: flex; justify-content: space-between; gap: 1em; font-size: 0.9em; border-bottom: 0.5pt solid #666; padding-bottom: 2pt; margin-bottom: ${gap}pt; } .top + h1 { margin-top: ${gap}pt; }
.cover { min-height: ${orientation === 'landscape' ? 150 : 230}mm; padding-top: 55mm; break-after: page; } .cover h1 { font-size: 2.8em; margin: 0 0 8pt; } .cover .subtitle { font-size: 1.5em; } .cover .lines { margin-top: 40mm; }
.contents { break-after: page; } .contents ol { list-style: none; padding: 0; } .contents a { display: flex; gap: 0.6em; text-decoration: none; } .contents .dots { flex: 1; border-bottom: 1pt dotted #666; transform: translateY(-0.3em); }
.contents .l1 { font-weight: bold; margin-top: ${gap}pt; } .contents .l2 { padding-left: 1.2em; } .contents .l3 { padding-left: 2.4em; }
.break { break-after: page; } .blank { display: grid; grid-template-columns: 12em 1fr; gap: 0.8em; align-items: end; min-height: 2em; } .blank span:last-child { border-bottom: 1pt dotted #000; }
.notes { border-top: 0.5pt solid #000; margin-top: ${gap * 3}pt; font-size: 0.9em; } sup { line-height: 0; }
@media screen { body { padding: 24pt 16pt; } .screen-foot { border-top: 0.5pt solid #666; margin-top: 18pt; padding-top: 6pt; font-size: 0.9em; } .table-scroll { overflow-x: auto; } .cover { min-height: 0; padding: 32pt 0; } .cover .lines { margin-top: 24pt; } }
@media print { .screen-foot { display: none; } }`.trim();
}
