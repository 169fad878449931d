import { addTexts } from '#renderer/text/index.ts';
import { signs } from '#renderer/text/sv/signs.ts';

addTexts(signs);

export { AnswerSegment, type AnswerChoice, type AnswerSegmentProps } from './AnswerSegment.tsx';
export { DecisionTable, type DecisionTableProps } from './DecisionTable.tsx';
export { JudgementPicker, type JudgementPickerProps } from './JudgementPicker.tsx';
export { LevelSymbol, type LevelSymbolProps } from './LevelSymbol.tsx';
export { RobSign, type SignShape } from './RobSign.tsx';
