import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import type { EntryState } from './useEntry.ts';

/** Everything a page about one intervention can be but ready. */
export function EntryStates({ entry }: { entry: Exclude<EntryState, { state: 'ready' }> }) {
  const t = useText();
  if (entry.state === 'loading') return <LoadingLines rows={8} label={t('entry.loading')} />;
  const back = <LinkButton to="/katalog">{t('entry.notFound.action')}</LinkButton>;
  if (entry.state === 'missing') {
    return (
      <>
        <PageTitle>{t('entry.notFound.title')}</PageTitle>
        <EmptyState title={t('entry.notFound.lead')} action={back}>
          {t('entry.notFound.text')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle>{t('entry.failed')}</PageTitle>
      <ErrorState error={entry.error} onRetry={entry.retry} actions={back} />
    </>
  );
}
