import { addTexts } from '#renderer/text/index.ts';
import { assess } from '#renderer/text/sv/assess.ts';
import '../parts/index.ts';
import './assess.css';

addTexts(assess);

export { AssessPage } from './AssessPage.tsx';
