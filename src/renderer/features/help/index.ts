import { addTexts } from '#renderer/text/index.ts';
import { help } from '#renderer/text/sv/help.ts';

addTexts(help);

export { HelpPage } from './HelpPage.tsx';
