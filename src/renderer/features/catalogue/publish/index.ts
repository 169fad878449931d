import { addTexts } from '#renderer/text/index.ts';
import { published } from '#renderer/text/sv/published.ts';

addTexts(published);

export { PublishPage } from './PublishPage.tsx';
