import { addTexts } from '#renderer/text/index.ts';
import { entry } from '#renderer/text/sv/entry.ts';
import './words.ts';

addTexts(entry);

export { ProposalsPage } from './ProposalsPage.tsx';
export { ReviewPage } from './ReviewPage.tsx';
