import { addTexts } from '#renderer/text/index.ts';
import { training } from '#renderer/text/sv/training.ts';

addTexts(training);

export { EditSetPage } from './EditSetPage.tsx';
export { TrainingPage } from './TrainingPage.tsx';
export { TrainingSetPage } from './TrainingSetPage.tsx';
