import { addTexts } from '#renderer/text/index.ts';
import { compare } from '#renderer/text/sv/compare.ts';

addTexts(compare);

export { ComparePage } from './ComparePage.tsx';
