import { calendarOf } from '#care/calendar/hours-of.ts';
import { workCalendar } from '#care/calendar/work-calendar.ts';
import { domainsOf } from '#care/thread/invitation.ts';
import type { ToneInput } from '#care/tone/types.ts';
import type { Calendar } from '#contract/calendar.ts';
import type { Source } from '#contract/channel.ts';
import type { MessagePage } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { ReviewItem } from '#contract/thread.ts';
import { ownAddress } from '#lib/own-address.ts';

export interface ReviewScene {
  item: ReviewItem;
  pages: readonly MessagePage[];
  author: Person | undefined;
  sources: readonly Source[];
  calendars: readonly Calendar[];
}

/** The reply as its author's guidance read it: their hour, their name, the customer's words. */
export function toneInput(text: string, scene: ReviewScene): ToneInput {
  const { item, pages, author, sources, calendars } = scene;
  const { reply, row } = item;
  const source = sources.find(({ id }) => id === reply.place.sourceId);
  const tz = author?.tz ?? 'UTC';
  const hours = calendarOf(calendars, reply.place.sourceId);
  const messages = pages.toReversed().flatMap((page) => page.messages);
  const inbound = messages.filter(
    (message) => message.direction === 'in' && message.deletedAt === null,
  );
  return {
    text,
    visibility: reply.place.visibility,
    channel: reply.channel,
    customer: inbound.map((message) => message.text),
    context: {
      now: reply.createdAt,
      tz,
      calendar: workCalendar(hours, reply.createdAt, tz),
      agentName: author?.name,
      customerName: row.customerName || undefined,
      firstReply: !messages.some((message) => message.direction === 'out'),
      ownDomains: source && domainsOf(source, ownAddress()),
    },
  };
}
