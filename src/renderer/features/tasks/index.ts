import { addTexts } from '#renderer/text/index.ts';
import { tasks } from '#renderer/text/sv/tasks.ts';
import { work } from '#renderer/text/sv/work.ts';

addTexts({ ...tasks, ...work });

export { TasksPage } from './TasksPage.tsx';
