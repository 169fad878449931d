import { useEffect, useRef } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { ConflictView } from '../parts/conflict/index.ts';
import type { Editing, Theirs } from './editing.ts';
import type { useSaving } from './useSaving.ts';

export interface ConflictStepProps {
  readonly conflict: { readonly editing: Editing; readonly theirs: Theirs };
  readonly saving: ReturnType<typeof useSaving>;
  readonly onSave: (editing: Editing) => void;
  readonly stopped: string | undefined;
}

/** Somebody saved first and both changed the same: what shall be, field by field, then saved on top of theirs. */
export function ConflictStep({ conflict: { editing, theirs }, saving, onSave, stopped }: ConflictStepProps) {
  const t = useText();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heading = top.current?.querySelector('h1');
    if (heading === null || heading === undefined) return;
    heading.tabIndex = -1;
    window.scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  }, [theirs.revision]);
  const name = theirs.by === '' ? t('edit.someone') : theirs.by;
  return (
    <div ref={top}>
      <PageTitle>{t('edit.conflict.title', { name })}</PageTitle>
      <p className="form-text">{t('edit.conflict.text')}</p>
      {saving.error !== null && <ErrorState error={saving.error} />}
      <ConflictView
        key={theirs.revision}
        base={editing.base}
        mine={editing.content}
        theirs={theirs.content}
        names={{ theirs: name }}
        isBusy={saving.busy}
        why={stopped}
        actions={<Button onPress={saving.closeConflict}>{t('edit.conflict.back')}</Button>}
        onResolve={(content) => onSave({ base: theirs.content, baseRevision: theirs.revision, content })}
      />
    </div>
  );
}
