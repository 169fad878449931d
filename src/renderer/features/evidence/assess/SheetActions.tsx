import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '#renderer/rpc/client.ts';
import { useSaveFile } from '#renderer/rpc/download.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useFailureToast } from './useFinish.ts';

/** Hands the assessment on as a sheet: to the team's inbox, or as a file. */
export function SheetActions({ id, flush, withInbox = true }: { readonly id: string; readonly flush?: () => Promise<void>; readonly withInbox?: boolean }) {
  const t = useText();
  const toast = useToasts();
  const failed = useFailureToast();
  const queries = useQueryClient();
  const saveFile = useSaveFile();
  const sending = useMutation({
    mutationFn: async () => {
      await flush?.();
      return client.evidence.assessment.sendSheet({ id });
    },
    onSuccess: () => {
      toast({ text: t('assess.sheet.sent') });
      void queries.invalidateQueries({ queryKey: api.evidence.key() });
    },
    onError: failed,
  });
  const saving = useMutation({
    mutationFn: async () => {
      await flush?.();
      const file = await client.evidence.assessment.exportSheet({ id });
      return { file, outcome: await saveFile(file) };
    },
    onSuccess: ({ file, outcome }) => {
      if (outcome.kind !== 'cancelled') toast({ text: t('assess.sheet.saved', { name: outcome.kind === 'saved' ? outcome.place : file.filename }) });
    },
    onError: failed,
  });
  return (
    <>
      {withInbox && (
        <Button slim isDisabled={sending.isPending} onPress={() => sending.mutate()}>
          {t('assess.sheet.send')}
        </Button>
      )}
      <Button slim isDisabled={saving.isPending} onPress={() => saving.mutate()}>
        {t('assess.sheet.file')}
      </Button>
    </>
  );
}
