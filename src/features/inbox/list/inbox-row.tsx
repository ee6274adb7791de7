import {
  Check,
  CornerUpLeft,
  Eye,
  Lock,
  MessageCircleQuestionMark,
  MessageCircleWarning,
  PenLine,
  RotateCcw,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { promiseUrgency } from '#care/promise/ledger.ts';
import type { SearchHit, ThreadRow } from '#contract/thread.ts';
import type { Person } from '#contract/person.ts';
import { useFormat } from '#i18n/use-format.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';
import { DueChip } from '#marks/due-chip.tsx';
import { StatusChip } from '#marks/status-chip.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { Chip } from '#ui/chip.tsx';
import { cx } from '#ui/cx.ts';
import type { Icon } from '#ui/icon.ts';
import type { Tone } from '#ui/tone.ts';
import { RowPriority } from '../row-priority.tsx';
import { RowColleagues } from '../row-colleagues.tsx';
import { MarkedText } from './marked-text.tsx';

export const ROW_HEIGHT = 84;

const CHANNELS_SHOWN = 3;
/** From here on a reply will be read by many more than its customer. */
const WIDE_REACH = 10_000;

export interface InboxRowProps {
  row: ThreadRow;
  /** Where a search found it. */
  hit: SearchHit | undefined;
  index: number;
  top: number;
  now: string;
  assignee: Person | undefined;
  isSelected: boolean;
  /** The customer wrote since I read it. */
  isUnread: boolean;
  /** Picked for a bulk action. */
  isPicked: boolean;
  isCursor: boolean;
  onOpen: (threadId: string) => void;
  onPick: (row: ThreadRow, index: number) => void;
  onPickTo: (index: number, from: number) => void;
}

/** A thread in the list. Its accessible name begins with the customer's name. */
export const InboxRow = memo(function InboxRow(props: InboxRowProps) {
  const { row, hit, index, top, now, assignee, isSelected, isUnread, isPicked, isCursor } = props;
  const { t } = useTranslation('inbox');
  const format = useFormat();

  function press(event: MouseEvent<HTMLElement>) {
    const isOnMark = (event.target as Element).closest('[data-pick]') !== null;
    if (event.shiftKey) props.onPickTo(index, index);
    else if (isOnMark || event.ctrlKey || event.metaKey) props.onPick(row, index);
    else props.onOpen(row.id);
  }

  const name = row.customerName || t('unknownCustomer');
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected || isPicked}
      data-thread={row.id}
      tabIndex={isCursor ? 0 : -1}
      onClick={press}
      style={{ height: ROW_HEIGHT, transform: `translateY(${top}px)` }}
      className={cx(
        'absolute inset-x-0 top-0 cursor-pointer contain-strict border-b border-line px-3 py-2 focus-inset',
        'hover:bg-hover aria-selected:bg-selected',
      )}
    >
      <div role="gridcell" className="flex h-full gap-2.5">
        <span
          data-pick
          title={t('pick')}
          className={cx(
            'relative h-fit shrink-0',
            !isPicked &&
              'hover:after:absolute hover:after:inset-0 hover:after:rounded-full hover:after:border hover:after:border-edge hover:after:bg-raised',
          )}
        >
          <Avatar name={name} src={row.avatarUrl} size="md" />
          {isPicked && (
            <span className="absolute inset-0 flex items-center justify-center rounded-full bg-accent text-on-accent">
              <Check aria-hidden className="size-4" />
            </span>
          )}
        </span>
        <div className="flex min-w-0 flex-1 flex-col gap-0.5">
          <div className="flex items-center gap-1.5">
            <span
              dir="auto"
              className={cx(
                'truncate text-strong',
                row.waitingSince ? 'font-semibold' : 'font-medium',
              )}
            >
              {name}
            </span>
            {isUnread && (
              <span className="size-2 shrink-0 rounded-full bg-accent forced-colors:bg-[Highlight]">
                <span className="sr-only">{t('unread')}</span>
              </span>
            )}
            <Channels row={row} />
            <time dateTime={row.lastAt} className="ml-auto shrink-0 text-xs text-muted">
              {format.since(row.lastAt, now)}
            </time>
          </div>
          <p className="flex min-w-0 items-center gap-1 text-sm text-normal">
            {!hit && row.lastDirection === 'out' && (
              <Said icon={CornerUpLeft} words={t('weSaid')} />
            )}
            {!hit && row.lastDirection === 'note' && <Said icon={PenLine} words={t('noteSaid')} />}
            {!hit && row.lastVisibility === 'private' && <Said icon={Lock} words={t('private')} />}
            <span dir="auto" className="truncate">
              {hit ? <MarkedText hit={hit} /> : row.snippet || t('noText')}
            </span>
          </p>
          <div className="mt-auto flex items-center gap-1 overflow-hidden">
            <span className="flex min-w-0 items-center gap-1 overflow-hidden *:last:not-first:min-w-6 *:last:not-first:shrink">
              <RowPriority row={row} now={now} />
              <Marks row={row} now={now} />
            </span>
            <span className="ml-auto flex shrink-0 items-center gap-1">
              <RowColleagues threadId={row.id} />
              {assignee && <Assignee name={assignee.name} />}
            </span>
          </div>
        </div>
      </div>
    </div>
  );
});

