import { addTexts } from '#renderer/text/index.ts';
import { edit } from '#renderer/text/sv/edit.ts';

addTexts(edit);

export { EditPage, NewPage } from './EditPage.tsx';
