import { addTexts } from '#renderer/text/index.ts';
import { study } from '#renderer/text/sv/study.ts';

addTexts(study);

export { AddStudiesPage } from './AddStudiesPage.tsx';
export { EditStudyPage, NewStudyPage } from './StudyFormPage.tsx';
export { StudiesPage } from './StudiesPage.tsx';
export { StudyPage } from './StudyPage.tsx';
