import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { useMessageOptions } from './message-options.tsx';

/** The customer's words: a message of the thread, or what was heard elsewhere. */
export interface WordsForm {
  messageId: string | null;
  words: string;
}

export function hasWords({ messageId, words }: WordsForm): boolean {
  return messageId !== null || words.trim() !== '';
}

/** As the API takes them. */
export function wordsInput({ messageId, words }: WordsForm) {
  return messageId === null ? { words: words.trim() } : { messageId };
}

interface OwnWordsProps {
  form: WordsForm;
  latest: readonly Message[];
  onChange: (form: WordsForm) => void;
}

/** Where the customer said so: nobody speaks for them. */
export function OwnWords({ form, latest, onChange }: OwnWordsProps) {
  const { t } = useTranslation('resolution');
  const options = useMessageOptions(latest);
  return (
    <>
      <RadioGroup
        label={t('ownWords.label')}
        options={[...options, { id: elsewhere, label: t('ownWords.elsewhere') }]}
        value={form.messageId ?? elsewhere}
        onChange={(id) => onChange({ ...form, messageId: id === elsewhere ? null : id })}
      />
      {form.messageId === null && (
        <TextArea
          label={t('ownWords.words')}
          value={form.words}
          maxLength={1000}
          rows={2}
          onChange={(words) => onChange({ ...form, words })}
        />
      )}
    </>
  );
}

const elsewhere = 'elsewhere';
