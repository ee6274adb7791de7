import { leadRoles } from '#care/team/roles.ts';
import { isEchoOf, isUnsent } from '#care/reply/lifecycle.ts';
import { replay, type Replayed } from '#care/machine/replay.ts';
import type { EventType, LogEntry } from '#contract/event.ts';
import type { Message } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';
import { brokenParts } from './care-loop.ts';
import type { Command } from './commands.ts';
import { brokenLedger } from './ledger.ts';
import type { Tables, World } from './world.ts';

/** What must be true after every command, whoever gave it and in whatever order. Each line is a violation. */
export function violations(
  world: World,
  before: Tables,
  after: Tables,
  history: {
    command: Command;
    answered: number;
    posted: number;
    changed: number;
    replayed: Replayed;
  },
): string[] {
  const news = after.log.slice(before.log.length);
  return [
    ...brokenAnswers(world, history, news),
    ...brokenCases(after),
    ...brokenReplies(after),
    ...brokenParts(after),
    ...brokenLedger(after, world.clock.now()),
    ...brokenPosts(world, history.posted),
    ...brokenChanges(world, history.changed),
    ...unsettledChanges(after),
    ...brokenLog(after, news),
    ...silentChanges(before, after, news),
    ...unlikeReplay(after, replay(news, history.replayed)),
  ];
}

function brokenAnswers(
  world: World,
  { answered, command }: { answered: number; command: Command },
  news: LogEntry[],
): string[] {
  const fresh = world.answers.slice(answered);
  const broken = fresh
    .filter(({ status }) => status >= 500)
    .map(({ request, body }) => `${request.method} ${request.path} broke: ${JSON.stringify(body)}`);
  const isAlone = command.what !== 'together';
  const isRefused = isAlone && fresh.length > 0 && fresh.every(({ status }) => status >= 400);
  if (isRefused && news.length > 0) broken.push(`refused, and yet ${news[0]?.type} happened`);
  return broken;
}

function brokenCases({ cases, messages, replies, promises }: Tables): string[] {
  return cases.flatMap((item) => {
    const found: string[] = [];
    const isClosed = item.status === 'closed';
    const has = (words: string) => found.push(`${item.number} ${words}`);
    if (isClosed !== (item.outcome !== null)) has(`is ${item.status} with outcome ${item.outcome}`);
    // Only the line that the public is owed may be on its way after the end.
    const isClosingLine = ({ place, createdAt }: Reply) =>
      place.visibility === 'public' && createdAt >= (item.closedAt ?? '');
    const unsent = replies.filter((reply) => reply.caseId === item.id && isUnsent(reply));
    if (isClosed && !unsent.every(isClosingLine)) has('is closed with an unsent reply');
    if (isClosed && promises.some(({ caseId, state }) => caseId === item.id && state === 'open'))
      has('is closed and owes news');
    if (item.outcome !== 'confirmed') return found;
    const { evidence } = item;
    if (!evidence) has('is confirmed out of nothing');
    const message = messages.find(({ id }) => id === evidence?.messageId);
    if (evidence?.kind === 'message' && message?.direction !== 'in')
      has('is confirmed by what is no message of a customer');
    return found;
  });
}

function brokenReplies({ replies, messages }: Tables): string[] {
  const found: string[] = [];
  const keys = new Set<string>();
  for (const { id, authorId, clientKey, state, messageId } of replies) {
    const key = `${authorId} ${clientKey}`;
    if (keys.has(key)) found.push(`${key} made two replies`);
    keys.add(key);
    const shown = messages.filter(({ replyId }) => replyId === id);
    if (shown.length > (state === 'sent' ? 1 : 0))
      found.push(`${id} is ${state} and stands ${shown.length} times in threads`);
    if (state === 'sent' && !shown.some((message) => message.id === messageId))
      found.push(`${id} is sent and stands nowhere`);
  }
  return [...found, ...echoesBeside(replies, messages)];
}

/** A post that a person told us of and that the channel has shown is one message. */
function echoesBeside(replies: readonly Reply[], messages: readonly Message[]): string[] {
  const echoes = messages.filter(
    ({ replyId, externalId }) => replyId === null && externalId?.startsWith('echo-'),
  );
  return replies
    .filter(({ messageId }) =>
      messages.some(({ id, externalId }) => id === messageId && externalId === null),
    )
    .filter((reply) => echoes.some((echo) => isEchoOf(echo, reply)))
    .map(({ id }) => `${id} stands beside its echo`);
}

/** Looks at what was handed to a channel with the eyes of that moment. */
function brokenPosts({ posts, answers }: World, from: number): string[] {
  return posts.slice(from).flatMap(({ reply, tables }, index) => {
    const found: string[] = [];
    const author = tables.people.find(({ id }) => id === reply.authorId);
    if (!author || author.role === 'expert') found.push(`${reply.id} is by nobody who may answer`);
    const isPublicCard = reply.place.visibility === 'public' && reply.text.includes('4111');
    if (isPublicCard) found.push(`${reply.id} shows a card number to everybody`);
    const last = reply.decisions.at(-1);
    if (reply.reviewReason !== null) {
      const lead = tables.people.find(({ id }) => id === last?.byId);
      const isApproval = last?.action === 'approved' || last?.action === 'edited';
      if (!isApproval) found.push(`${reply.id} went out unread`);
      else if (!lead || !leadRoles.includes(lead.role) || lead.id === reply.authorId)
        found.push(`${reply.id} was approved by ${last.byId}`);
      const came = newsAfterApproval(tables, reply);
      if (came) found.push(`${reply.id} went out although ${came} came after its approval`);
    } else if (author?.trust === 'every-reply') found.push(`${reply.id} skipped the lead`);
    const earlier = posts.slice(0, from + index).filter((post) => post.reply.id === reply.id);
    const isGivenUp = answers.some(
      ({ request, status }) =>
        status === 200 &&
        request.path === `/replies/${reply.id}/confirm` &&
        (request.body as { outcome: string }).outcome === 'failed',
    );
    if (earlier.some(({ result }) => result === 'sent')) found.push(`${reply.id} went out twice`);
    if (earlier.some(({ result }) => result === 'unknown') && !isGivenUp)
      found.push(`${reply.id} went out again although nobody knows of the first time`);
    return found;
  });
}

