import { Globe, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Channel } from '#contract/channel-names.ts';
import type { Reply } from '#contract/reply.ts';
import { useNow } from '#data/clock.ts';
import { usePerson } from '#data/team/queries.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useFormat } from '#i18n/use-format.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';
import { ReplyFiles } from '#marks/reply-files.tsx';
import { Banner } from '#ui/banner.tsx';
import type { Icon } from '#ui/icon.ts';
import type { Tone } from '#ui/tone.ts';
import { useActsFor } from './use-acts-for.ts';

export interface ReplyCardProps {
  reply: Reply;
  /** Whether whoever sits here may do something about it. */
  mayAct: boolean;
}

interface CardFrameProps {
  reply: Reply;
  tone: Tone;
  icon: Icon;
  title: string;
  /** What stands between the title and the words of the reply. */
  children?: ReactNode;
  action?: ReactNode;
  /** What is to be done with the words, below them. */
  steps?: ReactNode;
  /** Why the last press did nothing. */
  error?: unknown;
}

/** A reply that has not arrived: what state it is in, where it was to go, its words. */
export function CardFrame(props: CardFrameProps) {
  const { reply, tone, icon, title, children, action, steps, error } = props;
  const { t } = useTranslation(['composer', 'channels']);
  const format = useFormat();
  const now = useNow();
  const author = usePerson(reply.authorId);
  const { isForAuthor } = useActsFor(reply);
  const failureText = useFailureText();
  const { visibility } = reply.place;
  const Sight = visibility === 'private' ? Lock : Globe;
  return (
    <Banner tone={tone} icon={icon} title={title} action={action}>
      {children}
      {isForAuthor && <p>{t('pending.forAuthor', { name: author?.name ?? '' })}</p>}
      <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-muted">
        <ChannelIcon channel={reply.channel as Channel} />
        <span data-tone={visibility} className="inline-flex items-center gap-1 text-tone-text">
          <Sight aria-hidden className="size-3" />
          {t(`channels:visibility.${visibility}`)}
        </span>
        <span>{author?.name}</span>
        <time dateTime={reply.createdAt} title={format.full(reply.createdAt)}>
          {format.moment(reply.createdAt, now)}
        </time>
      </p>
      <p dir="auto" className="mt-1 text-base break-words whitespace-pre-wrap text-strong">
        {reply.text}
      </p>
      <ReplyFiles files={reply.files ?? []} label={t('files.withReply')} />
      {steps}
      {error !== undefined && error !== null && (
        <p role="alert" data-tone="danger" className="mt-1.5 text-sm text-tone-text">
          {failureText(error)}
        </p>
      )}
    </Banner>
  );
}
