export { EntryPage } from './EntryPage.tsx';
export { CardPage } from './CardPage.tsx';
export { EasyCardPage } from './EasyCardPage.tsx';
