import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useKeys } from '../app/keys.ts';
import { useWords } from '../app/words.ts';
import sheet from './Dialog.module.css';
import { IconButton } from './Button.tsx';
import { classes } from './classes.ts';

const css = classes(sheet);

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** As wide as the window, for pictures. */
  readonly full?: boolean;
};

/**
 * The keys of the screen below do nothing while the dialog stands. Escape leaves it even when what had the focus is gone
 * from it, and the focus with that.
 */
function DialogKeys({ onClose }: Pick<Props, 'onClose'>) {
  useKeys([{ code: 'Escape', run: onClose }], true);
  return null;
}

/** A question over the screen; Escape leaves it as it is. */
export function Dialog({ title, onClose, children, wide = false, full = false }: Props) {
  const { t } = useWords();
  return (
    <ModalOverlay
      isOpen
      isDismissable={false}
      className={css('overlay')}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={css('modal', wide && 'wide', full && 'full')}>
        <AriaDialog className={css('dialog')}>
          <DialogKeys onClose={onClose} />
          <div className={css('head')}>
            <Heading slot="title" className={css('title')}>
              {title}
            </Heading>
            <IconButton icon="close" label={t('common.close')} onPress={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons at the foot of a dialog or form. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={css('actions')}>{children}</div>;
}
