import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '#renderer/text/useText.ts';
import { Button } from './Button.tsx';
import './Dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'wide';
  /** True where a click outside closes; never where something is being written. */
  readonly closesOutside?: boolean;
}

/** A question or form over the page. Esc closes; focus goes in, stays in, and comes back. */
export function Dialog({ title, isOpen, onClose, children, actions, size = 'small', closesOutside = false }: DialogProps) {
  const t = useText();
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={closesOutside}>
      <Modal className={`modal ${size}`}>
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button variant="plain" className="icon-only" icon="close" aria-label={t('app.close')} onPress={onClose} />
          </div>
          <div className="dialog-body">{children}</div>
          {actions !== undefined && <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
