import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { client } from '#renderer/rpc/client.ts';
import { formatList, formatMoment } from '#renderer/text/format.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useBackup } from '#renderer/ui/useHandFile.ts';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { toBase64 } from './toBase64.ts';

interface Checked {
  readonly content: string;
  readonly createdAt: string;
  readonly files: number;
  readonly counts: Readonly<Record<string, number>>;
}

function countWords(counts: Checked['counts'], t: Text): string {
  const known = Object.entries(counts).filter(([kind]) => `settings.copies.count.${kind}` in messages);
  return formatList(known.map(([kind, count]) => t(`settings.copies.count.${kind}` as TextId, { count })));
}

async function check(file: File): Promise<Checked> {
  const content = toBase64(new Uint8Array(await file.arrayBuffer()));
  const summary = await client.system.restoreBackup({ encoding: 'base64', content, apply: false });
  return { content, ...summary };
}

function ConfirmDialog({ checked, isPending, onApply, onClose }: { readonly checked: Checked; readonly isPending: boolean; readonly onApply: () => void; readonly onClose: () => void }) {
  const t = useText();
  const contents = countWords(checked.counts, t);
  return (
    <Dialog
      title={t('settings.copies.checkedTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={isPending} onPress={onApply}>
            {t('settings.copies.apply')}
          </Button>
        </>
      }
    >
      <p>
        {t('settings.copies.checked', { date: formatMoment(checked.createdAt, new Date()), files: checked.files })} {contents !== '' && `${contents}.`}
      </p>
      <p>{t('settings.copies.replaces')}</p>
    </Dialog>
  );
}

function useRestore() {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  const [checked, setChecked] = useState<Checked | null>(null);
  const checking = useMutation({ mutationFn: check, onSuccess: setChecked });
  const applying = useMutation({
    mutationFn: (one: Checked) => client.system.restoreBackup({ encoding: 'base64', content: one.content, apply: true, reason: t('settings.copies.reason', { date: formatMoment(one.createdAt, new Date()) }) }),
    onSuccess: async ({ createdAt }) => {
      show({ text: t('settings.copies.applied', { date: formatMoment(createdAt, new Date()) }) });
      await queries.invalidateQueries();
    },
    onSettled: () => setChecked(null),
  });
  return { checked, close: () => setChecked(null), checking, applying };
}

/** A backup as one file; a restore checks the whole file before anything is replaced. */
export function CopiesSection() {
  const t = useText();
  const backup = useBackup();
  const { checked, close, checking, applying } = useRestore();
  const { readOnly, why } = useReadOnly();
  const error = checking.error ?? applying.error;
  return (
    <Section id="kopior" title={t('settings.copies.title')}>
      <p className="form-text">{t('settings.copies.text')}</p>
      <div className="form-actions">
        <Button icon="down" isDisabled={backup.isPending} onPress={() => backup.mutate()}>
          {t('settings.copies.make')}
        </Button>
        <FileTrigger onSelect={(files) => files?.[0] !== undefined && checking.mutate(files[0])}>
          <Button isDisabled={readOnly || checking.isPending} why={why}>
            {t(checking.isPending ? 'settings.copies.checking' : 'settings.copies.restore')}
          </Button>
        </FileTrigger>
      </div>
      {error !== null && <ErrorState error={error} variant="backup" />}
      {checked !== null && <ConfirmDialog checked={checked} isPending={applying.isPending} onApply={() => applying.mutate(checked)} onClose={close} />}
    </Section>
  );
}
