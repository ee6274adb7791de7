import {
  CircleCheck,
  CircleDot,
  FolderInput,
  Link2,
  MessageCircleQuestionMark,
  RotateCcw,
  SearchCheck,
  Unlink,
  UserRound,
} from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { EventType, LogEntry } from '#contract/event.ts';
import { usePeople } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { cx } from '#ui/cx.ts';
import type { Icon } from '#ui/icon.ts';
import { eventWords } from './event-words.ts';

/** What happened to the case, in one quiet line. */
export function EventLine({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const people = usePeople();
  const words = eventWords(entry);
  if (!words) return null;
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? '';
  const Glyph = icons[entry.type] ?? CircleDot;
  const isLoud = entry.type === 'case.reopened' || entry.type === 'part.overdue';
  return (
    <p
      data-tone={isLoud ? 'warn' : 'neutral'}
      className={cx(
        'flex items-baseline justify-center gap-1.5 text-center text-xs',
        isLoud ? 'text-tone-text' : 'text-muted',
      )}
    >
      <Glyph aria-hidden className="size-3.5 shrink-0 self-center" />
      <span>
        {t(`event.${words.key}`, {
          number: words.number,
          other: words.other,
          count: words.count,
          who: nameOf(words.actorId),
          whom: nameOf(words.toId),
        })}
      </span>
      <time dateTime={entry.at} title={format.full(entry.at)}>
        {format.clock(entry.at)}
      </time>
    </p>
  );
}

const icons: Partial<Record<EventType, Icon>> = {
  'case.assigned': UserRound,
  'case.checking': SearchCheck,
  'case.reopened': RotateCcw,
  'case.closed': CircleCheck,
  'part.asked': MessageCircleQuestionMark,
  'part.overdue': MessageCircleQuestionMark,
  'messages.moved': FolderInput,
  'case.folded': FolderInput,
  'link.made': Link2,
  'link.undone': Unlink,
};