/** Looks at what a channel was asked to change with the eyes of that moment. */
function brokenChanges({ changes }: World, from: number): string[] {
  return changes.slice(from).flatMap(({ post, text, tables }) => {
    const found: string[] = [];
    const has = (words: string) => found.push(`${post.id} ${words}`);
    const noted = tables.messages.find(({ id }) => id === post.id)?.change;
    if (noted?.text !== text) has('was to be changed and nothing says so');
    const by = tables.people.find(({ id }) => id === noted?.byId);
    if (by?.id !== post.personId && !(by && leadRoles.includes(by.role)))
      has(`was to be changed by ${by?.id}`);
    if (post.replyId === null || post.deletedAt !== null) has('is not ours, or gone');
    if (text === null) return found;
    if (text.includes('4111')) has('was to show a card number');
    if (by?.trust === 'every-reply') has('was corrected past the lead');
    return found;
  });
}

/** Every request has been answered: no channel is being asked. */
function unsettledChanges({ messages }: Tables): string[] {
  return messages
    .filter(({ change }) => change?.reason === null)
    .map(({ id }) => `${id} is being changed for ever`);
}

function newsAfterApproval({ log }: Tables, { id, threadId }: Reply): string | undefined {
  const approval = log.findLast(
    ({ type, subjectId }) => type === 'reply.approved' && subjectId === id,
  );
  const came = log.find(
    (entry) =>
      entry.type === 'mention.accepted' &&
      entry.threadId === threadId &&
      entry.data.direction === 'in' &&
      entry.seq > (approval?.seq ?? 0),
  );
  return came?.subjectId ?? undefined;
}

function brokenLog({ log }: Tables, news: LogEntry[]): string[] {
  const first = log.length - news.length;
  return news.flatMap(({ seq }, index) =>
    seq === first + index + 1 ? [] : [`entry ${seq} stands at ${first + index + 1}`],
  );
}

/** A state that changed without an entry about it. A link moves things about, and its entry says so. */
function silentChanges(before: Tables, after: Tables, news: LogEntry[]): string[] {
  const linked = news.some(({ type }) => type.startsWith('link.') || type === 'mention.placed');
  if (linked) return [];
  const cases = changedRows(before.cases, after.cases)
    .filter(({ id }) => !news.some(({ caseId }) => caseId === id))
    .map(({ number }) => `${number} changed in silence`);
  // Words that are sorted into another case take their replies and promises along.
  const isSorted = news.some(({ type }) => sortingEntries.has(type));
  const apart = <Row extends { caseId: string }>(rows: Row[]) =>
    isSorted ? rows.map((row) => ({ ...row, caseId: '' })) : rows;
  const others = [
    ...changedRows(apart(before.replies), apart(after.replies)),
    ...changedRows(apart(before.promises), apart(after.promises)),
    ...changedRows(apart(before.parts), apart(after.parts)),
    ...changedRows(before.measures, after.measures),
  ]
    .filter(({ id }) => !news.some(({ subjectId }) => subjectId === id))
    .map(({ id }) => `${id} changed in silence`);
  return [...cases, ...others];
}

const sortingEntries = new Set<EventType>(['case.folded', 'case.unfolded', 'messages.moved']);

/** Rows are values: one that is another object has been written. */
function changedRows<Row extends { id: string }>(before: Row[], after: Row[]): Row[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return after.filter((row) => {
    const old = known.get(row.id);
    return old !== row && JSON.stringify(old) !== JSON.stringify(row);
  });
}

function unlikeReplay({ cases, replies, promises, parts }: Tables, replayed: Replayed): string[] {
  const told = (what: string, is: unknown, said: unknown) =>
    JSON.stringify(is) === JSON.stringify(said)
      ? []
      : [`${what} is ${JSON.stringify(is)}; the log says ${JSON.stringify(said)}`];
  return [
    ...replayed.faults.splice(0).map((fault) => `no rule for ${fault}`),
    ...cases.flatMap(({ id, number, status, assigneeId }) =>
      told(number, { status, assigneeId }, replayed.cases.get(id)),
    ),
    ...replies.flatMap(({ id, state }) => told(id, state, replayed.replies.get(id))),
    ...promises.flatMap(({ id, state }) => told(id, state, replayed.promises.get(id))),
    ...promises.flatMap(({ id, keeperId }) =>
      told(`${id}’s keeper`, keeperId, replayed.keepers.get(id)),
    ),
    ...parts.flatMap(({ id, state }) => told(id, state, replayed.parts.get(id))),
  ];
}
