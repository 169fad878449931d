import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useConnection } from '#renderer/rpc/connection.ts';
import { api } from '#renderer/rpc/query.ts';
import { useInfo, useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';

function useTakeOver() {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  return useMutation(
    api.system.takeLock.mutationOptions({
      onSuccess: ({ writable }) => {
        show({ text: writable ? t('app.takeOver.done') : t('app.takeOver.notYet') });
        void queries.invalidateQueries({ queryKey: api.system.key() });
      },
      onError: () => show({ text: t('app.takeOver.failed'), tone: 'problem' }),
    }),
  );
}

/** The state of the team's folder in one short line. */
function useStateLine(): { readonly text: string; readonly free: boolean } {
  const t = useText();
  const connection = useConnection();
  const saving = useIsMutating() > 0;
  const info = useInfo().data;
  if (connection !== 'ok') return { text: t('app.state.noContact'), free: false };
  if (saving) return { text: t('app.state.saving'), free: false };
  if (info === undefined) return { text: t('app.loading'), free: false };
  if (info.writable) return { text: t('app.state.saved'), free: false };
  const holder = info.lock.heldBy;
  if (holder !== null && !holder.self) return { text: t('app.state.held', { name: holder.user }), free: false };
  if (info.reason === 'read-only') return { text: t('app.state.readOnly'), free: false };
  if (info.reason === 'newer-version') return { text: t('app.state.newer'), free: false };
  if (info.reason === 'locked' || info.reason === null) return { text: t('app.state.free'), free: true };
  return { text: t('app.state.unavailable'), free: false };
}

/** District, and whether everything is saved; where somebody else was writing and has stopped, the way to take over. */
export function SaveState() {
  const t = useText();
  const district = useSettings().data?.team.districtName;
  const { text, free } = useStateLine();
  const takeOver = useTakeOver();
  return (
    <div className="side-foot">
      <b>{district ?? '\u00a0'}</b>
      <span role="status">{text}</span>
      {free && (
        <Button slim isDisabled={takeOver.isPending} onPress={() => takeOver.mutate({})}>
          {t('app.takeOver')}
        </Button>
      )}
    </div>
  );
}
