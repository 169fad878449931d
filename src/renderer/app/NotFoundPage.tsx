import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useText();
  return (
    <>
      <PageTitle>{t('app.notFound.title')}</PageTitle>
      <EmptyState
        title={t('app.notFound.text')}
        action={
          <>
            <LinkButton to="/">{t('app.crash.toStart')}</LinkButton>
            <LinkButton to="/katalog">{t('app.notFound.toCatalogue')}</LinkButton>
          </>
        }
      />
    </>
  );
}
