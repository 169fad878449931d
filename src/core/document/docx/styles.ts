import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';
import { fontName, headingScale, typeSizes } from '../html-style.ts';
import type { TypeSize } from '../model.ts';
import { twips } from './blocks.ts';

/** Word counts type in half points. */
function halfPoints(points: number): number {
  return Math.max(2, Math.round(points * 2));
}

/** The styles, named in Swedish where Word has no name of its own, so that a person can change the look in one place. */
export function stylesOf(size: TypeSize): IStylesOptions {
  const { points, line, gap } = typeSizes[size];
  const heading = (index: 0 | 1 | 2 | 3) => ({
    run: { font: fontName, bold: true, italics: false, color: '000000', size: halfPoints(points * headingScale[index]) },
    paragraph: { spacing: { before: twips(gap * 2.6), after: twips(gap * 0.7), line: 276 }, keepNext: true, keepLines: true },
  });
  const based = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { font: fontName, size: halfPoints(points), color: '000000', language: { value: 'sv-SE' } },
        paragraph: { spacing: { after: twips(gap), line: Math.round(240 * line * 0.87), lineRule: LineRuleType.AUTO } },
      },
      title: { run: { font: fontName, bold: true, size: halfPoints(points * 2.6) }, paragraph: { spacing: { after: twips(8) } } },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      heading4: heading(3),
      caption: { run: { font: fontName, bold: true, italics: false, color: '000000', size: halfPoints(points) }, paragraph: { spacing: { after: twips(gap / 2) } } },
      listParagraph: { paragraph: { spacing: { after: twips(gap / 2) } } },
      hyperlink: { run: { color: '000000', underline: {} } },
      footnoteText: { run: { font: fontName, size: halfPoints(points * 0.85) } },
    },
    paragraphStyles: [
      { id: 'TOC1', name: 'toc 1', ...based, run: { bold: true }, paragraph: { spacing: { before: twips(gap), after: twips(gap / 2) } } },
      { id: 'TOC2', name: 'toc 2', ...based, paragraph: { indent: { left: 280 }, spacing: { after: twips(gap / 2) } } },
      { id: 'Ingress', name: 'Ingress', ...based, run: { size: halfPoints(points * 1.1) } },
      { id: 'Liten', name: 'Liten text', ...based, run: { size: halfPoints(points * 0.9), color: '333333' } },
      { id: 'Tabelltext', name: 'Tabelltext', ...based, paragraph: { spacing: { after: 0 } } },
      { id: 'Rubrikutannummer', name: 'Innehållsrubrik', ...based, run: { bold: true, size: halfPoints(points * headingScale[0]) }, paragraph: { spacing: { after: twips(gap * 2) }, keepNext: true } },
      {
        id: 'Viktigt',
        name: 'Viktigt',
        ...based,
        run: { bold: true },
        paragraph: {
          keepLines: true,
          border: Object.fromEntries((['top', 'bottom', 'left', 'right'] as const).map((side) => [side, { style: BorderStyle.SINGLE, size: 12, space: 4, color: '000000' }])),
        },
      },
    ],
  };
}

/** Bullets and numbers as real lists. */
export const numbering: INumberingOptions = {
  config: [
    { reference: 'punkter', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 340, hanging: 220 } } } }] },
    { reference: 'numrerad', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 420, hanging: 360 } } } }] },
  ],
};
