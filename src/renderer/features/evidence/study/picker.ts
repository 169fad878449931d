import { addTexts } from '#renderer/text/index.ts';
import { study } from '#renderer/text/sv/study.ts';

addTexts(study);

export { StudyPicker } from './StudyPicker.tsx';
