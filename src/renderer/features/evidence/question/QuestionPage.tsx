import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Editor } from './Editor.tsx';
import { NewQuestion } from './NewQuestion.tsx';
import './question.css';

function Missing({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useText();
  const back = <LinkButton to="/evidens">{t('question.toAll')}</LinkButton>;
  const missing = ['NOT_FOUND', 'INVALID_INPUT'].includes(failureOf(error).code);
  return (
    <>
      <PageTitle>{t(missing ? 'question.missing' : 'question.failed')}</PageTitle>
      {missing ? (
        <EmptyState title={t('question.missingLead')} action={back}>
          {t('question.missingText')}
        </EmptyState>
      ) : (
        <ErrorState error={error} onRetry={onRetry} actions={back} />
      )}
    </>
  );
}

function Existing({ id }: { readonly id: string }) {
  const t = useText();
  const question = useQuery(api.evidence.question.get.queryOptions({ input: { id } }));
  const settings = useSettings();
  if (question.data !== undefined && settings.data !== undefined) return <Editor id={id} data={question.data} />;
  if (question.error === null) return <LoadingLines rows={10} label={t('question.loading')} />;
  return <Missing error={question.error} onRetry={() => void question.refetch()} />;
}

/** A question about an intervention: read, written, graded. */
export function QuestionPage() {
  const { id = '' } = useParams();
  return <Existing key={id} id={id} />;
}

/** Begins a question. The intervention comes with the address or is chosen first. */
export function NewQuestionPage() {
  const t = useText();
  const [search] = useSearchParams();
  const settings = useSettings();
  if (settings.data === undefined) return <LoadingLines rows={8} label={t('question.loading')} />;
  return <NewQuestion key={search.get('insats') ?? ''} interventionId={search.get('insats')} />;
}
