import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Link } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useOverview } from '#renderer/rpc/state.ts';
import { formatDay, formatList } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Num } from '#renderer/ui/Num.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { OpenTasks } from './OpenTasks.tsx';

/** The rest is one link away. */
const mostTasks = 5;

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

interface NextEnd {
  readonly due: string | null;
}

/** How much of each kind waits, and the contract that ends first. */
function useQueue() {
  const queue = useQuery(api.catalogue.queue.queryOptions({ input: { limit: 0 } })).data;
  const contracts = useQuery(api.catalogue.queue.queryOptions({ input: { kinds: ['contract'], limit: 1 } })).data;
  const count = (kind: string): number => queue?.counts.find((one) => one.kind === kind)?.count ?? 0;
  const firstEnd: NextEnd | undefined = contracts?.tasks[0];
  return { total: queue?.total ?? 0, count, firstEnd: firstEnd?.due ?? null };
}

/** Waiting proposals: the only one by its own page, of several each by its name. */
function ProposalRow({ count }: { readonly count: number }) {
  const t = useText();
  const waiting = useQuery(api.catalogue.queue.queryOptions({ input: { kinds: ['proposal'], limit: mostTasks } })).data?.tasks ?? [];
  const links = waiting.flatMap(({ key, subject, about }) => (about === null ? [] : [{ key, subject, to: `/katalog/forslag/${about.id}` }]));
  const only = count === 1 ? links[0] : undefined;
  return (
    <Row count={count} what={<Link to={only?.to ?? '/katalog/forslag'}>{t('start.todo.proposal', { count })}</Link>} sub={t('start.todo.proposalSub')} due="">
      <ul className="name-links">
        {links.map(({ key, subject, to }) => (
          <li key={key}>
            <Link to={to}>{subject}</Link>
          </li>
        ))}
      </ul>
    </Row>
  );
}

/** Open tasks that somebody has made and that are not put off. */
function useOpenTasks() {
  const today = new Date().toISOString().slice(0, 10);
  const tasks = useQuery(api.tasks.list.queryOptions({ input: { state: 'open' } })).data?.tasks ?? [];
  return tasks.filter(({ follows, snoozedUntil }) => follows.length === 0 && (snoozedUntil === null || snoozedUntil <= today));
}

type QueueFigures = Pick<ReturnType<typeof useQueue>, 'count' | 'firstEnd'>;

/** What the catalogue itself has noticed: reviews, contracts and certificates, and changes that wait for approval. */
function QueueRows({ count, firstEnd, reviewDue }: QueueFigures & { readonly reviewDue: number }) {
  const t = useText();
  const [review, contract, licence, proposal] = [count('review'), count('contract'), count('licence'), count('proposal')];
  return (
    <>
      {proposal > 0 && <ProposalRow count={proposal} />}
      {review > 0 && (
        <Row
          count={review}
          what={<Link to="/uppgifter?slag=review">{t('start.todo.review', { count: review })}</Link>}
          sub={t(reviewDue > 0 ? 'start.todo.reviewSub' : 'start.todo.reviewSoon', { count: reviewDue })}
          due={reviewDue > 0 && <b>{t('start.todo.reviewDue')}</b>}
        />
      )}
      {contract > 0 && (
        <Row
          count={contract}
          what={<Link to="/uppgifter?slag=contract">{t('start.todo.contract', { count: contract })}</Link>}
          sub={t('start.todo.contractSub')}
          due={firstEnd !== null && t('start.todo.first', { date: formatDay(firstEnd) })}
        />
      )}
      {licence > 0 && <Row count={licence} what={<Link to="/uppgifter?slag=licence">{t('start.todo.licence', { count: licence })}</Link>} sub={t('start.todo.licenceSub')} due="" />}
    </>
  );
}

const evidenceKinds = ['evidence-started', 'evidence-second', 'evidence-consensus'];

/** What the evidence waits for: assessments on their way, and levels that are to be looked at again. */
function EvidenceRows({ count }: Pick<QueueFigures, 'count'>) {
  const t = useText();
  const [going, renewal] = [evidenceKinds.reduce((sum, kind) => sum + count(kind), 0), count('evidence-renewal')];
  return (
    <>
      {going > 0 && <Row count={going} what={<Link to={`/uppgifter?slag=${evidenceKinds.join('&slag=')}`}>{t('start.todo.assessing', { count: going })}</Link>} sub={t('start.todo.assessingSub')} due="" />}
      {renewal > 0 && <Row count={renewal} what={<Link to="/uppgifter?slag=evidence-renewal">{t('start.todo.renewal', { count: renewal })}</Link>} sub={t('start.todo.renewalSub')} due="" />}
    </>
  );
}

/** The work that finds the one who should do it: what is old, unchecked, unrated, and what colleagues have asked for. */
export function TodoList() {
  const t = useText();
  const overview = useOverview().data;
  const { total, count, firstEnd } = useQueue();
  const tasks = useOpenTasks();
  if (overview === undefined) {
    return (
      <Section title={t('start.todo.title')}>
        <LoadingLines rows={3} />
      </Section>
    );
  }
  const { reviewDue, unverified, unrated, unverifiedNames, unratedNames } = overview;
  const nothing = total + unverified + unrated === 0;
  return (
    <Section title={t('start.todo.title')} note={<Link to="/uppgifter">{t('start.todo.all', { count: total })}</Link>}>
      {nothing && <EmptyState title={t('start.todo.none')}>{t('start.todo.noneText')}</EmptyState>}
      <ol className="todo">
        {tasks.length > 0 && (
          <Row count={tasks.length} what={<Link to="/uppgifter?slag=task">{t('start.todo.tasks', { count: tasks.length })}</Link>} sub={t('start.todo.tasksSub')} due="">
            <OpenTasks tasks={tasks.slice(0, mostTasks)} />
          </Row>
        )}
        <QueueRows count={count} firstEnd={firstEnd} reviewDue={reviewDue} />
        <EvidenceRows count={count} />
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
