import { addTexts } from '#renderer/text/index.ts';
import { later } from '#renderer/text/sv/later.ts';

addTexts(later);

export { LaterPage, type LaterArea } from './LaterPage.tsx';
