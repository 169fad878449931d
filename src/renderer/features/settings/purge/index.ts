import { addTexts } from '#renderer/text/index.ts';
import { purge } from '#renderer/text/sv/purge.ts';

addTexts(purge);

export { PurgePage } from './PurgePage.tsx';
