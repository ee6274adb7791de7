import { domainsOf } from '#care/thread/invitation.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '#care/tone/engine.ts';
import type { Finding } from '#care/tone/types.ts';
import type { Reply } from '#contract/reply.ts';
import { people, personId } from './people.ts';
import { allRows, seededWorld, type TestWorld } from './seeded-world.ts';

interface Judged {
  reply: Reply;
  findings: Finding[];
}

let judged: Judged[];

beforeAll(async () => {
  const world = await seededWorld();
  const rows = await allRows(world);
  const replies = await world.store.read((tx) =>
    Promise.all(rows.map((row) => tx.replies.ofThread(row.id))),
  );
  judged = await Promise.all(
    replies.flat().map(async (reply) => ({ reply, findings: await judge(world, reply) })),
  );
}, 60_000);

describe('replies of the demo', () => {
  test('hold nothing private in public, whoever wrote them', () => {
    expect(judged.length).toBeGreaterThan(100);
    expect(told((finding) => finding.severity === 'block')).toEqual([]);
  });

  test('of trusted people are such that the guidance has no advice to give', () => {
    const trusted = people.filter((person) => person.trust !== 'every-reply');
    const byTrusted = ({ reply }: Judged) => trusted.some(({ id }) => id === reply.authorId);
    expect(told((finding) => finding.severity !== 'note', byTrusted)).toEqual([]);
  });

  test('that wait for a lead include one that the guidance has a lot to say about', () => {
    const inReview = judged.filter(({ reply }) => reply.state === 'in-review');
    expect(inReview.every(({ reply }) => reply.authorId === personId('max'))).toBe(true);
    const rules = inReview.flatMap(({ findings }) => findings.map((finding) => finding.rule));
    expect(rules).toEqual(
      expect.arrayContaining(['canned-apology', 'officialese', 'vague-promise']),
    );
  });
});

/** `rule: words` of what the guidance found, so that a failure reads by itself. */
function told(
  which: (finding: Finding) => boolean,
  ofWhom: (judgement: Judged) => boolean = () => true,
): string[] {
  return judged
    .filter(ofWhom)
    .flatMap(({ reply, findings }) =>
      findings
        .filter(which)
        .map(
          ({ rule, start, end }) => `${reply.clientKey} ${rule}: ${reply.text.slice(start, end)}`,
        ),
    );
}

async function judge({ store }: TestWorld, reply: Reply): Promise<Finding[]> {
  const { messages, source, author } = await store.read(async (tx) => ({
    messages: await tx.messages.allOfThread(reply.threadId),
    source: await tx.sources.get(reply.place.sourceId),
    author: await tx.people.get(reply.authorId),
  }));
  const seen = messages.filter(
    (message) =>
      message.direction === 'in' &&
      message.deletedAt === null &&
      message.receivedAt <= reply.createdAt,
  );
  return analyse({
    text: reply.text,
    visibility: reply.place.visibility,
    channel: reply.channel,
    customer: seen.map((message) => message.text),
    context: {
      now: reply.createdAt,
      tz: author?.tz ?? 'UTC',
      agentName: author?.name,
      customerName: seen.at(-1)?.authorName,
      ownDomains: source && domainsOf(source, undefined),
    },
  }).findings;
}
