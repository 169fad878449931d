import { Fragment, useRef, useState } from 'react';
import { buckets, type WorkRow } from '#core/catalogue/work-groups.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { ReviewedDialog } from '#renderer/ui/work/ReviewedDialog.tsx';
import { AskDialog, type Question } from './AskDialog.tsx';
import { BulkBar } from './BulkBar.tsx';
import type { Filter } from './filter.ts';
import { Filters } from './Filters.tsx';
import { SearchWordsRow } from './SearchWordsRow.tsx';
import { useChange, useDecide, type Change } from './useChange.ts';
import { useKeepPlace } from './useKeepPlace.ts';
import { useFilter, useTasks, type Tasks } from './useTasks.ts';
import { WorkSection } from './WorkSection.tsx';
import type { LineActions } from './WorkLine.tsx';
import './TasksPage.css';

function NothingHere({ filter, tasks, me }: { readonly filter: Filter; readonly tasks: Tasks; readonly me: string }) {
  const t = useText();
  if (tasks.allRows === 0) {
    return (
      <EmptyState title={t('tasks.empty')} action={<LinkButton to="/katalog">{t('tasks.empty.action')}</LinkButton>}>
        {t('tasks.empty.text')}
      </EmptyState>
    );
  }
  if (filter.owner === 'mine' && me === '') {
    return (
      <EmptyState title={t('tasks.mine.noName')} action={<LinkButton to="/installningar#jag">{t('tasks.mine.toSettings')}</LinkButton>}>
        {t('tasks.mine.noNameText')}
      </EmptyState>
    );
  }
  if (filter.owner === 'mine' && filter.kinds.length === 0 && filter.text === '') return <EmptyState title={t('tasks.mine.none')}>{t('tasks.mine.noneText')}</EmptyState>;
  return <EmptyState title={t('tasks.noHits')}>{t('tasks.noHits.text', { total: tasks.allRows })}</EmptyState>;
}

/** The change that an answer to a question makes. */
function changeOf({ ask }: Question, answer: string): Change {
  if (ask === 'owner') return { owner: answer };
  if (ask === 'due') return { due: answer === '' ? null : answer };
  return ask === 'snooze' ? { snoozedUntil: answer } : { state: 'done', reason: answer };
}

function useActions(me: string) {
  const { readOnly } = useReadOnly();
  const change = useChange();
  const decide = useDecide();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [question, setQuestion] = useState<Question | null>(null);
  const [reviewed, setReviewed] = useState<WorkRow | null>(null);
  const selectMany = (rows: readonly WorkRow[], on: boolean): void =>
    setSelected((before) => {
      const next = new Set(before);
      for (const { key } of rows) if (on) next.add(key);
        else next.delete(key);
      return next;
    });
  const onChange = (rows: readonly WorkRow[], what: Change): void => {
    change.mutate({ rows, change: what });
    setSelected(new Set());
  };
  const answer = (text: string): void => {
    if (question === null) return;
    const [row] = question.rows;
    setQuestion(null);
    if (question.ask === 'decline' && row !== undefined) decide.mutate({ row, decision: 'declined', reason: text });
    else onChange(question.rows, changeOf(question, text));
  };
  const actions: LineActions = {
    readOnly,
    me,
    onSelect: (row, on) => selectMany([row], on),
    onChange,
    onAsk: setQuestion,
    onReviewed: setReviewed,
    onAccept: (row) => decide.mutate({ row, decision: 'accepted', reason: '' }),
  };
  return { actions, selected, setSelected, selectMany, question, setQuestion, answer, reviewed, setReviewed };
}

/** Everything that waits, by when: one place for what people ask for and what the catalogue itself notices. */
export function TasksPage() {
  const t = useText();
  const [filter, setFilter] = useFilter();
  const { query, me, tasks } = useTasks(filter);
  const { readOnly, why } = useReadOnly();
  const { actions, selected, setSelected, selectMany, question, setQuestion, answer, reviewed, setReviewed } = useActions(me);
  const { rows, missed, counted } = tasks;
  const body = useRef<HTMLDivElement>(null);
  useKeepPlace(body, rows);
  const chosen = rows.filter(({ key }) => selected.has(key));
  return (
    <div className="tasks-page">
      <PageTitle>{t('tasks.title')}</PageTitle>
      <p className="tasks-lead">{t('tasks.lead')}</p>
      {readOnly && <p className="small muted">{why}</p>}
      {query.error !== null && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingLines rows={8} label={t('tasks.loading')} />}
      {query.data !== undefined && (
        <div className="tasks-grid">
          <Filters filter={filter} tasks={tasks} onChange={setFilter} />
          <div className="tasks-body" ref={body}>
            <SearchField slim label={t('tasks.search')} placeholder={t('tasks.search')} value={filter.text} onChange={(text) => setFilter({ text })} />
            <p className="small muted" role="status">
              {t('tasks.count', counted)}
              {tasks.cutFrom !== null && ` ${t('tasks.cut', { shown: query.data.tasks.length, total: tasks.cutFrom })}`}
            </p>
            {chosen.length > 0 && <BulkBar rows={chosen} actions={actions} onClear={() => setSelected(new Set())} />}
            {counted.rows === 0 && <NothingHere filter={filter} tasks={tasks} me={me} />}
            {buckets.map((bucket) => {
              const mine = rows.filter((row) => row.bucket === bucket);
              return (
                <Fragment key={bucket}>
                  {bucket === 'undated' && missed.length > 0 && <SearchWordsRow words={missed} />}
                  {mine.length > 0 && <WorkSection bucket={bucket} rows={mine} selected={selected} actions={actions} onSelectMany={selectMany} />}
                </Fragment>
              );
            })}
          </div>
        </div>
      )}
      {question !== null && <AskDialog question={question} names={tasks.names} onAnswer={answer} onClose={() => setQuestion(null)} />}
      {reviewed !== null && <ReviewedDialog id={reviewed.about?.id ?? ''} name={reviewed.subject} onClose={() => setReviewed(null)} />}
    </div>
  );
}
