import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { addDays } from '#core/shared/days.ts';
import { termLabel } from '#core/shared/terms.ts';
import { willMerge } from '#core/shared/vocabulary-day.ts';
import type { Term } from '#core/shared/vocabulary.ts';
import { formatList, today } from '#renderer/text/format.ts';
import { listAddresses } from '#renderer/text/listAddresses.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu, type MenuAction } from '#renderer/ui/Menu.tsx';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { RenameField } from './RenameField.tsx';
import type { OpenDialog } from './TermDialog.tsx';
import type { ListView } from './useLists.ts';
import { useReopen } from './useReopen.ts';

const shownAtFirst = 200;

interface TermTableProps {
  readonly view: ListView;
  readonly terms: readonly Term[];
  /** Undefined while only some of the list is shown: a step among some says nothing of all. */
  readonly onMove: ((term: Term, step: -1 | 1) => void) | undefined;
  readonly onOpen: (dialog: OpenDialog) => void;
}

function lastDayOf(t: Text, terms: readonly Term[], term: Term): string[] {
  if (term.to === null) return [];
  const into = willMerge(term, today()) ? terms.find((one) => one.id === term.mergedInto) : undefined;
  return [into === undefined ? t('lists.to', { date: term.to }) : t('lists.willMerge', { into: into.label, date: addDays(term.to, 1) })];
}

/** The other names, what it took over from, from when to when. */
function factsOf(t: Text, { terms, usage }: ListView, term: Term): string[] {
  const merged = usage?.(term.id)?.merged ?? [];
  return [
    ...(term.own ? [t('lists.own')] : []),
    ...(term.from === null ? [] : [t('lists.from', { date: term.from })]),
    ...lastDayOf(t, terms, term),
    ...(term.alternatives.length === 0 ? [] : [t('lists.also', { names: formatList(term.alternatives) })]),
    ...(merged.length === 0 ? [] : [t('lists.took', { names: formatList(merged.map((id) => terms.find((one) => one.id === id)?.label ?? id)) })]),
  ];
}

function Used({ view, term }: { readonly view: ListView; readonly term: Term }) {
  const t = useText();
  const used = view.usage?.(term.id);
  if (used === undefined) return null;
  const count = used.readAs ?? used.interventions;
  const archived = used.archived === 0 ? null : <span className="small muted"> {t('lists.alsoArchived', { count: used.archived })}</span>;
  if (count === 0) {
    return (
      <>
        <span className="muted">{t('lists.used', { count })}</span>
        {archived}
      </>
    );
  }
  return (
    <>
      <Link to={`/katalog?ur=${listAddresses[view.list]}:${term.id}`} aria-label={t('lists.usedBy', { label: term.label, count })}>
        {t('lists.used', { count })}
      </Link>
      {archived}
    </>
  );
}

function useActions({ view, onMove, onOpen }: Omit<TermTableProps, 'terms'>, term: Term, ends: { readonly first: boolean; readonly last: boolean }): MenuAction[] {
  const t = useText();
  const reopen = useReopen(view);
  const { readOnly } = useReadOnly();
  const history: MenuAction = { id: 'history', label: t('lists.do.history'), icon: 'clock', run: () => onOpen({ kind: 'history', term }) };
  if (readOnly) return [history];
  const order: MenuAction[] =
    onMove === undefined
      ? []
      : [
          { id: 'up', label: t('lists.do.up'), isDisabled: ends.first, run: () => onMove(term, -1) },
          { id: 'down', label: t('lists.do.down'), isDisabled: ends.last, run: () => onMove(term, 1) },
        ];
  const end: MenuAction[] = willMerge(term, today())
    ? [{ id: 'unmerge', label: t('lists.do.unmerge'), icon: 'undo', run: () => reopen.mutate(term) }]
    : [
        { id: 'merge', label: t('lists.do.merge'), icon: 'compare', run: () => onOpen({ kind: 'merge', term }) },
        { id: 'retire', label: t('lists.do.retire'), icon: 'no', run: () => onOpen({ kind: 'retire', term }) },
      ];
  return [
    { id: 'edit', label: t('lists.do.edit'), icon: 'edit', run: () => onOpen({ kind: 'edit', term }) },
    ...end,
    ...order,
    history,
  ];
}

interface TermRowProps extends Omit<TermTableProps, 'terms'> {
  readonly term: Term;
  readonly first: boolean;
  readonly last: boolean;
}

function TermRow({ view, term, first, last, onMove, onOpen }: TermRowProps) {
  const t = useText();
  const [renaming, setRenaming] = useState(false);
  const { readOnly } = useReadOnly();
  const actions = useActions({ view, onMove, onOpen }, term, { first, last });
  const pencil = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !renaming) pencil.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  const facts = factsOf(t, view, term);
  return (
    <tr>
      <th scope="row">
        {renaming ? (
          <RenameField list={view.list} term={term} onClose={() => setRenaming(false)} />
        ) : (
          <span className="lists-name">
            {term.label}
            {!readOnly && <Button ref={pencil} slim variant="plain" className="icon-only" icon="edit" aria-label={t('lists.rename', { label: term.label })} onPress={() => setRenaming(true)} />}
          </span>
        )}
        {facts.length > 0 && <span className="lists-facts">{facts.join(' · ')}</span>}
        {term.note !== '' && <span className="lists-facts">{term.note}</span>}
      </th>
      {view.list === 'units' && <td>{term.boardId !== null && termLabel(view.vocabulary, 'boards', term.boardId)}</td>}
      <td>
        <Used view={view} term={term} />
      </td>
      <td className="r">
        <Menu slim variant="plain" id={`mer-${term.id}`} label={t('lists.more')} aria-label={t('lists.moreOf', { label: term.label })} actions={actions} />
      </td>
    </tr>
  );
}

/** The terms in use, in their order. */
export function TermTable({ view, terms, onMove, onOpen }: TermTableProps) {
  const t = useText();
  const [limit, setLimit] = useState(shownAtFirst);
  return (
    <>
      <table className="tbl lists-table">
        <thead>
          <tr>
            <th scope="col">{t('lists.column.name')}</th>
            {view.list === 'units' && <th scope="col">{t('lists.column.board')}</th>}
            <th scope="col">{t('lists.column.used')}</th>
            <th scope="col">
              <span className="sr">{t('lists.column.do')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {terms.slice(0, limit).map((term, at) => (
            <TermRow key={term.id} view={view} term={term} first={at === 0} last={at === terms.length - 1} onMove={onMove} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {terms.length > limit && (
        <p className="form-actions">
          <Button onPress={() => setLimit(limit + shownAtFirst)}>{t('lists.showMore', { count: terms.length - limit })}</Button>
        </p>
      )}
    </>
  );
}
