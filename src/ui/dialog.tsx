import { X } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from '#i18n/use-translation.ts';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
import { OverlayLocale } from './overlay-locale.tsx';

export interface DialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The heading, and the dialog's accessible name. */
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  /** Makes the dialog a form; the main button is then `type="submit"`. */
  onSubmit?: () => void;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  role?: 'dialog' | 'alertdialog';
  /** Whether a press outside closes it. Esc always does. */
  isDismissable?: boolean;
}

/**
 * A modal: traps the focus, closes on Esc, gives the focus back to where it was. Costs React Aria's
 * overlay code, so import the file that uses it with `lazy()`.
 */
export function Dialog({
  isOpen,
  onOpenChange,
  isDismissable = true,
  size = 'md',
  ...rest
}: DialogProps) {
  return (
    <OverlayLocale>
      <ModalOverlay
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        isDismissable={isDismissable}
        className="fixed inset-0 z-50 flex h-(--visual-viewport-height) items-start justify-center overflow-y-auto bg-scrim p-4 transition-opacity duration-100 entering:opacity-0 exiting:opacity-0 sm:pt-[10vh]"
      >
        <Modal
          className={cx(
            'w-full rounded-xl border border-line bg-overlay shadow-lg transition duration-100 entering:translate-y-1 entering:scale-98 exiting:scale-98',
            sizes[size],
          )}
        >
          <DialogBody {...rest} />
        </Modal>
      </ModalOverlay>
    </OverlayLocale>
  );
}

const sizes = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-3xl', xl: 'max-w-6xl' };

function DialogBody({
  title,
  description,
  children,
  footer,
  onSubmit,
  role = 'dialog',
}: Pick<DialogProps, 'title' | 'description' | 'children' | 'footer' | 'onSubmit' | 'role'>) {
  const { t } = useTranslation('ui');
  const Shell = onSubmit ? 'form' : 'div';

  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit?.();
  }

  return (
    <AriaDialog role={role} className="outline-none">
      {({ close }) => (
        <Shell
          onSubmit={onSubmit && submit}
          noValidate={onSubmit ? true : undefined}
          className="flex max-h-[calc(100dvh-2rem)] flex-col sm:max-h-[80vh]"
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Heading slot="title" className="text-lg font-semibold text-strong">
                {title}
              </Heading>
              {description && <p className="mt-0.5 text-sm text-muted">{description}</p>}
            </div>
            <IconButton icon={X} label={t('close')} size="sm" className="-mr-1.5" onClick={close} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </footer>
          )}
        </Shell>
      )}
    </AriaDialog>
  );
}
