import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useOverview } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { useRemoveExamples } from './examples.ts';

/** Says on every screen that there are example offers, and takes them away. */
export function ExampleNotice() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const count = useOverview().data?.exampleOffers ?? 0;
  const { may, why } = useMay('keep');
  const remove = useRemoveExamples();
  if (count === 0 && !open) return null;
  const run = (): void => {
    setOpen(false);
    remove.mutate();
  };
  return (
    <>
      <AriaButton className="example example-button" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {t('app.examples.mark')}
      </AriaButton>
      <Dialog
        title={t('app.examples.title')}
        isOpen={open}
        onClose={() => setOpen(false)}
        closesOutside
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('app.examples.keep')}</Button>
            <Button variant="primary" isDisabled={!may || remove.isPending} why={why} onPress={run}>
              {t('app.examples.remove')}
            </Button>
          </>
        }
      >
        <p>{t('app.examples.text', { count })}</p>
        <p className="muted">{t('app.examples.after')}</p>
      </Dialog>
    </>
  );
}
