import { addTexts } from '#renderer/text/index.ts';
import { templates } from '#renderer/text/sv/templates.ts';

addTexts(templates);

export { OwnTemplatePage } from './OwnTemplatePage.tsx';
export { TemplatePage } from './TemplatePage.tsx';
export { TemplatesPage } from './TemplatesPage.tsx';
