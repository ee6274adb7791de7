import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useSyncExternalStore, type FocusEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { Button } from './button.tsx';
import type { Icon } from './icon.ts';
import { IconButton } from './icon-button.tsx';
import { dismissToast, toastStore, type Toast } from './toast-store.ts';
import type { Tone } from './tone.ts';

/**
 * Where toasts appear; mount it once. They stand over the list, away from where decisions are pressed. Screen readers hear them when they pause. No toast goes while
 * the pointer or the focus is on any. `data-react-aria-top-layer` keeps them reachable while a modal
 * hides the rest of the page.
 */
export function ToastRegion() {
  const { t } = useTranslation('ui');
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get);
  const regionRef = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);

  function remember({ relatedTarget }: FocusEvent) {
    const isOutside = !regionRef.current?.contains(relatedTarget);
    if (isOutside && relatedTarget instanceof HTMLElement) cameFrom.current = relatedTarget;
  }

  function close(id: string) {
    dismissToast(id);
    cameFrom.current?.focus();
  }

  return (
    <section
      ref={regionRef}
      aria-label={t('notifications')}
      data-react-aria-top-layer="true"
      className="pointer-events-none fixed bottom-24 left-24 z-60 flex max-w-[calc(100vw-7rem)] justify-start"
    >
      <div role="status" aria-relevant="additions text" className="flex flex-col items-start gap-2">
        {toasts.map((toast) => (
          <ToastCard
            key={toast.id}
            toast={toast}
            isHeld={() => regionRef.current?.matches(':hover, :focus-within') ?? false}
            onFocus={remember}
            onClose={() => close(toast.id)}
          />
        ))}
      </div>
    </section>
  );
}

interface ToastCardProps {
  toast: Toast;
  isHeld: () => boolean;
  onFocus: (event: FocusEvent) => void;
  onClose: () => void;
}

function ToastCard({ toast, isHeld, onFocus, onClose }: ToastCardProps) {
  const { t } = useTranslation('ui');
  const { text, tone = 'neutral', action } = toast;
  const Glyph = icons[tone] ?? Info;
  useExpiry(toast, isHeld);

  return (
    <div
      data-tone={tone}
      className="pointer-events-auto flex max-w-80 items-center gap-3 rounded-lg border border-line bg-overlay py-2 pr-2 pl-3 text-sm text-strong shadow-lg"
    >
      <Glyph aria-hidden className="size-4 shrink-0 text-tone-text" />
      <span className="min-w-0 flex-1">{text}</span>
      {action && (
        <Button
          size="sm"
          onFocus={onFocus}
          onClick={() => {
            action.onAction();
            onClose();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        icon={X}
        label={t('dismiss')}
        size="xs"
        tooltipSide="top"
        onFocus={onFocus}
        onClick={onClose}
      />
    </div>
  );
}

const lookAgainMs = 1000;

function useExpiry(toast: Toast, isHeld: () => boolean) {
  const isHeldNow = useEffectEvent(isHeld);
  useEffect(() => {
    if (toast.seconds === null) return;
    let timer = setTimeout(expire, toast.seconds * 1000);
    function expire() {
      if (isHeldNow()) timer = setTimeout(expire, lookAgainMs);
      else dismissToast(toast.id);
    }
    return () => clearTimeout(timer);
  }, [toast]);
}

const icons: Partial<Record<Tone, Icon>> = {
  success: CircleCheck,
  warn: TriangleAlert,
  danger: CircleAlert,
};
