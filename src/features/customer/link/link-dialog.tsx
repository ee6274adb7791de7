import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useLinkAccount } from '#data/links/mutations.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { showToast } from '#ui/toast-store.ts';
import { BasisFields } from './basis-fields.tsx';
import { evidenceOf } from './evidence.ts';
import { emptyLinkForm, linkInput, whyNotLink } from './link-form.ts';
import { ThreadChoice } from './thread-choice.tsx';

interface LinkDialogProps {
  threadId: string;
  onClose: () => void;
}

/** Finds the customer's other thread and joins it into this one, on evidence. */
export function LinkDialog({ threadId, onClose }: LinkDialogProps) {
  const { t } = useTranslation('customer');
  const link = useLinkAccount(threadId);
  const [form, setForm] = useState(emptyLinkForm);
  const messages = useEvidence(threadId, form.otherThreadId);
  const whyNot = whyNotLink(form, messages[0]?.id);

  function submit() {
    const input = linkInput(form, messages[0]?.id);
    if (!input) return;
    link.mutate(input, {
      onSuccess() {
        onClose();
        showToast({ text: t('linked'), tone: 'success' });
      },
    });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('linkAccount')}
      description={t('linkHint')}
      onSubmit={submit}
      footer={
        <>
          <span id="why-not-link" className="mr-auto self-center text-xs text-muted">
            {whyNot && t(`whyNot.${whyNot}`)}
          </span>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            isPending={link.isPending}
            aria-disabled={whyNot !== null}
            aria-describedby="why-not-link"
          >
            {t('link')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ThreadChoice
          threadId={threadId}
          value={form.otherThreadId}
          onChange={(otherThreadId) => setForm({ ...form, otherThreadId, messageId: null })}
        />
        {form.otherThreadId && <BasisFields form={form} messages={messages} onChange={setForm} />}
        <FailureBanner error={link.error} />
      </div>
    </Dialog>
  );
}

/** The customer may have said so on either side; once linked, both sides are the same messages. */
function useEvidence(threadId: string, otherThreadId: string | null): Message[] {
  const here = useInfiniteQuery(threadQueries.messages(threadId)).data;
  const there = useInfiniteQuery({
    ...threadQueries.messages(otherThreadId ?? ''),
    enabled: otherThreadId !== null,
  }).data;
  return useMemo(
    () => evidenceOf([...(here?.pages ?? []), ...(there?.pages ?? [])]),
    [here, there],
  );
}
