import { addTexts } from '#renderer/text/index.ts';
import { cards } from '#renderer/text/sv/cards.ts';
import { work } from '#renderer/text/sv/work.ts';

addTexts({ ...cards, ...work });

export { EntryPage } from './EntryPage.tsx';
export { CardPage } from './CardPage.tsx';
export { EasyCardPage } from './EasyCardPage.tsx';
