import { addTexts } from '#renderer/text/index.ts';
import { evidenceWords } from '#renderer/text/sv/evidence-words.ts';
import { question } from '#renderer/text/sv/question.ts';
import { questionWork } from '#renderer/text/sv/question-work.ts';

addTexts(evidenceWords);
addTexts(question);
addTexts(questionWork);

export { NewQuestionPage, QuestionPage } from './QuestionPage.tsx';
