import fc from 'fast-check';
import { careLoopCommands, type CareLoopCommand } from './care-loop.ts';
import { some } from './command-of.ts';
import { ledgerCommands, type LedgerCommand } from './ledger.ts';

/** Numbers name things that exist when the command runs: the third case, the second thread, and round again. */
export type Command =
  | { what: 'writes'; customer: number; source: number; text: number; parent: number; id: number }
  | { what: 'answered-elsewhere'; source: number; parent: number; id: number }
  | { what: 'edits'; message: number; text: number; isDeletion: boolean; version: number }
  | {
      what: 'sends';
      who: number;
      thread: number;
      place: number;
      text: number;
      isStale: boolean;
      key: number;
      promise: number;
      keeps: boolean;
      asks: boolean;
    }
  | { what: 'undoes' | 'withdraws' | 'retries'; who: number; reply: number }
  | { what: 'confirms-post'; who: number; reply: number; isPosted: boolean }
  | {
      what: 'corrects' | 'removes-post';
      who: number;
      message: number;
      text: number;
      isStale: boolean;
      byHand: boolean;
      answer: 'done' | 'failed' | 'unknown' | 'breaks';
    }
  | { what: 'approves'; who: number; reply: number; isStale: boolean; text: number }
  | { what: 'returns'; who: number; reply: number; isStale: boolean }
  | { what: 'assigns'; who: number; of: number; to: number; isStale: boolean }
  | { what: 'fixes'; who: number; of: number; isFixed: boolean; isStale: boolean }
  | { what: 'closes'; who: number; of: number; how: number; evidence: number; isStale: boolean }
  | { what: 'reopens'; who: number; of: number; message: number }
  | { what: 'splits' | 'takes'; who: number; of: number; messages: number[] }
  | { what: 'joins'; who: number; of: number; into: number; isStale: boolean }
  | { what: 'separates'; who: number; of: number }
  | { what: 'promises'; who: number; of: number; minutes: number }
  | { what: 'notes'; who: number; thread: number }
  | { what: 'links'; who: number; thread: number; other: number }
  | { what: 'unlinks'; who: number; link: number }
  | CareLoopCommand
  | LedgerCommand
  | { what: 'passes'; seconds: number }
  | {
      what: 'delivers';
      answer: 'sent' | 'failed' | 'unknown' | 'breaks' | 'stops';
      seconds: number;
    }
  | { what: 'again'; request: number }
  | { what: 'together'; first: Single; second: Single };

type Single = Exclude<Command, { what: 'together' }>;

const flag = fc.boolean();
/** True once in five: most people saw what is there. */
const seldom = fc.nat(4).map((n) => n === 0);

function single<const What extends string, Fields extends Record<string, fc.Arbitrary<unknown>>>(
  what: What,
  fields: Fields,
) {
  return fc.record({ what: fc.constant(what), ...fields }) as unknown as fc.Arbitrary<Single>;
}

const who = some;
const reply = some;
const of = some;
const isStale = seldom;

const plain = fc.oneof(
  {
    weight: 6,
    arbitrary: single('writes', {
      customer: some,
      source: some,
      text: some,
      parent: some,
      id: some,
    }),
  },
  { weight: 2, arbitrary: single('answered-elsewhere', { source: some, parent: some, id: some }) },
  {
    weight: 1,
    arbitrary: single('edits', { message: some, text: some, isDeletion: flag, version: fc.nat(3) }),
  },
  {
    weight: 8,
    arbitrary: single('sends', {
      who,
      thread: some,
      place: some,
      text: some,
      isStale,
      key: fc.nat(150),
      promise: some,
      keeps: flag,
      asks: seldom,
    }),
  },
  ...(['undoes', 'withdraws', 'retries'] as const).map((what) => ({
    weight: 2,
    arbitrary: single(what, { who, reply }),
  })),
  { weight: 2, arbitrary: single('confirms-post', { who, reply, isPosted: flag }) },
  ...(['corrects', 'removes-post'] as const).map((what) => ({
    weight: 2,
    arbitrary: single(what, {
      who,
      message: some,
      text: some,
      isStale,
      byHand: flag,
      answer: fc.constantFrom('done', 'done', 'failed', 'unknown', 'breaks'),
    }),
  })),
  { weight: 9, arbitrary: single('approves', { who, reply, isStale, text: some }) },
  { weight: 2, arbitrary: single('returns', { who, reply, isStale }) },
  { weight: 2, arbitrary: single('assigns', { who, of, to: some, isStale }) },
  { weight: 3, arbitrary: single('fixes', { who, of, isFixed: flag, isStale }) },
  { weight: 4, arbitrary: single('closes', { who, of, how: some, evidence: some, isStale }) },
  { weight: 2, arbitrary: single('reopens', { who, of, message: some }) },
  {
    weight: 2,
    arbitrary: single('promises', { who, of, minutes: fc.integer({ min: -20, max: 300 }) }),
  },
  ...(['splits', 'takes'] as const).map((what) => ({
    weight: 2,
    arbitrary: single(what, { who, of, messages: fc.array(some, { minLength: 1, maxLength: 4 }) }),
  })),
  { weight: 2, arbitrary: single('joins', { who, of, into: some, isStale }) },
  { weight: 2, arbitrary: single('separates', { who, of }) },
  ...careLoopCommands,
  ...ledgerCommands,
  { weight: 1, arbitrary: single('notes', { who, thread: some }) },
  { weight: 1, arbitrary: single('links', { who, thread: some, other: some }) },
  { weight: 1, arbitrary: single('unlinks', { who, link: some }) },
  {
    weight: 3,
    arbitrary: single('passes', { seconds: fc.constantFrom(-7, 1, 9, 10, 11, 600, 7200, 90_000) }),
  },
  {
    weight: 7,
    arbitrary: single('delivers', {
      answer: fc.constantFrom('sent', 'sent', 'sent', 'failed', 'unknown', 'breaks', 'stops'),
      seconds: fc.constantFrom(0, 11, 11, 11),
    }),
  },
  { weight: 2, arbitrary: single('again', { request: some }) },
);

/** Random lives of a care desk: half of the pairs would be taken for one command by a careless store. */
export const sequences: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: plain as fc.Arbitrary<Command> },
    {
      weight: 1,
      arbitrary: fc.record({ what: fc.constant('together' as const), first: plain, second: plain }),
    },
  ),
  { minLength: 1, maxLength: 60, size: 'max' },
);
