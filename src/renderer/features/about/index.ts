import { addTexts } from '#renderer/text/index.ts';
import { about } from '#renderer/text/sv/about.ts';

addTexts(about);

export { AboutPage } from './AboutPage.tsx';
