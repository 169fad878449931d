import { addTexts } from '#renderer/text/index.ts';
import { lists } from '#renderer/text/sv/lists.ts';

addTexts(lists);

export { ListsPage } from './ListsPage.tsx';
