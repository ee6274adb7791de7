import { CornerDownRight } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useFormat } from '#i18n/use-format.ts';
import { useAuthorName } from './use-author-name.ts';

interface AnswersLineProps {
  answers: readonly Message[];
  onJump: (messageId: string) => void;
}

/** What answers the message where it does not stand right below; leads there. */
export function AnswersLine({ answers, onJump }: AnswersLineProps) {
  if (answers.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-xs text-muted">
      {answers.map((answer) => (
        <AnswerLink key={answer.id} answer={answer} onJump={onJump} />
      ))}
    </p>
  );
}

function AnswerLink({ answer, onJump }: { answer: Message; onJump: AnswersLineProps['onJump'] }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const author = useAuthorName(answer);
  return (
    <button
      type="button"
      onClick={() => onJump(answer.id)}
      className="flex min-h-6 max-w-full items-center gap-1 rounded-xs text-left hover:text-strong"
    >
      <CornerDownRight aria-hidden className="size-3 shrink-0" />
      <span className="truncate">
        {t('answeredBy', { author, when: format.clock(answer.occurredAt) })}
      </span>
    </button>
  );
}
