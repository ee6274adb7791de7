import { calendarOf } from '#care/calendar/hours-of.ts';
import { workCalendar } from '#care/calendar/work-calendar.ts';
import type { SentBefore } from '#care/guidance/meter.ts';
import { domainsOf } from '#care/thread/invitation.ts';
import type { ToneInput } from '#care/tone/types.ts';
import type { Calendar } from '#contract/calendar.ts';
import type { Case } from '#contract/case.ts';
import type { RuleSetting } from '#contract/guidance.ts';
import type { MessagePage } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { PlaceOption } from '#contract/reply.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { ownAddress } from '#lib/own-address.ts';
import type { Corrections } from '../desk.ts';
import { customerTexts, hasAnswer } from '../send/last-seen.ts';

/** What the guidance knows about this reply besides its words. */
export interface ReplyScene {
  detail: ThreadDetail;
  pages: readonly MessagePage[];
  option: PlaceOption;
  spokenOf: Case | undefined;
  me: Person;
  now: string;
  sentBefore: SentBefore;
  /** What the team decided about rules. */
  ruleSettings: readonly RuleSetting[];
  calendars: readonly Calendar[];
  corrections: Corrections;
  dismissed: readonly string[];
}

export function toneInput(text: string, scene: ReplyScene): ToneInput {
  const { detail, pages, option, spokenOf, me, now, sentBefore, corrections } = scene;
  const source = detail.sources.find(({ id }) => id === option.place.sourceId);
  return {
    text,
    visibility: option.place.visibility,
    channel: option.channel,
    customer: customerTexts(pages),
    dismissed: scene.dismissed,
    context: {
      now,
      tz: me.tz,
      calendar: workCalendar(calendarOf(scene.calendars, option.place.sourceId), now, me.tz),
      agentName: me.name,
      customerName: detail.row.customerName || undefined,
      firstReply: !hasAnswer(pages),
      ourFault: corrections.ourFault,
      resolved: corrections.resolved ?? isSettled(spokenOf),
      recentReplies: sentBefore.texts,
      ownDomains: source && domainsOf(source, ownAddress()),
      corrections: corrections.beliefs,
    },
  };
}

function isSettled(spokenOf: Case | undefined): boolean {
  return spokenOf !== undefined && spokenOf.fixedAt !== null;
}
