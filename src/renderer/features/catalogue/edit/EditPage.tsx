import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { api } from '#renderer/rpc/query.ts';
import { useInfo, useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { failureOf } from '#renderer/rpc/failure.ts';
import { Editor } from './Editor.tsx';
import './Edit.css';

/** The draft as it was when the page was opened: what is kept later is what stands in the form. */
function useDraftAtStart(key: string) {
  const [opened] = useState(() => Math.random());
  return useQuery({ ...api.drafts.get.queryOptions({ input: { key } }), queryKey: [...api.drafts.get.queryKey({ input: { key } }), opened], gcTime: 0 });
}

function Opening({ id, entry }: { readonly id: string | null; readonly entry: Intervention | null }) {
  const t = useText();
  const vocabulary = useQuery(api.vocabulary.list.queryOptions({ input: {} }));
  const draft = useDraftAtStart(id ?? 'new');
  const settings = useSettings();
  const info = useInfo();
  const failed = [vocabulary, draft, settings, info].find((query) => query.error !== null && query.data === undefined);
  if (failed !== undefined) {
    return (
      <>
        <PageTitle>{entry === null ? t('edit.new.title') : t('edit.title', { name: entry.name })}</PageTitle>
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      </>
    );
  }
  if (vocabulary.data === undefined || draft.data === undefined || settings.data === undefined || info.data === undefined) return <LoadingLines rows={10} label={t('entry.loading')} />;
  return <Editor id={id} entry={entry} draft={draft.data.draft} vocabulary={vocabulary.data.vocabulary} />;
}

function Existing({ id }: { readonly id: string }) {
  const t = useText();
  const entry = useQuery(api.catalogue.get.queryOptions({ input: { id } }));
  if (entry.data !== undefined) return <Opening id={id} entry={entry.data} />;
  if (entry.error === null) return <LoadingLines rows={10} label={t('entry.loading')} />;
  const back = <LinkButton to="/katalog">{t('entry.notFound.action')}</LinkButton>;
  const missing = ['NOT_FOUND', 'INVALID_INPUT'].includes(failureOf(entry.error).code);
  return (
    <>
      <PageTitle>{t(missing ? 'entry.notFound.title' : 'entry.failed')}</PageTitle>
      {missing ? (
        <EmptyState title={t('entry.notFound.lead')} action={back}>
          {t('entry.notFound.text')}
        </EmptyState>
      ) : (
        <ErrorState error={entry.error} onRetry={() => void entry.refetch()} actions={back} />
      )}
    </>
  );
}

/** Edits an entry that is there. */
export function EditPage() {
  const { id = '' } = useParams();
  return <Existing key={id} id={id} />;
}

/** Writes a new entry. */
export function NewPage() {
  return <Opening id={null} entry={null} />;
}
