import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classNames } from './class-names.ts';
import css from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  /** The name of the button that closes it, in the reader's language. */
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `alertdialog`: it asks before something that cannot be taken back. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly size?: 'small' | 'plain' | 'wide';
  readonly children: ReactNode;
}

/** Something to be settled before all else. Escape closes it without doing anything. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, isOpen, onClose, role = 'dialog', size = 'plain', children } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === 'dialog'}
      className={css['overlay'] ?? ''}
    >
      <Modal className={classNames(css['modal'], css[size])}>
        <AriaDialog role={role} className={css['dialog'] ?? ''}>
          <header className={css['header']}>
            <Heading slot="title" className={css['title'] ?? ''}>
              {title}
            </Heading>
            <IconButton label={closeLabel} icon={<X size={16} aria-hidden="true" />} onPress={onClose} />
          </header>
          <div className={css['body']}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons at the foot of a dialog; the one to take comes last. */
export function DialogActions(props: { readonly children: ReactNode }) {
  return <div className={css['actions']}>{props.children}</div>;
}
