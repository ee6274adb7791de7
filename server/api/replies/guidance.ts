import { calendarOf } from '#care/calendar/hours-of.ts';
import { workCalendar } from '#care/calendar/work-calendar.ts';
import { maskMessage } from '#care/privacy/mask.ts';
import { domainsOf } from '#care/thread/invitation.ts';
import { judge } from '#care/guidance/judge.ts';
import type { Finding, Severity, ToneResult } from '#care/tone/types.ts';
import type { Source } from '#contract/channel.ts';
import type { Person } from '#contract/person.ts';
import type { Place } from '#contract/reply.ts';
import type { ReadTx } from '../../store/store.ts';
import { ApiError } from '../errors.ts';
import { recentReplies } from './recent-replies.ts';

const order: readonly Severity[] = ['note', 'advice', 'warn', 'block'];

/** The same engine that runs in the composer: the browser is not the fence. */
export async function judgeReply(
  tx: ReadTx,
  reply: {
    threadId: string;
    text: string;
    place: Place;
    author: Person;
    source: Source;
    now: string;
    /** What people call the server that serves our own chat. */
    address: string | undefined;
    /** Read again after it went out: it must not be found to copy itself. */
    isSent?: boolean;
  },
): Promise<ToneResult> {
  const messages = await tx.messages.allOfThread(reply.threadId);
  const customer = messages.filter(
    (message) => message.direction === 'in' && message.deletedAt === null,
  );
  const recent = reply.isSent ? [] : await recentReplies(tx, reply.author.id, reply.source.id);
  const name = customer.findLast((message) => message.authorName !== '')?.authorName;
  const hours = calendarOf(await tx.calendars.all(), reply.source.id);
  const input = {
    text: reply.text,
    visibility: reply.place.visibility,
    channel: reply.source.channel,
    // As the composer reads them: what is hidden there is not known here either.
    customer: customer.map((message) => maskMessage(message).text),
    context: {
      now: reply.now,
      tz: reply.author.tz,
      agentName: reply.author.name,
      ...(name === undefined ? {} : { customerName: name }),
      recentReplies: recent.map((sent) => sent.text),
      calendar: workCalendar(hours, reply.now, reply.author.tz),
      ownDomains: domainsOf(reply.source, reply.address),
    },
  };
  const settings = await tx.ruleSettings.all();
  return judge(input, { sourceId: reply.source.id, settings });
}

export function gravest(findings: readonly Finding[]): Severity | null {
  return findings.reduce<Severity | null>(
    (worst, finding) =>
      worst === null || order.indexOf(finding.severity) > order.indexOf(worst)
        ? finding.severity
        : worst,
    null,
  );
}

export function refuseBlocked(findings: readonly Finding[]): void {
  const block = findings.find((finding) => finding.severity === 'block');
  if (!block) return;
  throw new ApiError('guidance_block', 'This reply must not go out as it is.', {
    details: { rule: block.rule, start: block.start, end: block.end },
  });
}
