import { addTexts } from '#renderer/text/index.ts';
import { tour } from '#renderer/text/sv/tour.ts';

addTexts(tour);

export { Tour } from './Tour.tsx';