function Channels({ row }: { row: ThreadRow }) {
  const rest = row.channels.length - CHANNELS_SHOWN;
  return (
    <span className="flex shrink-0 items-center gap-0.5">
      {row.channels.slice(0, CHANNELS_SHOWN).map((channel) => (
        <ChannelIcon key={channel} channel={channel} />
      ))}
      {rest > 0 && <span className="text-2xs text-muted">+{rest}</span>}
    </span>
  );
}

function Said({ icon: Glyph, words }: { icon: Icon; words: string }) {
  return (
    <>
      <Glyph aria-hidden className="size-3.5 shrink-0 text-muted" />
      <span className="sr-only">{words}</span>
    </>
  );
}

/** A promise always; what only the policy asks for when its hour comes near. */
function isShown({ nextNewsAt, nextNewsReason }: ThreadRow, now: string): boolean {
  if (nextNewsAt === null) return false;
  return nextNewsReason === 'promise' || promiseUrgency(nextNewsAt, now) !== 'later';
}

function Marks({ row, now }: { row: ThreadRow; now: string }) {
  const { t } = useTranslation(['inbox', 'marks']);
  const format = useFormat();
  const pending = row.pending ? pendingLooks[row.pending] : undefined;
  const isAnswerLate = row.partDueAt !== null && row.partDueAt <= now;
  return (
    <>
      {row.untoldCount > 0 && (
        <Chip tone="danger" icon={MessageCircleWarning}>
          {t('marks:due.untold')}
        </Chip>
      )}
      {row.nextNewsAt && isShown(row, now) && (
        <DueChip dueAt={row.nextNewsAt} now={now} reason={row.nextNewsReason ?? 'promise'} />
      )}
      {pending && row.pending && (
        <Chip tone={pending.tone} icon={pending.icon}>
          {t(`pending.${row.pending}`)}
        </Chip>
      )}
      {isAnswerLate && (
        <Chip tone="danger" icon={MessageCircleQuestionMark}>
          {t('answerLate')}
        </Chip>
      )}
      {row.status && !isAnswerLate && !(row.promiseDueAt && row.status === 'open') && (
        <StatusChip status={row.status} outcome={row.outcome} />
      )}
      {row.reopenedCount > 0 && (
        <Chip tone="warn" icon={RotateCcw}>
          {row.reopenedCount === 1
            ? t('reopened')
            : t('reopenedTimes', { times: row.reopenedCount })}
        </Chip>
      )}
      {row.reach >= WIDE_REACH && (
        <Chip icon={Eye}>{t('reach', { followers: format.compact(row.reach) })}</Chip>
      )}
    </>
  );
}

function Assignee({ name }: { name: string }) {
  const { t } = useTranslation('inbox');
  const words = t('assignedTo', { name });
  return (
    <span className="flex shrink-0" title={words}>
      <Avatar name={name} size="xs" shape="square" />
      <span className="sr-only">{words}</span>
    </span>
  );
}

const pendingLooks: Record<NonNullable<ThreadRow['pending']>, { tone: Tone; icon: Icon }> = {
  'in-review': { tone: 'accent', icon: Eye },
  returned: { tone: 'warn', icon: Undo2 },
  failed: { tone: 'danger', icon: TriangleAlert },
  assisted: { tone: 'warn', icon: PenLine },
};
