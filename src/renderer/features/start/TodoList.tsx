import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Link } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useOverview } from '#renderer/rpc/state.ts';
import { formatList } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Num } from '#renderer/ui/Num.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { OpenTasks } from './OpenTasks.tsx';

interface RowProps {
  readonly count: number;
  readonly what: ReactNode;
  readonly sub: string;
  readonly due: ReactNode;
  readonly children?: ReactNode;
}

function Row({ count, what, sub, due, children }: RowProps) {
  return (
    <li>
      <span className="count">
        <Num value={count} />
      </span>
      <span className="what">
        {what}
        <span className="sub">{sub}</span>
        {children}
      </span>
      <span className="due">{due}</span>
    </li>
  );
}

/** Names as links to their entries. */
function NameLinks({ names }: { readonly names: readonly string[] }) {
  const known = useQuery(api.catalogue.names.queryOptions()).data?.names ?? [];
  return (
    <ul className="name-links">
      {names.map((name) => {
        const entry = known.find((one) => one.name === name || one.abbreviation === name);
        return <li key={name}>{entry === undefined ? name : <Link to={`/katalog/${entry.id}`}>{name}</Link>}</li>;
      })}
    </ul>
  );
}

function UnverifiedRow({ count, names }: { readonly count: number; readonly names: readonly string[] }) {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Row
      count={count}
      what={
        <AriaButton className="link-like" aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
          {t('start.todo.unverified', { count })}
        </AriaButton>
      }
      sub={t('start.todo.unverifiedSub', { names: formatList(names.slice(0, 2)) })}
      due={t('start.todo.noDue')}
    >
      <div id={id} hidden={!open}>
        {open && <NameLinks names={names} />}
      </div>
    </Row>
  );
}

/** The work that finds the one who should do it: what is old, unchecked, unrated, and what colleagues have asked for. */
export function TodoList() {
  const t = useText();
  const overview = useOverview().data;
  const tasks = useQuery(api.tasks.list.queryOptions({ input: { state: 'open' } })).data?.tasks ?? [];
  if (overview === undefined) {
    return (
      <Section title={t('start.todo.title')}>
        <LoadingLines rows={3} />
      </Section>
    );
  }
  const { reviewDue, unverified, unrated, unverifiedNames, unratedNames } = overview;
  const nothing = reviewDue + unverified + unrated + tasks.length === 0;
  return (
    <Section title={t('start.todo.title')}>
      {nothing && <EmptyState title={t('start.todo.none')}>{t('start.todo.noneText')}</EmptyState>}
      <ol className="todo">
        {tasks.length > 0 && (
          <Row count={tasks.length} what={t('start.todo.tasks', { count: tasks.length })} sub={t('start.todo.tasksSub')} due="">
            <OpenTasks tasks={tasks} />
          </Row>
        )}
        {reviewDue > 0 && (
          <Row
            count={reviewDue}
            what={<Link to="/katalog?sortering=review-due">{t('start.todo.review', { count: reviewDue })}</Link>}
            sub={t('start.todo.reviewSub')}
            due={<b>{t('start.todo.reviewDue')}</b>}
          />
        )}
        {unverified > 0 && <UnverifiedRow count={unverified} names={unverifiedNames} />}
        {unrated > 0 && (
          <Row
            count={unrated}
            what={<Link to="/katalog?underlag=unrated">{t('start.todo.unrated', { count: unrated })}</Link>}
            sub={t('start.todo.unratedSub', { names: formatList(unratedNames.slice(0, 3)) })}
            due={t('start.todo.noDue')}
          />
        )}
      </ol>
    </Section>
  );
}
