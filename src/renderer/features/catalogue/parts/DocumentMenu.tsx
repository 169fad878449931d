import { useMutation } from '@tanstack/react-query';
import { client } from '#renderer/rpc/client.ts';
import { useSaveFile } from '#renderer/rpc/download.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import type { TextId } from '#renderer/text/index.ts';
import { useText } from '#renderer/text/useText.ts';
import { Menu, type MenuProps } from '#renderer/ui/Menu.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';

type Request = Parameters<typeof client.catalogue.document>[0];
type Format = Exclude<Request['format'], 'md'>;

/** What to make a file of; the person chooses the format. */
export type DocumentSubject = Omit<Request, 'format'>;

const formats = ['docx', 'pdf', 'html'] as const satisfies readonly Format[];
const about = { docx: 'documents.docx.about', pdf: 'documents.pdf.about', html: 'documents.html.about' } as const satisfies Record<Format, TextId>;

/** Where this computer has nothing to make a PDF with, the way that works is named. */
function failureText(error: unknown): TextId {
  const { code, details } = failureOf(error);
  return code === 'UNSUPPORTED' && details['instead'] === 'docx' ? 'documents.noPdf' : 'documents.failed';
}

export interface DocumentMenuProps extends Pick<MenuProps, 'variant' | 'block' | 'slim' | 'icon' | 'isDisabled'> {
  readonly label: string;
  readonly subject: () => DocumentSubject | Promise<DocumentSubject>;
}

/** Makes a file in the chosen format and hands it over: Word, PDF or a web page. */
export function DocumentMenu({ label, subject, ...button }: DocumentMenuProps) {
  const t = useText();
  const show = useToasts();
  const save = useSaveFile();
  const make = useMutation({
    mutationFn: async (format: Format) => {
      const file = await client.catalogue.document({ ...(await subject()), format });
      return { file, outcome: await save(file) };
    },
    onSuccess: ({ file, outcome }) => {
      if (outcome.kind !== 'cancelled') show({ text: t('documents.done', { filename: outcome.kind === 'saved' ? outcome.place : file.filename }) });
    },
    onError: (error) => show({ text: t(failureText(error)), tone: 'problem' }),
  });
  const actions = formats.map((format) => ({ id: format, label: t(`documents.${format}`), description: t(about[format]), run: () => make.mutate(format) }));
  return <Menu {...button} label={label} actions={actions} isPending={make.isPending} />;
}
