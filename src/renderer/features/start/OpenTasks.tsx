import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Task } from '#core/tasks/task.ts';
import { api } from '#renderer/rpc/query.ts';
import { formatDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';

type StoredTask = Task & { readonly id: string; readonly revision: number };

function useFinishTask() {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  const save = useMutation(
    api.tasks.save.mutationOptions({
      onError: () => show({ text: t('start.todo.taskFailed'), tone: 'problem' }),
      onSettled: () => queries.invalidateQueries({ queryKey: api.tasks.key() }),
    }),
  );
  return (task: StoredTask): void =>
    save.mutate(
      { task: { ...task, state: 'done' } },
      {
        onSuccess: ({ revision }) =>
          show({ text: t('start.todo.taskUndone', { subject: task.subject }), undo: () => save.mutate({ task: { ...task, revision, state: 'open' } }) }),
      },
    );
}

/** Tasks from suggestions and the inventory, each with its way to be done. */
export function OpenTasks({ tasks }: { readonly tasks: readonly StoredTask[] }) {
  const t = useText();
  const { readOnly } = useReadOnly();
  const finish = useFinishTask();
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li key={task.id}>
          <span>
            {task.about?.type === 'intervention' ? <Link to={`/katalog/${task.about.id}`}>{task.subject}</Link> : task.subject}
            <span className="sub">{[task.why.startsWith(task.subject) && task.why.length - task.subject.length < 2 ? '' : task.why, task.owner, task.due === null ? '' : t('start.todo.until', { date: formatDay(task.due) })].filter((part) => part !== '').join(' · ')}</span>
          </span>
          <Button slim icon="check" isDisabled={readOnly} aria-label={t('start.todo.taskDoneLabel', { subject: task.subject })} onPress={() => finish(task)}>
            {t('start.todo.taskDone')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
