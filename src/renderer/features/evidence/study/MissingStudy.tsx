import { failureOf } from '#renderer/rpc/failure.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Crumb } from './Crumb.tsx';

/** In the place of a study that cannot be shown: there is none such, or it could not be fetched. */
export function MissingStudy({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useText();
  const missing = ['NOT_FOUND', 'INVALID_INPUT'].includes(failureOf(error).code);
  const back = <LinkButton to="/evidens/studier">{t('study.notFound.action')}</LinkButton>;
  return (
    <div className="studies">
      <Crumb studies />
      <PageTitle>{t(missing ? 'study.notFound.title' : 'study.failed')}</PageTitle>
      {missing ? (
        <EmptyState title={t('study.notFound.lead')} action={back}>
          {t('study.notFound.text')}
        </EmptyState>
      ) : (
        <ErrorState error={error} onRetry={onRetry} actions={back} />
      )}
    </div>
  );
}
