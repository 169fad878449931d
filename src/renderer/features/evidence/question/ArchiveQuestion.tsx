import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import type { PartProps, QuestionAnswer } from './types.ts';

/** Puts the question away, or takes it back. Nothing of it is lost. */
export function ArchiveQuestion({ editor, data }: { readonly editor: PartProps['editor']; readonly data: QuestionAnswer }) {
  const t = useText();
  const toast = useToasts();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { archived } = data.question;
  const put = async (away: boolean, reason: string): Promise<void> => {
    const { revision } = await client.evidence.question.get({ id: data.id });
    await client.evidence.question.archive({ id: data.id, revision, archived: away, ...(reason !== '' && { reason }) });
    await queries.invalidateQueries({ queryKey: api.evidence.key() });
  };
  const done = async (reason: string): Promise<void> => {
    await put(!archived, reason);
    toast({ text: t(archived ? 'question.archive.back' : 'question.archive.done'), undo: () => put(archived, '') });
  };
  return (
    <p className="q-archive">
      <Button isDisabled={!editor.may || editor.changed} why={editor.why ?? (editor.changed ? t('question.archive.saveFirst') : undefined)} onPress={() => setOpen(true)}>
        {t(archived ? 'question.archive.take' : 'question.archive.put')}
      </Button>
      {open && (
        <ReasonDialog title={t(archived ? 'question.archive.take' : 'question.archive.put')} label={t('question.archive.why')} description={t('question.archive.whyHelp')} action={t(archived ? 'question.archive.take' : 'question.archive.put')} draftKey={`fraga-arkiv-${data.id}`} optional onConfirm={done} onClose={() => setOpen(false)}>
          <p>{t(archived ? 'question.archive.takeText' : 'question.archive.putText')}</p>
        </ReasonDialog>
      )}
    </p>
  );
}
