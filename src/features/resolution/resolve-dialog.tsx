import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ResolveCaseInput } from '#contract/case.ts';
import { useResolveCase } from '#data/cases/mutations.ts';
import { refreshThread } from '#data/threads/cache.ts';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { showToast } from '#ui/toast-store.ts';
import {
  closeInput,
  saveInput,
  savingStep,
  whyNotClose,
  type ClosingFacts,
  type ClosingForm,
} from './closing.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { OutcomeSelect } from './outcome-select.tsx';
import { PromiseFates } from './promise-fates.tsx';
import { useFocusHome } from './use-focus-home.ts';
import { useClosing, type ClosingScene } from './use-closing.ts';

export interface ResolveDialogProps {
  threadId: string;
  isOpen: boolean;
  onClose: () => void;
  /** Opens with the customer's word ticked: they have just said so. */
  isConfirmed?: boolean;
  /** Asked to the end, and no answer came. */
  isSilent?: boolean;
}

/** Fixed is not solved: two boxes, and only the customer ticks the second. */
export function ResolveDialog({ threadId, isOpen, ...rest }: ResolveDialogProps) {
  const scene = useClosing(threadId);
  if (!isOpen || !scene) return null;
  return <OpenDialog scene={scene} {...rest} />;
}

interface OpenDialogProps extends Pick<ResolveDialogProps, 'onClose' | 'isConfirmed' | 'isSilent'> {
  scene: ClosingScene;
}

function OpenDialog({ scene, isConfirmed = false, isSilent = false, onClose }: OpenDialogProps) {
  const { t } = useTranslation('resolution');
  const client = useQueryClient();
  const resolve = useResolveCase();
  const home = useFocusHome();
  const { current, answer, latest, promises, hasUnsentReply } = scene;
  const [form, setForm] = useState<ClosingForm>({
    isFixed: current.fixedAt !== null,
    isConfirmed,
    evidence: answer ? 'message' : 'call',
    messageId: answer?.id ?? null,
    note: '',
    outcome: isSilent ? 'unconfirmed' : null,
  });
  const facts: ClosingFacts = { hasUnsentReply };
  const whyNot = whyNotClose(form, facts);
  const step = savingStep(form, current);
  const change = (next: Partial<ClosingForm>) => setForm({ ...form, ...next });

  // Not with the callbacks of `mutate`: they are dropped when the closed case takes the dialog away.
  async function send(input: ResolveCaseInput, done: 'closed' | 'ask' | 'back') {
    try {
      await resolve.mutateAsync({ id: current.id, ...input });
    } catch {
      // Shown in the dialog. The case may have moved on: what is true now is read again.
      return refreshThread(client, current.threadId);
    }
    if (done === 'closed') home.arm();
    onClose();
    showToast({
      id: `case-${current.id}`,
      text: t(`done.${done}`, { number: current.number }),
      tone: 'success',
    });
  }

  function close() {
    if (whyNot || resolve.isPending) return;
    void send(closeInput(form, current.version), 'closed');
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('title')}
      description={current.number}
      onSubmit={close}
      footer={
        <>
          <p
            id="why-not-close"
            role="status"
            className="min-w-40 flex-1 self-center text-xs text-muted"
          >
            {whyNot ? t(`whyNot.${whyNot}`) : t('canClose')}
          </p>
          {step && (
            <Button
              isPending={resolve.isPending}
              onClick={() => void send(saveInput(form, current.version), step)}
            >
              {t(`step.${step}`)}
            </Button>
          )}
          <Button
            type="submit"
            variant="primary"
            isPending={resolve.isPending}
            aria-disabled={whyNot !== null}
            aria-describedby="why-not-close"
          >
            {t('close')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Checkbox
          checked={form.isFixed}
          autoFocus
          description={t('fixedHint')}
          onChange={(isFixed) => change({ isFixed })}
        >
          {t('fixed')}
        </Checkbox>
        <Checkbox
          checked={form.isConfirmed}
          description={t('confirmsHint')}
          onChange={(isConfirmed) => change({ isConfirmed })}
        >
          {t('confirms')}
        </Checkbox>
        {form.isConfirmed ? (
          <EvidenceFields form={form} latest={latest} onChange={change} />
        ) : (
          <OutcomeSelect value={form.outcome} onChange={(outcome) => change({ outcome })} />
        )}
        <PromiseFates promises={promises} form={form} />
        <FailureBanner error={resolve.error} />
      </div>
    </Dialog>
  );
}
