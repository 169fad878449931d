import { heading, pageBreak, paragraph } from '#core/document/build.ts';
import type { Block, DocumentModel, TypeSize } from '#core/document/model.ts';
import type { Intervention } from '../intervention.ts';
import { documentWords } from './document-words.ts';
import { easyBlocks } from './easy-text.ts';
import { evidenceBlocks, factsTable, fitTable, fullName, leadBlocks, offerBlocks, sourceBlock, type EntryPart } from './entry-parts.ts';
import { cardLimits, clip, type Limits } from './limits.ts';
import type { Names } from './names.ts';
import { say } from './say.ts';
import { sheet, type Made } from './sheet.ts';

/** One way to fit a sheet: the size of the type, and how much of each thing there is room for. */
export interface SheetLevel {
  readonly size: TypeSize;
  readonly limits: Limits;
}

const roomy: Limits = { text: Number.POSITIVE_INFINITY, offers: 99, verdicts: 99, sources: 99 };
const tighter = cardLimits.filter((limits) => limits.text !== Number.POSITIVE_INFINITY);

/** From roomiest to tightest. Only the last levels leave anything out, and the sheet then says so. */
export const cardLevels: readonly [SheetLevel, ...SheetLevel[]] = [
  { size: 'compact', limits: roomy },
  { size: 'tight', limits: roomy },
  { size: 'tightest', limits: roomy },
  ...tighter.map((limits) => ({ size: 'tightest' as const, limits })),
];

/** As `cardLevels`, for the card in easy Swedish. */
export const easyLevels: readonly [SheetLevel, ...SheetLevel[]] = [
  { size: 'large', limits: roomy },
  { size: 'easy', limits: roomy },
  { size: 'easy-tight', limits: roomy },
  ...tighter.map((limits) => ({ size: 'easy-tight' as const, limits })),
];

export interface CardRequest extends Made {
  readonly intervention: Intervention;
  readonly names: Names;
}

function isShortened({ limits }: SheetLevel): boolean {
  return limits.text !== Number.POSITIVE_INFINITY;
}

function section(id: string, title: string, blocks: readonly Block[]): Block[] {
  return [heading(2, id, title), ...blocks];
}

/** One sheet about one intervention, for the desk or a meeting with colleagues. */
export function cardDocument({ intervention, names, ...made }: CardRequest, level: SheetLevel): DocumentModel {
  const part: EntryPart = { intervention, names, limits: level.limits };
  const { reviewedAt } = intervention;
  const reviewed = reviewedAt === null ? say('cards.notReviewed') : say('cards.reviewed', { date: reviewedAt });
  return {
    ...sheet(made),
    sender: say('cards.district', { district: made.district }),
    title: fullName(intervention),
    size: level.size,
    numbered: false,
    foot: [documentWords.check, ...(isShortened(level) ? [say('cards.shortened')] : [])].join(' '),
    blocks: [
      heading(1, 'blad', fullName(intervention)),
      ...leadBlocks(part),
      fitTable(part),
      ...section('utbud', say('cards.offers'), offerBlocks(part)),
      ...section('underlag', say('cards.evidence'), evidenceBlocks(part, false)),
      factsTable(part),
      ...section('kallor', say('cards.sources'), [sourceBlock(part)]),
      paragraph(`${reviewed}.`, 'small'),
    ],
  };
}

/** One sheet in large type and short sentences, with lines to fill in by hand; for the young person and the family. */
export function easyCardDocument({ intervention, names, ...made }: CardRequest, level: SheetLevel): DocumentModel {
  const blocks = easyBlocks(say, intervention, names).filter((block) => block.text.trim() !== '');
  return {
    ...sheet(made),
    title: intervention.name,
    size: level.size,
    numbered: false,
    foot: isShortened(level) ? say('cards.easy.shortened') : '',
    blocks: [
      heading(1, 'blad', intervention.name),
      ...blocks.flatMap((block) => [heading(2, block.key, block.heading), paragraph(clip(block.text, level.limits.text))]),
      { kind: 'blanks', labels: [say('cards.easy.mySocialWorker'), say('cards.easy.phone'), say('cards.easy.nextMeeting')] },
    ],
  };
}

/** Several sheets as one document, each on a page of its own. */
export function joinSheets(sheets: readonly DocumentModel[], title: string): DocumentModel {
  const [first] = sheets;
  if (first === undefined) throw new Error('no sheets to join');
  if (sheets.length === 1) return first;
  const blocks = sheets.flatMap((one, index) => [
    ...(index === 0 ? [] : [pageBreak]),
    ...one.blocks.map((block) => (block.kind === 'heading' ? { ...block, id: `${block.id}-${index + 1}` } : block)),
  ]);
  return { ...first, title, blocks };
}
