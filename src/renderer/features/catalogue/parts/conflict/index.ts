import { addTexts } from '#renderer/text/index.ts';
import { conflict } from '#renderer/text/sv/conflict.ts';
import { fields } from '#renderer/text/sv/fields.ts';

addTexts(conflict);
addTexts(fields);

export { ConflictView, type ConflictViewProps } from './ConflictView.tsx';
export { DiffText } from './DiffText.tsx';
export { fieldLabel, partLabel, type PartWords, valueText } from './part-words.ts';
