import { memo, Suspense } from 'react';
import type { Message } from '#contract/message.ts';
import type { Lesson } from '#contract/thread.ts';
import { lazy } from '#lib/lazy.ts';
import { MessageArticle } from '../message/message-article.tsx';
import { PromiseLine } from '../promise/promise-line.tsx';
import { DayLine } from './day-line.tsx';
import { EventLine } from './event-line.tsx';
import { RoomLine } from './room-line.tsx';
import type { TimelineItem } from './timeline.ts';

const NewLine = lazy(async () => ({ default: (await import('../away/new-line.tsx')).NewLine }));

interface TimelineEntryProps {
  item: TimelineItem;
  /** The message that this one answers, where it is loaded. */
  parent: Message | undefined;
  lesson: Lesson | undefined;
  onJump: (messageId: string) => void;
}

export const TimelineEntry = memo(function TimelineEntry(props: TimelineEntryProps) {
  const { item, ...rest } = props;
  switch (item.kind) {
    case 'day':
      return <DayLine at={item.at} />;
    case 'new':
      return (
        <Suspense>
          <NewLine />
        </Suspense>
      );
    case 'room':
      return <RoomLine visibility={item.visibility} />;
    case 'event':
      return <EventLine entry={item.entry} />;
    case 'promise':
      return <PromiseLine promise={item.promise} />;
    case 'message':
      return <MessageArticle {...item} {...rest} />;
  }
}, isSameEntry);

/** The timeline is made anew with every change; the messages in it stay the same objects. */
function isSameEntry(before: TimelineEntryProps, after: TimelineEntryProps): boolean {
  return (
    before.parent === after.parent &&
    before.lesson === after.lesson &&
    before.onJump === after.onJump &&
    isSameItem(before.item, after.item)
  );
}

function isSameItem(a: TimelineItem, b: TimelineItem): boolean {
  if (a.kind === 'message' && b.kind === 'message') {
    return (
      a.message === b.message &&
      a.hasQuote === b.hasQuote &&
      a.courtesy === b.courtesy &&
      isSameList(a.answers, b.answers) &&
      isSameList(a.promises, b.promises)
    );
  }
  if (a.kind === 'event' && b.kind === 'event') return a.entry === b.entry;
  if (a.kind === 'promise' && b.kind === 'promise') return a.promise === b.promise;
  if (a.kind === 'room' && b.kind === 'room') return a.visibility === b.visibility;
  return a.kind === b.kind && a.at === b.at;
}

function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
