import { useState } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { useArchive, type Kept } from './useArchive.ts';

/** "Hämta tillbaka": asks why. Rests, and says why, where the person may not; in a list the reason is told once above it. */
export function BackButton({ intervention, inList = false }: { readonly intervention: Kept; readonly inList?: boolean }) {
  const t = useText();
  const { may, why } = useMay('keep');
  const { unarchive } = useArchive();
  const [asked, setAsked] = useState<Kept | null>(null);
  return (
    <>
      <Button slim icon="undo" isDisabled={!may} {...(!inList && why !== undefined && { why })} aria-label={t('archive.back.actionOf', { name: intervention.name })} onPress={() => setAsked(intervention)}>
        {t('archive.back.action')}
      </Button>
      {asked !== null && (
        <ReasonDialog
          title={t('archive.back.title', { name: asked.name })}
          label={t('archive.back.reason')}
          description={t('archive.back.reasonHelp')}
          action={t('archive.back.action')}
          draftKey={`unarchive-${asked.id}`}
          onClose={() => setAsked(null)}
          onConfirm={(reason) => unarchive(asked, reason)}
        >
          <p>{t('archive.back.text')}</p>
        </ReasonDialog>
      )}
    </>
  );
}
