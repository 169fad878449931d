import { addTexts } from '#renderer/text/index.ts';
import { gallery } from '#renderer/text/sv/gallery.ts';

addTexts(gallery);

export { GalleryPage } from './GalleryPage.tsx';
