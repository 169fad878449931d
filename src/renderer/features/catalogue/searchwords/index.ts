import { addTexts } from '#renderer/text/index.ts';
import { searchwords } from '#renderer/text/sv/searchwords.ts';

addTexts(searchwords);

export { SearchWordsPage } from './SearchWordsPage.tsx';
