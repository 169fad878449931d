import { addTexts } from '#renderer/text/index.ts';
import { cards } from '#renderer/text/sv/cards.ts';

addTexts(cards);

export { EntryPage } from './EntryPage.tsx';
export { CardPage } from './CardPage.tsx';
export { EasyCardPage } from './EasyCardPage.tsx';
