import { addTexts } from '#renderer/text/index.ts';
import { files } from '#renderer/text/sv/files.ts';

addTexts(files);

export { FilesPage } from './FilesPage.tsx';
