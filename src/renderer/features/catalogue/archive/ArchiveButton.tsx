import { useState } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { useArchive, type Kept } from './useArchive.ts';

/** "Arkivera": asks why, and offers the way back. Rests, and says why, where the person may not. */
export function ArchiveButton({ intervention }: { readonly intervention: Kept }) {
  const t = useText();
  const { may, why } = useMay('keep');
  const { archive } = useArchive();
  const [asked, setAsked] = useState<Kept | null>(null);
  return (
    <>
      <Button slim icon="folder" isDisabled={!may} why={why} onPress={() => setAsked(intervention)}>
        {t('archive.action')}
      </Button>
      {asked !== null && (
        <ReasonDialog
          title={t('archive.title', { name: asked.name })}
          label={t('archive.reason')}
          description={t('archive.reasonHelp')}
          action={t('archive.action')}
          draftKey={`archive-${asked.id}`}
          onClose={() => setAsked(null)}
          onConfirm={(reason) => archive(asked, reason)}
        >
          <p>{t('archive.text')}</p>
        </ReasonDialog>
      )}
    </>
  );
}
