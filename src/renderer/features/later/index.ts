export { LaterPage, type LaterArea } from './LaterPage.tsx';
