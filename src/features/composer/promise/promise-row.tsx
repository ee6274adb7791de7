import { AlarmClock, X } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { NewsPromise, PromiseDraft } from '#contract/promise.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { useDueWords } from './use-due-words.ts';

const labels = {
  open: 'promise.keeps',
  kept: 'promise.keeps',
  broken: 'promise.ownsUp',
  withdrawn: 'promise.ownsUpWithdrawn',
} as const;

interface PromiseRowProps {
  promise: PromiseDraft | null;
  who: string;
  now: string;
  /** The open promise of the case that this reply may keep. */
  owed: NewsPromise | undefined;
  isKept: boolean;
  onEdit: () => void;
  onRemove: () => void;
  onKeep: (isKept: boolean) => void;
}

/** What this reply promises, and which promise it keeps. Nothing is promised without its chip. */
export function PromiseRow(props: PromiseRowProps) {
  const { promise, who, now, owed, isKept, onEdit, onRemove, onKeep } = props;
  const { t } = useTranslation(['composer', 'promises']);
  const format = useFormat();
  const dueWords = useDueWords();
  if (!promise && !owed) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-3 py-1.5">
      {promise && (
        <span
          data-tone={promise.dueAt <= now ? 'danger' : 'promise'}
          className="inline-flex max-w-full items-center rounded-md bg-tone-soft text-tone-text"
        >
          <button
            type="button"
            onClick={onEdit}
            title={t('promise.edit', { who, what: promise.text })}
            className="inline-flex min-w-0 items-center gap-1.5 rounded-md py-1 pl-2 text-xs font-medium hover:underline"
          >
            <AlarmClock aria-hidden className="size-3.5 shrink-0" />
            <span className="truncate">
              {t('promises:chip.open', { when: dueWords(promise.dueAt, now) })}
            </span>
            <span className="shrink-0 font-normal">{who}</span>
          </button>
          <IconButton icon={X} label={t('promise.remove')} size="xs" onClick={onRemove} />
        </span>
      )}
      {owed && (
        <Checkbox
          checked={isKept}
          onChange={onKeep}
          description={t('promise.owed', {
            what: owed.text,
            when: format.moment(owed.dueAt, now),
          })}
        >
          {t(labels[owed.state])}
        </Checkbox>
      )}
    </div>
  );
}
