import { useState } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';

const nothing = (): void => undefined;

/** Menu, dialog, messages and tabs. */
export function OverlaySamples() {
  const t = useText();
  const show = useToasts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="samples">
        <Menu
          label={t('gallery.menu')}
          actions={[
            { id: 'one', label: t('gallery.one'), icon: 'edit', run: nothing },
            { id: 'two', label: t('gallery.two'), description: t('gallery.help'), run: nothing },
            { id: 'three', label: t('gallery.disabled'), isDisabled: true, run: nothing },
          ]}
        />
        <Button onPress={() => setOpen(true)}>{t('gallery.openDialog')}</Button>
        <Button onPress={() => show({ text: t('gallery.toastText'), undo: nothing })}>{t('gallery.toast')}</Button>
        <Button onPress={() => show({ text: t('gallery.problemText'), tone: 'problem' })}>{t('gallery.toastProblem')}</Button>
      </div>
      <div className="samples">
        <Tabs
          label={t('gallery.tabs')}
          tabs={[
            { id: 'one', label: t('gallery.one'), content: t('gallery.emptyText') },
            { id: 'two', label: t('gallery.two'), content: t('gallery.help') },
          ]}
        />
      </div>
      <Dialog title={t('gallery.dialog')} isOpen={open} onClose={() => setOpen(false)} actions={<Button onPress={() => setOpen(false)}>{t('app.close')}</Button>}>
        <p>{t('gallery.dialogText')}</p>
      </Dialog>
    </>
  );
}
