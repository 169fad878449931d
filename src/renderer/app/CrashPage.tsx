import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CopyText } from '#renderer/ui/CopyText.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';

export interface CrashPageProps {
  readonly error: unknown;
  readonly written: string;
  readonly onAgain: () => void;
}

/** Stands where a page broke: what happened, what is safe, the text that was being written, and the ways on. */
export function CrashPage({ error, written, onAgain }: CrashPageProps) {
  const t = useText();
  return (
    <div className="crash" role="alert">
      <PageTitle>{t('app.crash.title')}</PageTitle>
      <p>{t('app.crash.safe')}</p>
      {written !== '' && <CopyText label={t('app.crash.written')} description={t('app.crash.writtenHelp')} text={written} />}
      <div className="state-actions">
        <Button variant="primary" onPress={onAgain}>
          {t('app.crash.again')}
        </Button>
        <Button onPress={() => window.location.assign('/')}>{t('app.crash.toStart')}</Button>
      </div>
      <details className="state-details">
        <summary>{t('errors.forSupport')}</summary>
        <p>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</p>
      </details>
    </div>
  );
}
