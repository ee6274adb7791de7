import { useTranslation } from '#i18n/use-translation.ts';
import { readAnswer } from '#care/case/answer.ts';
import type { Message } from '#contract/message.ts';
import { Banner } from '#ui/banner.tsx';
import { RadioGroup, type RadioOption } from '#ui/radio-group.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { ClosingForm, EvidenceKind } from './closing.ts';
import { useMessageOptions } from './message-options.tsx';

interface EvidenceFieldsProps {
  form: ClosingForm;
  /** What the customer said last, newest first. */
  latest: readonly Message[];
  onChange: (change: Partial<ClosingForm>) => void;
}

/** On what "solved" rests: a message of the customer, a call, an address, or something told in words. */
export function EvidenceFields({ form, latest, onChange }: EvidenceFieldsProps) {
  const { t } = useTranslation('resolution');
  const messages = useMessageOptions(latest);
  const elsewhere: RadioOption<Exclude<EvidenceKind, 'message'>>[] = [
    { id: 'call', label: t('evidence.call') },
    { id: 'link', label: t('evidence.link') },
    { id: 'other', label: t('evidence.other') },
  ];
  const chosen = latest.find(({ id }) => id === form.messageId);
  const isNo = form.evidence === 'message' && chosen && readAnswer(chosen.text) === 'no';
  function choose(id: string) {
    const kind = elsewhere.find((option) => option.id === id)?.id;
    if (kind) onChange({ evidence: kind });
    else onChange({ evidence: 'message', messageId: id });
  }
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        label={t('evidence.label')}
        options={[...messages, ...elsewhere]}
        value={form.evidence === 'message' ? form.messageId : form.evidence}
        onChange={choose}
      />
      {isNo && <Banner tone="warn">{t('evidence.soundsLikeNo')}</Banner>}
      {form.evidence === 'link' && (
        <TextField
          label={t('evidence.address')}
          type="url"
          value={form.note}
          maxLength={1000}
          onChange={(note) => onChange({ note })}
        />
      )}
      {(form.evidence === 'call' || form.evidence === 'other') && (
        <TextArea
          label={t(form.evidence === 'call' ? 'evidence.callNote' : 'evidence.otherNote')}
          value={form.note}
          maxLength={1000}
          rows={2}
          onChange={(note) => onChange({ note })}
        />
      )}
    </div>
  );
}
