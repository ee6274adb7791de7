import fc from 'fast-check';
import type { Part } from '#contract/part.ts';
import { commandOf, some } from './command-of.ts';
import { nth } from './nth.ts';
import type { Tables, World } from './world.ts';

/** Questions to experts, and what comes after the end of a case. */
export type CareLoopCommand =
  | { what: 'asks-inside'; who: number; of: number; expert: number; minutes: number }
  | { what: 'answers-inside'; who: number; part: number; isStale: boolean }
  | { what: 'withdraws-inside'; who: number; part: number }
  | { what: 'misses'; who: number; of: number }
  | { what: 'rates' | 'appeals'; who: number; of: number; message: number };

const command = commandOf<CareLoopCommand>();

export const careLoopCommands: { weight: number; arbitrary: fc.Arbitrary<CareLoopCommand> }[] = [
  {
    weight: 3,
    arbitrary: command('asks-inside', {
      of: some,
      expert: some,
      minutes: fc.integer({ min: -20, max: 300 }),
    }),
  },
  { weight: 4, arbitrary: command('answers-inside', { part: some, isStale: fc.boolean() }) },
  { weight: 1, arbitrary: command('withdraws-inside', { part: some }) },
  { weight: 1, arbitrary: command('misses', { of: some }) },
  { weight: 1, arbitrary: command('rates', { of: some, message: some }) },
  { weight: 1, arbitrary: command('appeals', { of: some, message: some }) },
];

const names = new Set([
  'asks-inside',
  'answers-inside',
  'withdraws-inside',
  'misses',
  'rates',
  'appeals',
]);

export function isOfCareLoop(given: { what: string }): given is CareLoopCommand {
  return names.has(given.what);
}

const experts = ['expert', 'second-expert', 'colleague'];
const feelings = ['good', 'mixed', 'bad'];

/** What a command asks of the API, as far as there is anything to ask about. */
export function careLoopRequest(
  world: World,
  tables: Tables,
  person: string,
  given: CareLoopCommand,
) {
  if ('part' in given) return onPart(tables, person, given);
  const current = nth(tables.cases, given.of);
  if (!current) return undefined;
  const path = `/cases/${current.id}`;
  switch (given.what) {
    case 'asks-inside': {
      const dueAt = new Date(Date.parse(world.clock.now()) + given.minutes * 60_000).toISOString();
      const expertId = nth(experts, given.expert);
      return { person, path: `${path}/parts`, body: { expertId, question: 'Почему?', dueAt } };
    }
    case 'misses':
      return { person, path: `${path}/missed`, body: { text: 'не тот счёт' } };
    case 'rates':
    case 'appeals': {
      const here = tables.messages.filter(({ threadId }) => threadId === current.threadId);
      const messageId = given.message > 3 ? nth(here, given.message)?.id : undefined;
      const said = messageId ? { messageId } : given.message > 0 ? { words: 'так и сказал' } : {};
      return given.what === 'appeals'
        ? { person, path: `${path}/appeal`, body: said }
        : {
            person,
            path: `${path}/satisfaction`,
            body: { feeling: nth(feelings, given.message), ...said },
          };
    }
  }
}

function onPart(tables: Tables, person: string, given: Extract<CareLoopCommand, { part: number }>) {
  const asked = tables.parts.filter(({ state }) => state === 'asked');
  const part = nth(given.part % 3 > 0 && asked.length > 0 ? asked : tables.parts, given.part);
  if (!part) return undefined;
  const path = `/parts/${part.id}`;
  if (given.what === 'withdraws-inside') return { person, path: `${path}/withdraw` };
  const seenVersion = given.isStale && given.who > 9 ? part.version - 1 : part.version;
  return {
    person: given.who < 9 ? part.expertId : person,
    path: `${path}/answer`,
    body: { text: 'Это сбой', seenVersion },
  };
}

/** What must be true of questions to experts, and of what customers said about the end. */
export function brokenParts({ cases, messages, parts }: Tables): string[] {
  return [
    ...parts.flatMap((part) => brokenPart(part, { cases, messages })),
    ...cases.flatMap(({ id, number, status, missed, reopenedCount, appeal, satisfaction }) => {
      const found: string[] = [];
      const isAsked = parts.some((part) => part.caseId === id && part.state === 'asked');
      if (status === 'waiting-inside' && !isAsked) found.push(`${number} waits inside for nobody`);
      if (missed !== null && reopenedCount === 0) found.push(`${number} missed nothing`);
      for (const said of [appeal, satisfaction]) {
        if (!said) continue;
        const message = messages.find((each) => each.id === said.messageId);
        if (said.messageId ? message?.direction !== 'in' : !said.words)
          found.push(`${number} puts words into the customer’s mouth`);
      }
      return found;
    }),
  ];
}

function brokenPart(
  { id, caseId, state, threadId, expertId, answer, answerMessageId }: Part,
  { cases, messages }: Pick<Tables, 'cases' | 'messages'>,
): string[] {
  const found: string[] = [];
  const owner = cases.find((item) => item.id === caseId);
  if (!owner) found.push(`${id} is of no case`);
  else if (owner.threadId !== threadId) found.push(`${id} stands beside its case`);
  if (state === 'asked' && owner?.status === 'closed')
    found.push(`${id} is asked in a closed case`);
  if (state !== 'answered') return found;
  const note = messages.find((message) => message.id === answerMessageId);
  if (note?.direction !== 'note' || note.personId !== expertId || note.text !== answer)
    found.push(`${id} is answered and its answer stands nowhere`);
  return found;
}
