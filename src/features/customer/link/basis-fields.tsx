import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { LinkForm } from './link-form.ts';

interface BasisFieldsProps {
  form: LinkForm;
  /** What the customer wrote, newest first. */
  messages: readonly Message[];
  onChange: (form: LinkForm) => void;
}

/** On what the link rests: the customer's own word, or a decision that somebody answers for. */
export function BasisFields({ form, messages, onChange }: BasisFieldsProps) {
  const { t } = useTranslation(['customer', 'channels']);
  const format = useFormat();
  const now = useNow();
  return (
    <>
      <RadioGroup
        label={t('howDoWeKnow')}
        options={[
          { id: 'declared', label: t('declared'), description: t('declaredHint') },
          { id: 'agent', label: t('myDecision'), description: t('myDecisionHint') },
        ]}
        value={form.basis}
        onChange={(basis) => onChange({ ...form, basis })}
      />
      {form.basis === 'declared' && messages.length > 0 && (
        <Select
          label={t('inMessage')}
          options={messages.map((message) => ({
            id: message.id,
            label: snippet(message),
            description: [
              message.channel && t(`channels:name.${message.channel}`),
              format.moment(message.occurredAt, now),
            ].join(', '),
          }))}
          value={form.messageId ?? messages[0]?.id ?? null}
          onChange={(messageId) => onChange({ ...form, messageId })}
        />
      )}
      <TextField
        label={form.basis === 'agent' ? t('whyLink') : t('note')}
        value={form.note}
        maxLength={500}
        onChange={(note) => onChange({ ...form, note })}
      />
    </>
  );
}

function snippet({ title, text }: Message): string {
  return (title || text).replace(/\s+/g, ' ').trim().slice(0, 120);
}
