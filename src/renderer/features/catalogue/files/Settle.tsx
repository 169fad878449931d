import { useEffect, useRef } from 'react';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { ConflictView } from '../parts/conflict/index.ts';
import { openSettling, settle, type Session } from './session.ts';
import { useSides } from './useSession.ts';

/** One entry that the file and the catalogue say differently, side by side, part by part. */
export function Settle({ session, line }: { readonly session: Session; readonly line: number }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch } = useSides(session, line);
  useEffect(() => heading.current?.focus(), [data === undefined]);
  const back = <Button onPress={() => openSettling(null)}>{t('files.settle.back')}</Button>;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} actions={back} />;
  if (data === undefined) return <LoadingLines rows={6} />;
  if (data.sides === null) return back;
  const { id, name, mine, theirs, base } = data.sides;
  return (
    <section className="files-settle">
      <h3 ref={heading} tabIndex={-1}>
        {t('files.settle.title', { name })}
      </h3>
      <ConflictView
        base={base as InterventionContent | null}
        mine={mine as unknown as InterventionContent}
        theirs={theirs as unknown as InterventionContent}
        names={{ before: t('files.settle.before'), mine: t('files.settle.mine'), theirs: t('files.settle.theirs') }}
        submitLabel={t('files.settle.use')}
        onResolve={(content) => settle(id, content)}
        actions={back}
      />
    </section>
  );
}
