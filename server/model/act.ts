import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';
import type { ChangeResult, PostResult } from '#server/api/context.ts';
import { placeOptions } from '#care/thread/places.ts';
import { messageOrder } from '#server/store/message-order.ts';
import { people } from '../conformance/factories.ts';
import { careLoopRequest, isOfCareLoop, type CareLoopCommand } from './care-loop.ts';
import type { Command } from './commands.ts';
import { isOfLedger, ledgerRequest, type LedgerCommand } from './ledger.ts';
import { mentionRequest } from './mentions.ts';
import { nth } from './nth.ts';
import type { Tables, World } from './world.ts';

const ourWords = [
  'Это наша ошибка, уже исправляю. Анна',
  'Вернула вторую списанную сумму. Анна',
  'Приносим извинения за доставленные неудобства.',
  'Ваша карта 4111 1111 1111 1111 снова работает',
  ' ',
];
const outcomes = ['confirmed', 'confirmed', 'unconfirmed', 'listened', 'duplicate', 'spam'];

/** Does what a command says, as far as there is anything to do it to. */
export async function act(world: World, command: Command): Promise<void> {
  const tables = world.tables();
  switch (command.what) {
    case 'together':
      await Promise.all([act(world, command.first), act(world, command.second)]);
      return;
    case 'passes':
      return world.clock.advance(command.seconds);
    case 'delivers':
      world.clock.advance(command.seconds);
      return world.deliver(channelAnswers[command.answer]);
    case 'again': {
      const before = nth(world.answers, command.request);
      if (before) await world.ask(before.request);
      return;
    }
    default: {
      const made = requestOf(world, tables, command);
      if (made) await world.ask({ method: 'POST', ...made });
    }
  }
}

const channelAnswers: Record<
  'sent' | 'failed' | 'unknown' | 'breaks' | 'stops',
  PostResult | 'breaks' | 'stops'
> = {
  sent: { state: 'sent', externalId: '', permalink: null },
  failed: { state: 'failed', code: 'rate', reason: 'too many posts' },
  unknown: { state: 'unknown', reason: 'timed out' },
  breaks: 'breaks',
  stops: 'stops',
};

type Single = Exclude<Command, { what: 'together' | 'passes' | 'delivers' | 'again' }>;

function requestOf(world: World, tables: Tables, command: Single) {
  const person = 'who' in command ? (nth(people, command.who)?.id ?? '') : 'agent';
  if (isOfCareLoop(command)) return careLoopRequest(world, tables, person, command);
  if (isOfLedger(command)) return ledgerRequest(tables, person, command);
  switch (command.what) {
    case 'writes':
    case 'answered-elsewhere':
    case 'edits':
      return mentionRequest(world, tables, command);
    case 'notes':
    case 'links': {
      const row = nth(tables.rows, command.thread);
      if (!row) return undefined;
      if (command.what === 'notes')
        return { person, path: `/threads/${row.id}/notes`, body: { text: 'заметка' } };
      const otherThreadId = nth(tables.rows, command.other)?.id;
      return { person, path: `/threads/${row.id}/links`, body: { otherThreadId, basis: 'agent' } };
    }
    case 'corrects':
    case 'removes-post':
      return changeOf(world, tables, person, command);
    case 'unlinks': {
      const link = nth(tables.links, command.link);
      return link && { person, method: 'DELETE', path: `/links/${link.id}` };
    }
    case 'sends':
      return sendOf(world, tables, person, command);
    case 'promises': {
      const found = nth(tables.cases, command.of);
      const dueAt = new Date(
        Date.parse(world.clock.now()) + command.minutes * 60_000,
      ).toISOString();
      return (
        found && { person, path: `/cases/${found.id}/promises`, body: { text: 'Напишу', dueAt } }
      );
    }
    default:
      return 'reply' in command
        ? onReply(tables, person, command)
        : onCase(tables, person, command);
  }
}

