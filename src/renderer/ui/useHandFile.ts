import { useMutation } from '@tanstack/react-query';
import { client } from '#renderer/rpc/client.ts';
import { useSaveFile } from '#renderer/rpc/download.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from './toasts.ts';

/** Makes a backup of the team's folder and hands it over as a file. */
export function useBackup() {
  const t = useText();
  const show = useToasts();
  const save = useSaveFile();
  return useMutation({
    mutationFn: async () => {
      const file = await client.system.backup({});
      return { file, outcome: await save(file) };
    },
    onSuccess: ({ file, outcome }) => {
      if (outcome.kind !== 'cancelled') show({ text: t('app.backup.done', { filename: outcome.kind === 'saved' ? outcome.place : file.filename }) });
    },
    onError: () => show({ text: t('app.backup.failed'), tone: 'problem' }),
  });
}
