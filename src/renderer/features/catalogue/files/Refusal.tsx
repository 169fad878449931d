import { failureOf } from '#renderer/rpc/failure.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { RefusedFile } from './readFile.ts';
import { lookAgain } from './session.ts';

/** Why the file itself was refused, as a code; null where it was something else. */
function codeOf(error: unknown): string | null {
  if (error instanceof RefusedFile) return error.code;
  const { code, details } = failureOf(error);
  const issues = details['issues'];
  const issue: unknown = Array.isArray(issues) ? issues[0] : undefined;
  if (code !== 'INVALID_INPUT' || typeof issue !== 'object' || issue === null || !('code' in issue)) return null;
  return `files.refused.${String(issue.code)}.what` in messages ? String(issue.code) : null;
}

/** What happened, what is safe and what to do, in the words of the file. */
export function Refusal({ error }: { readonly error: unknown }) {
  const t = useText();
  const code = codeOf(error);
  if (code === null) {
    const conflict = failureOf(error).code === 'CONFLICT' || failureOf(error).code === 'NOT_FOUND';
    return conflict ? (
      <div className="state error" role="alert">
        <p className="state-title">
          <Icon name="warning" />
          {t('files.moved.what')}
        </p>
        <div className="state-text">
          <p>{t('files.refused.safe')}</p>
          <p>{t('files.moved.todo')}</p>
        </div>
        <div className="state-actions">
          <Button onPress={lookAgain}>{t('files.moved.again')}</Button>
        </div>
      </div>
    ) : (
      <ErrorState error={error} variant="file" onRetry={lookAgain} />
    );
  }
  return (
    <div className="state error" role="alert">
      <p className="state-title">
        <Icon name="warning" />
        {t(`files.refused.${code}.what` as TextId)}
      </p>
      <div className="state-text">
        <p>{t('files.refused.safe')}</p>
        <p>{t(`files.refused.${code}.todo` as TextId)}</p>
      </div>
    </div>
  );
}
