import { textLimit } from '#care/channels/capabilities.ts';
import { measure } from '#care/channels/count.ts';
import { judge } from '#care/guidance/judge.ts';
import { domainsOf } from '#care/thread/invitation.ts';
import type { RuleId } from '#care/tone/rules/catalogue.ts';
import type { Source } from '#contract/channel.ts';
import type { RuleSetting } from '#contract/guidance.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import { ownAddress } from '#lib/own-address.ts';

/** What the API would refuse these words for. */
export type Obstacle =
  | { kind: 'empty' }
  | { kind: 'long'; over: number }
  | { kind: 'block'; rule: RuleId; phrase: string };

interface Standing {
  message: Message;
  source: Source;
  customer: readonly Message[];
  author: Person | undefined;
  settings: readonly RuleSetting[];
}

export function obstacleTo(text: string, standing: Standing): Obstacle | null {
  if (text.trim() === '') return { kind: 'empty' };
  const { message, source, customer, author, settings } = standing;
  const limit = textLimit(source.channel, message.visibility);
  const { left } = limit ? measure(text, limit) : { left: 0 };
  if (left < 0) return { kind: 'long', over: -left };
  const input = {
    text,
    visibility: message.visibility === 'public' ? ('public' as const) : ('private' as const),
    channel: source.channel,
    customer: customer.map((asked) => asked.text),
    context: {
      now: message.occurredAt,
      tz: author?.tz ?? 'UTC',
      agentName: author?.name,
      ownDomains: domainsOf(source, ownAddress()),
    },
  };
  const { findings } = judge(input, { sourceId: source.id, settings });
  const block = findings.find(({ severity }) => severity === 'block');
  if (!block) return null;
  return { kind: 'block', rule: block.rule, phrase: text.slice(block.start, block.end) };
}