function sendOf(
  world: World,
  tables: Tables,
  person: string,
  command: Extract<Single, { what: 'sends' }>,
) {
  const row = nth(tables.rows, command.thread);
  if (!row) return undefined;
  const messages = inThread(tables, row.id);
  const place = nth(placeOptions(messages, tables.sources), command.place)?.place;
  const owed = tables.promises.filter(({ caseId }) => caseId === row.caseId);
  const open = nth(
    owed.filter(({ toldAt }) => toldAt === null),
    command.text,
  );
  const dueAt = new Date(Date.parse(world.clock.now()) + (command.promise - 2) * 600_000);
  return {
    person,
    path: `/threads/${row.id}/replies`,
    body: {
      clientKey: `press-${String(command.key).padStart(4, '0')}`,
      caseId: row.caseId,
      text: nth(ourWords, command.text % 7 < 5 ? command.text % 7 : 0),
      place,
      lastSeenMessageId: seenIn(messages, command.isStale),
      askReview: command.asks,
      promise: command.promise % 3 === 0 ? { text: 'Напишу', dueAt: dueAt.toISOString() } : null,
      keepsPromiseId: command.keeps ? (open?.id ?? null) : null,
    },
  };
}

const changeAnswers: Record<'done' | 'failed' | 'unknown' | 'breaks', ChangeResult | 'breaks'> = {
  done: { state: 'done' },
  failed: { state: 'failed', code: 'closed', reason: 'closed' },
  unknown: { state: 'unknown', reason: 'timed out' },
  breaks: 'breaks',
};

/** Mostly by its author, and of what was sent from here. */
function changeOf(
  world: World,
  { messages }: Tables,
  person: string,
  command: Extract<Single, { what: 'corrects' | 'removes-post' }>,
) {
  const ours = messages.filter(({ replyId }) => replyId !== null);
  const message = nth(ours, command.message) ?? nth(messages, command.message);
  if (!message) return undefined;
  world.answerChanges(changeAnswers[command.answer]);
  const { byHand, isStale } = command;
  const body = { byHand, seenVersion: isStale ? `${message.version}?` : message.version };
  const isRemoval = command.what === 'removes-post';
  return {
    person: command.who < 8 ? (message.personId ?? person) : person,
    path: `/messages/${message.id}/${isRemoval ? 'remove' : 'correct'}`,
    body: isRemoval ? body : { ...body, text: nth(ourWords, command.text) },
  };
}

type OnReply = Extract<Single, { reply: number }>;

function onReply(tables: Tables, person: string, command: OnReply) {
  const reply = replyFor(tables, command);
  if (!reply) return undefined;
  const path = `/replies/${reply.id}`;
  const seenVersion = 'isStale' in command && command.isStale ? reply.version - 1 : reply.version;
  switch (command.what) {
    case 'undoes':
      return { person: byAuthor(reply, command.who, person), path: `${path}/undo` };
    case 'withdraws':
      return { person: byAuthor(reply, command.who, person), path: `${path}/withdraw` };
    case 'retries':
      return { person: byAuthor(reply, command.who, person), path: `${path}/retry` };
    case 'confirms-post': {
      const body = command.isPosted ? { outcome: 'posted' } : { outcome: 'failed', reason: 'нет' };
      return { person: byAuthor(reply, command.who, person), path: `${path}/confirm`, body };
    }
    case 'returns':
      return {
        person: byLead(command.who, person),
        path: `${path}/return`,
        body: { seenVersion, comment: 'Теплее' },
      };
    case 'approves': {
      const lastSeenMessageId = seenIn(inThread(tables, reply.threadId), command.isStale);
      const text = command.text % 3 === 0 ? nth(ourWords, command.text) : undefined;
      return {
        person: byLead(command.who, person),
        path: `${path}/approve`,
        body: { seenVersion, lastSeenMessageId, text },
      };
    }
  }
}

