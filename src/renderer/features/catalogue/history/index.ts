import { addTexts } from '#renderer/text/index.ts';
import { entry } from '#renderer/text/sv/entry.ts';
import { history } from '#renderer/text/sv/history.ts';

addTexts({ ...entry, ...history });

export { HistoryPage } from './HistoryPage.tsx';
