import { useMutation } from '@tanstack/react-query';
import type { FileContent } from '#core/shared/schemas.ts';
import { client } from '#renderer/rpc/client.ts';
import { useSaveFile } from '#renderer/rpc/download.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import { pngOf } from './png.ts';

export type FileWish =
  | { readonly kind: 'sof'; readonly questionId: string; readonly format: 'docx' | 'pdf' | 'html' }
  | { readonly kind: 'traffic-light' | 'summary'; readonly questionId: string; readonly format: 'svg' | 'png' }
  | { readonly kind: 'robvis'; readonly questionId: string; readonly templateId: string };

async function fileOf(wish: FileWish): Promise<FileContent> {
  if (wish.kind === 'sof') return (await client.evidence.sof({ questionId: wish.questionId, format: wish.format })) as FileContent;
  if (wish.kind === 'robvis') return await client.evidence.robvis.export({ questionId: wish.questionId, templateId: wish.templateId });
  const svg = (await client.evidence.plot({ questionId: wish.questionId, kind: wish.kind, format: 'svg' })) as FileContent;
  return wish.format === 'svg' ? svg : await pngOf(svg);
}

/** Makes a file of the question and hands it over. */
export function useFiles() {
  const t = useText();
  const toast = useToasts();
  const save = useSaveFile();
  const make = useMutation({
    mutationFn: async (wish: FileWish) => {
      const file = await fileOf(wish);
      return { file, outcome: await save(file) };
    },
    onSuccess: ({ file, outcome }) => {
      if (outcome.kind !== 'cancelled') toast({ text: t('question.tables.done', { filename: outcome.kind === 'saved' ? outcome.place : file.filename }) });
    },
    onError: (error) => {
      const { code, details } = failureOf(error);
      const text = code !== 'UNSUPPORTED' ? 'question.tables.failed' : details['instead'] === 'docx' ? 'question.tables.noPdf' : 'question.tables.noRobvis';
      toast({ text: t(text), tone: 'problem' });
    },
  });
  return { make: make.mutate, busy: make.isPending };
}
