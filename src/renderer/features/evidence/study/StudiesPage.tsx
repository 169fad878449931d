import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { client } from '#renderer/rpc/client.ts';
import { useSaveFile } from '#renderer/rpc/download.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Mark } from '#renderer/ui/Mark.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Segment } from '#renderer/ui/RadioGroup.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Token } from '#renderer/ui/Token.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useMay } from '#renderer/ui/useMay.ts';
import { Crumb } from './Crumb.tsx';
import { typeWords, whoWhenWhere, type StudyRow } from './wording.ts';
import './study.css';

const shows = ['all', 'linked', 'unlinked', 'archived'] as const;
type Show = (typeof shows)[number];
const addresses: Readonly<Record<Show, string>> = { all: '', linked: 'fraga', unlinked: 'utan', archived: 'undan' };
const pageSize = 100;
const mostShown = 500;

/** What is looked for stands in the address, so that one can come back to it. */
function useListState() {
  const [search, setSearch] = useSearchParams();
  const text = search.get('q') ?? '';
  const show = shows.find((one) => addresses[one] !== '' && addresses[one] === search.get('visa')) ?? 'all';
  const questionId = search.get('fraga');
  const go = (next: { readonly text?: string; readonly show?: Show; readonly questionId?: null }): void => {
    const wanted = { text, show, questionId, ...next };
    const params = new URLSearchParams();
    if (wanted.text !== '') params.set('q', wanted.text);
    if (wanted.show !== 'all') params.set('visa', addresses[wanted.show]);
    if (wanted.questionId !== null) params.set('fraga', wanted.questionId);
    setSearch(params, { replace: true });
  };
  return { text, show, questionId, input: { text, show, ...(questionId !== null && { questionId }) }, go };
}

function Row({ row, sought }: { readonly row: StudyRow; readonly sought: string }) {
  const t = useText();
  return (
    <li className="study-row">
      <div className="study-row-main">
        <p className="study-row-title">
          <Link className="bare" to={`/evidens/studier/${row.id}`}>
            <Mark text={row.study.title} words={sought.split(' ')} />
          </Link>
        </p>
        <p className="small muted">{whoWhenWhere(t, row.study)}</p>
      </div>
      <p className="small study-row-type">{typeWords(t, row.study.type)}</p>
      <p className={row.questions.length === 0 ? 'small faint' : 'small'}>{t('study.inQuestions', { count: row.questions.length })}</p>
    </li>
  );
}

function ExportButton({ count }: { readonly count: number }) {
  const t = useText();
  const toast = useToasts();
  const save = useSaveFile();
  const exporting = useMutation({
    mutationFn: async () => {
      const file = await client.evidence.study.export({ format: 'ris' });
      return { file, outcome: await save(file) };
    },
    onSuccess: ({ file, outcome }) => {
      if (outcome.kind !== 'cancelled') toast({ text: t('study.exported', { filename: outcome.kind === 'saved' ? outcome.place : file.filename }) });
    },
    onError: () => toast({ text: t('study.exportFailed'), tone: 'problem' }),
  });
  if (count === 0) return null;
  return (
    <Button slim onPress={() => !exporting.isPending && exporting.mutate()}>
      {t('study.export')}
    </Button>
  );
}

function AddWays({ primary }: { readonly primary: boolean }) {
  const t = useText();
  const { may, why } = useMay('edit');
  if (!may) return <p className="small muted">{why}</p>;
  return (
    <>
      <LinkButton {...(primary ? { variant: 'primary' as const } : {})} icon="plus" to="/evidens/studier/lagg-till">
        {t('study.add')}
      </LinkButton>
      <LinkButton to="/evidens/studier/ny">{t('study.addByHand')}</LinkButton>
    </>
  );
}

type ListState = ReturnType<typeof useListState>;

/** Which question the list is narrowed to, with the way out of it. */
function OnlyQuestion({ id, onAll }: { readonly id: string; readonly onAll: () => void }) {
  const t = useText();
  const title = useQuery(api.evidence.question.get.queryOptions({ input: { id } })).data?.question.title;
  return (
    <p className="study-only">
      <Token onRemove={onAll} removeLabel={t('study.only.all')}>
        {t('study.only', { title: title ?? id })}
      </Token>
    </p>
  );
}

function Results({ state: { text, show, questionId, input, go } }: { readonly state: ListState }) {
  const t = useText();
  const looked = `${show} ${questionId ?? ''} ${text}`;
  const [more, setMore] = useState({ looked, limit: pageSize });
  const limit = more.looked === looked ? more.limit : pageSize;
  const { data, error, refetch } = useQuery({ ...api.evidence.study.list.queryOptions({ input: { ...input, limit } }), placeholderData: keepPreviousData });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines rows={7} />;
  if (data.total === 0)
    return (
      <EmptyState title={t('study.noHit.title')} action={<Button onPress={() => go({ text: '', show: 'all', questionId: null })}>{t('study.noHit.action')}</Button>}>
        {t('study.noHit.text')}
      </EmptyState>
    );
  return (
    <>
      <ul className="study-list">
        {data.studies.map((row) => (
          <Row key={row.id} row={row} sought={text} />
        ))}
      </ul>
      {data.total > data.studies.length && limit < mostShown && (
        <p className="study-more">
          <Button onPress={() => setMore({ looked, limit: limit + pageSize })}>{t('study.more')}</Button>
        </p>
      )}
      {data.total > mostShown && limit >= mostShown && <p className="small muted study-more">{t('study.first', { count: mostShown })}</p>}
    </>
  );
}

function List() {
  const t = useText();
  const state = useListState();
  const { text, show, questionId, input, go } = state;
  const { data } = useQuery({ ...api.evidence.study.list.queryOptions({ input: { ...input, limit: 1 } }), placeholderData: keepPreviousData });
  const choices = shows.filter((one) => one === 'all' || one === show || (data?.counts[one] ?? 0) > 0).map((value) => ({ value, label: t(`study.show.${value}`, { count: data?.counts[value] ?? 0 }) }));
  return (
    <>
      <SearchField className="study-search" label={t('study.search')} placeholder={t('study.searchHelp')} value={text} onChange={(next) => go({ text: next })} />
      <div className="study-tools">
        <Segment label={t('study.show')} labelHidden value={show} onChange={(next) => go({ show: next })} choices={choices} />
        <ExportButton count={data?.counts.all ?? 0} />
        <span className="sr" role="status">
          {data !== undefined && t('study.count', { count: data.total })}
        </span>
      </div>
      {questionId !== null && <OnlyQuestion id={questionId} onAll={() => go({ questionId: null })} />}
      <Results state={state} />
    </>
  );
}

/** All studies: find one, see which no question uses, add more. */
export function StudiesPage() {
  const t = useText();
  const { data, error, refetch } = useQuery(api.evidence.study.list.queryOptions({ input: { limit: 1 } }));
  const isEmpty = data !== undefined && data.counts.all + data.counts.archived === 0;
  return (
    <div className="studies">
      <Crumb />
      <PageTitle>{t('study.title')}</PageTitle>
      {error !== null && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingLines rows={8} />}
      {isEmpty && (
        <EmptyState title={t('study.none.title')} action={<AddWays primary />}>
          {t('study.none.text')}
        </EmptyState>
      )}
      {data !== undefined && !isEmpty && (
        <>
          <div className="study-add">
            <AddWays primary />
          </div>
          <List />
        </>
      )}
    </div>
  );
}
