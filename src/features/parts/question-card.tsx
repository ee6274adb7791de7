import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ShownPart } from '#contract/part.ts';
import { useNow } from '#data/clock.ts';
import { useAnswerPart } from '#data/parts/mutations.ts';
import { usePerson } from '#data/team/queries.ts';
import { DueChip } from '#marks/due-chip.tsx';
import { Button } from '#ui/button.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { showToast } from '#ui/toast-store.ts';
import { SeenWords } from './seen-words.tsx';

/** One question: what is asked, what it is about, and room for the answer. */
export function QuestionCard({ part }: { part: ShownPart }) {
  const { t } = useTranslation('parts');
  const now = useNow();
  const headId = useId();
  const who = usePerson(part.askedById)?.name ?? '';
  const send = useAnswerPart();
  const [text, setText] = useState('');

  // Not with the callbacks of `mutate`: they are dropped when the answered card goes.
  async function answer() {
    if (text.trim() === '' || send.isPending) return;
    try {
      await send.mutateAsync({ id: part.id, text, seenVersion: part.version });
      showToast({ text: t('desk.sent', { who }), tone: 'success' });
    } catch {
      // Said in the card; the words stay in it.
    }
  }

  function sendByKeys(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void answer();
  }

  return (
    <article
      aria-labelledby={headId}
      className="flex flex-col gap-3 rounded-lg border border-line bg-canvas p-4"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h2 id={headId} className="text-sm font-medium text-normal">
          {t('desk.from', { who, number: part.caseNumber })}
        </h2>
        <DueChip dueAt={part.dueAt} now={now} />
      </div>
      <p dir="auto" className="text-md break-words whitespace-pre-wrap text-strong">
        {part.question}
      </p>
      <SeenWords messages={part.messages} />
      <TextArea
        label={t('desk.answer')}
        description={t('desk.answerHint')}
        value={text}
        maxLength={20_000}
        onChange={setText}
        onKeyDown={sendByKeys}
      />
      <FailureBanner error={send.error} />
      <Button
        variant="primary"
        keys="mod+enter"
        className="self-end"
        isPending={send.isPending}
        aria-disabled={text.trim() === ''}
        onClick={() => void answer()}
      >
        {t('desk.send')}
      </Button>
    </article>
  );
}