/** Half of the time what fits the command, else anything. */
function replyFor({ replies }: Tables, { what, reply }: OnReply): Reply | undefined {
  const fits: Record<OnReply['what'], readonly Reply['state'][]> = {
    undoes: ['held'],
    withdraws: ['in-review', 'returned', 'failed', 'assisted'],
    retries: ['failed'],
    'confirms-post': ['assisted', 'unknown'],
    approves: ['in-review'],
    returns: ['in-review'],
  };
  const fitting = replies.filter(({ state }) => fits[what].includes(state));
  return reply % 2 === 0 && fitting.length > 0 ? nth(fitting, reply) : nth(replies, reply);
}

function byAuthor(reply: Reply, who: number, person: string): string {
  return who < 8 ? reply.authorId : person;
}

function byLead(who: number, person: string): string {
  return who < 4 ? 'lead' : who < 8 ? 'second-lead' : person;
}

type OnCase = Exclude<
  Extract<Single, { of: number; who: number }>,
  CareLoopCommand | LedgerCommand
>;

function onCase(tables: Tables, person: string, command: Exclude<OnCase, { what: 'promises' }>) {
  const current = nth(tables.cases, command.of);
  if (!current) return undefined;
  const path = `/cases/${current.id}`;
  const isStale = 'isStale' in command && command.isStale;
  const seenVersion = isStale ? current.version - 1 : current.version;
  switch (command.what) {
    case 'assigns': {
      const to = command.to % 4 === 0 ? null : (nth(people, command.to)?.id ?? null);
      const seenAssigneeId = isStale ? 'colleague' : current.assigneeId;
      return { person, path: `${path}/assign`, body: { assigneeId: to, seenAssigneeId } };
    }
    case 'fixes': {
      const body = { ourSideFixed: command.isFixed, customerConfirms: false, close: false };
      return { person, path: `${path}/resolve`, body: { ...body, seenVersion } };
    }
    case 'closes':
      return {
        person,
        path: `${path}/resolve`,
        body: closingOf(tables, current, command, seenVersion),
      };
    case 'splits':
    case 'takes': {
      const here = inThread(tables, current.threadId);
      const messageIds = command.messages.flatMap((index) => nth(here, index)?.id ?? []);
      const verb = command.what === 'splits' ? 'split' : 'messages';
      return { person, path: `${path}/${verb}`, body: { messageIds } };
    }
    case 'joins': {
      const beside = tables.cases.filter(({ threadId }) => threadId === current.threadId);
      return {
        person,
        path: `${path}/join`,
        body: { intoId: nth(beside, command.into)?.id, seenVersion },
      };
    }
    case 'separates': {
      const folded = tables.cases.filter(({ foldedIntoId }) => foldedIntoId !== null);
      return { person, path: `/cases/${(nth(folded, command.of) ?? current).id}/separate` };
    }
    case 'reopens': {
      const message = command.message > 5 ? nth(tables.messages, command.message) : undefined;
      return { person, path: `${path}/reopen`, body: message ? { messageId: message.id } : {} };
    }
  }
}

function closingOf(
  tables: Tables,
  current: Case,
  { how, evidence }: Extract<Single, { what: 'closes' }>,
  seenVersion: number,
) {
  const outcome = nth(outcomes, how);
  const message = nth(inThread(tables, current.threadId), evidence);
  const proof = [
    undefined,
    { kind: 'message', messageId: message?.id },
    { kind: 'message' },
    { kind: 'call', note: 'позвонил' },
    { kind: 'other' },
  ];
  return {
    ourSideFixed: how % 2 === 0,
    customerConfirms: outcome === 'confirmed',
    close: true,
    ...(outcome === 'confirmed' ? {} : { outcome }),
    evidence: nth(proof, evidence),
    seenVersion,
  };
}

/** The newest customer message; somebody behind the news saw the one before. */
function seenIn(messages: readonly Message[], isStale: boolean): string | null {
  const inbound = messages.filter(({ direction }) => direction === 'in');
  return inbound.at(isStale ? -2 : -1)?.id ?? null;
}

function inThread({ messages }: Tables, threadId: string): Message[] {
  return messages
    .filter((message) => message.threadId === threadId)
    .sort((a, b) => (messageOrder(a) < messageOrder(b) ? -1 : 1));
}
