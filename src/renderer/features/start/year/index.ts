import { addTexts } from '#renderer/text/index.ts';
import { year } from '#renderer/text/sv/year.ts';
import './year.css';

addTexts(year);

export { YearPage } from './YearPage.tsx';
export { YearSection } from './YearSection.tsx';
