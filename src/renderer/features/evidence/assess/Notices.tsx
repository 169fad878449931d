import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sameJson } from '#core/shared/equal.ts';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import type { Opened } from './opened.ts';
import { rescuedContent, rescueKey, type Keeping } from './useKeeper.ts';

/** A line above the form that says something the assessor needs to know. */
export function Notice({ children, actions, urgent = false }: { readonly children: React.ReactNode; readonly actions?: React.ReactNode; readonly urgent?: boolean }) {
  return (
    <div className={urgent ? 'assess-notice urgent' : 'assess-notice'} role="status">
      <div>{children}</div>
      {actions !== undefined && <div className="notice-actions">{actions}</div>}
    </div>
  );
}

/** What could not be saved the last time, offered back. */
function Rescued({ opened, keeping }: { readonly opened: Opened; readonly keeping: Keeping }) {
  const t = useText();
  const queries = useQueryClient();
  const key = rescueKey(opened.about);
  const text = useSettings().data?.personal.drafts.find((draft) => draft.key === key)?.text ?? '';
  // Only what lay here when the page was opened: what is rescued now is still on the page.
  const [found] = useState(() => rescuedContent(text));
  const [over, setOver] = useState(false);
  if (found === null || over || sameJson(found, keeping.content)) return null;
  const drop = async (): Promise<void> => {
    setOver(true);
    await client.settings.saveDraft({ key, text: '' }).catch(() => undefined);
    void queries.invalidateQueries({ queryKey: api.settings.get.key() });
  };
  const take = (): void => {
    keeping.change(() => found);
    void drop();
  };
  return (
    <Notice
      actions={
        <>
          <Button slim onPress={take}>
            {t('assess.rescued.take')}
          </Button>
          <Button slim onPress={() => void drop()}>
            {t('assess.rescued.drop')}
          </Button>
        </>
      }
    >
      <p>
        <b className="strong">{t('assess.rescued.title')}</b> {t('assess.rescued.text')}
      </p>
    </Notice>
  );
}

/** All that is out of the ordinary with this assessment. */
export function Notices({ opened, keeping, stopped, sheet }: { readonly opened: Opened; readonly keeping: Keeping; readonly stopped: string | undefined; readonly sheet: React.ReactNode }) {
  const t = useText();
  const { save, where, takenIn } = keeping;
  return (
    <>
      {stopped !== undefined && <Notice urgent>{stopped}</Notice>}
      {opened.template.archived && (
        <Notice>
          <p>
            <b className="strong">{t('assess.archived.title')}</b> {t('assess.archived.text', { version: opened.template.version })}
          </p>
        </Notice>
      )}
      <Rescued opened={opened} keeping={keeping} />
      {takenIn > 0 && <Notice>{t('assess.takenIn')}</Notice>}
      {where === 'personal' && (
        <Notice actions={sheet}>
          <p>
            <b className="strong">{t('assess.personal.title')}</b> {t('assess.personal.text')}
          </p>
        </Notice>
      )}
      {save.kind === 'failed' && <ErrorState error={save.error} onRetry={keeping.retry} />}
    </>
  );
}
