import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { factKinds, type FactKind } from '#contract/fact.ts';
import { useNow } from '#data/clock.ts';
import { useNoteFact } from '#data/facts/mutations.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';

interface FactDialogProps {
  threadId: string;
  onClose: () => void;
}

const forms = ['none', 'vy', 'ty'] as const;

/** Notes what the customer told or showed, with the message it rests on. */
export function FactDialog({ threadId, onClose }: FactDialogProps) {
  const { t } = useTranslation('about');
  const format = useFormat();
  const now = useNow();
  const note = useNoteFact(threadId);
  const [kind, setKind] = useState<FactKind>('told');
  const [text, setText] = useState('');
  const [form, setForm] = useState<(typeof forms)[number]>('none');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const pages = useInfiniteQuery(threadQueries.messages(threadId)).data?.pages ?? [];
  const messages = pages
    .flatMap((page) => page.messages.toReversed())
    .filter(({ direction, deletedAt }) => direction === 'in' && deletedAt === null);
  const messageId = kind === 'pinned' ? null : (chosenId ?? messages[0]?.id ?? null);

  function submit() {
    if (!text.trim()) return;
    note.mutate(
      {
        kind,
        text,
        ...(kind === 'address' && form !== 'none' ? { form } : {}),
        ...(messageId ? { evidenceMessageId: messageId } : {}),
      },
      { onSuccess: onClose },
    );
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('note')}
      onSubmit={submit}
      footer={
        <Button type="submit" variant="primary" isPending={note.isPending} disabled={!text.trim()}>
          {t('save')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <RadioGroup
          label={t('what')}
          options={factKinds.map((id) => ({
            id,
            label: t(`kind.${id}`),
            description: t(`hint.${id}`),
          }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={t(`text.${kind}`)}
          value={text}
          maxLength={300}
          onChange={setText}
          required
        />
        {kind === 'address' && (
          <RadioGroup
            label={t('formLabel')}
            options={forms.map((id) => ({ id, label: t(`form.${id}`) }))}
            value={form}
            onChange={setForm}
          />
        )}
        {kind !== 'pinned' && messages.length > 0 && (
          <Select
            label={t('inMessage')}
            options={messages.map((message) => ({
              id: message.id,
              label: (message.title || message.text).replace(/\s+/g, ' ').trim().slice(0, 120),
              description: format.moment(message.occurredAt, now),
            }))}
            value={messageId}
            onChange={setChosenId}
          />
        )}
        <FailureBanner error={note.error} />
      </div>
    </Dialog>
  );
}
