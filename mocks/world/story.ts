import type { Outcome } from '#contract/case.ts';
import type { MeasureInput } from '#contract/measure.ts';
import type { MentionItem } from '#contract/mention.ts';
import type { Teammate } from './people.ts';
import type { ConnectedChannel } from './sources.ts';
import type { When } from './times.ts';

type MentionFields = Extract<MentionItem, { kind: unknown }>;

/** An author on a channel. */
export interface Voice {
  channel: ConnectedChannel;
  name?: string;
  handle?: string;
  followers?: number;
  verified?: boolean;
  assurance?: 'none' | 'channel' | 'platform' | 'customer';
  /** Left out: made from the story's key. */
  id?: string;
}

export interface SaysMore extends Partial<
  Pick<MentionFields, 'title' | 'rating' | 'kind' | 'attachments'>
> {
  /** Which of the story's other voices speaks. */
  as?: string;
  isPrivate?: boolean;
  /** Name of the line it answers, in the same story. */
  to?: string;
  /** The post, app or article it stands under. */
  under?: string;
  spam?: boolean;
}

interface AnswerMore {
  name?: string;
  promise?: { text: string; due: When };
  /** It tells the news that was promised. */
  keeps?: true;
  /** Where a lead has to read it first: what the lead changed, and who it was. */
  editedTo?: string;
  approvedBy?: Teammate;
  comment?: string;
}

/** What the company does about the root of this matter. */
type PlannedMeasure = Omit<MeasureInput, 'ownerId' | 'caseNumbers'>;

interface Timed {
  at: When;
}
interface ByPerson extends Timed {
  by: Teammate;
}
interface Written extends ByPerson {
  name: string;
  to: string;
  text: string;
  promise?: AnswerMore['promise'];
  keeps?: true;
}

/** A question to an expert, with the lines that are shown along with it. */
interface Asked extends ByPerson {
  whom: Teammate;
  question: string;
  due: When;
  shows: string[];
}

export type Says = Timed & { verb: 'says'; name: string; text: string } & SaysMore;
export type Step =
  | Says
  | (Timed & { verb: 'edits'; name: string; text: string })
  | (Timed & { verb: 'deletes'; name: string })
  | (Timed & { verb: 'own-history'; name: string; to: string; text: string })
  | (Written & { verb: 'answers' } & Pick<AnswerMore, 'editedTo' | 'approvedBy' | 'comment'>)
  | (Written & { verb: 'sends-for-review' })
  | (Written & { verb: 'fails-to-send' })
  | (Written & { verb: 'leaves-to-post' })
  | (ByPerson & { verb: 'returns'; name: string; comment: string })
  | (ByPerson & { verb: 'notes'; text: string })
  | (ByPerson & { verb: 'assigns'; to: Teammate | null })
  | (ByPerson & { verb: 'promises'; text: string; due: When })
  | (ByPerson & { verb: 'closes-promise'; how: 'kept' | 'withdrawn'; note?: string })
  | (ByPerson & { verb: 'plans'; measure: PlannedMeasure })
  | (ByPerson & { verb: 'asks' } & Omit<Asked, 'at' | 'by'>)
  | (ByPerson & { verb: 'answers-inside'; text: string })
  | (ByPerson & { verb: 'fixed' })
  | (ByPerson & { verb: 'confirms'; line?: string; note?: string })
  | (ByPerson & { verb: 'closes'; outcome: Exclude<Outcome, 'confirmed'> })
  | (ByPerson & { verb: 'not-solved'; line: string })
  | (ByPerson & { verb: 'links'; as: string; line?: string; note?: string });

/** What happened between us and one customer. Lines have names; a line is known outside as `key.name`. */
export interface Story {
  key: string;
  voices: Record<string, Voice>;
  steps: Step[];
}

export const firstVoice = 'self';

export function story(
  key: string,
  voice: Voice,
  steps: Step[],
  others: Record<string, Voice> = {},
): Story {
  return { key, voices: { [firstVoice]: voice, ...others }, steps };
}

export function on(channel: ConnectedChannel, name: string, more: Partial<Voice> = {}): Voice {
  return { channel, name, ...more };
}

export function says(at: When, name: string, text: string, more: SaysMore = {}): Step {
  return { verb: 'says', at, name, text, ...more };
}

export function edits(at: When, name: string, text: string): Step {
  return { verb: 'edits', at, name, text };
}

export function deletes(at: When, name: string): Step {
  return { verb: 'deletes', at, name };
}

/** An answer of ours that was given elsewhere and comes with the channel's history. */
export function ownHistory(at: When, name: string, to: string, text: string): Step {
  return { verb: 'own-history', at, name, to, text };
}

type Answer = (at: When, by: Teammate, to: string, text: string, more?: AnswerMore) => Step;

/** A reply that reached the customer; the person takes the case when nobody has it. */
export const answers: Answer = (at, by, to, text, more) => ({
  verb: 'answers',
  ...written(at, by, to, text, more),
});

/** Still before the lead's eyes when the demo opens. */
export const sendsForReview: Answer = (at, by, to, text, more) => ({
  verb: 'sends-for-review',
  ...written(at, by, to, text, more),
});

export const failsToSend: Answer = (at, by, to, text, more) => ({
  verb: 'fails-to-send',
  ...written(at, by, to, text, more),
});

/** Copied for posting by hand, not yet confirmed. */
export const leavesToPost: Answer = (at, by, to, text, more) => ({
  verb: 'leaves-to-post',
  ...written(at, by, to, text, more),
});

export function returns(at: When, by: Teammate, name: string, comment: string): Step {
  return { verb: 'returns', at, by, name, comment };
}

export function notes(at: When, by: Teammate, text: string): Step {
  return { verb: 'notes', at, by, text };
}

export function assigns(at: When, by: Teammate, to: Teammate | null): Step {
  return { verb: 'assigns', at, by, to };
}

export function promises(at: When, by: Teammate, text: string, due: When): Step {
  return { verb: 'promises', at, by, text, due };
}

export function closesPromise(
  at: When,
  by: Teammate,
  how: 'kept' | 'withdrawn',
  note?: string,
): Step {
  return { verb: 'closes-promise', at, by, how, note };
}

export function plans(at: When, by: Teammate, measure: PlannedMeasure): Step {
  return { verb: 'plans', at, by, measure };
}

export function asks(
  at: When,
  by: Teammate,
  whom: Teammate,
  question: string,
  more: Pick<Asked, 'due' | 'shows'>,
): Step {
  return { verb: 'asks', at, by, whom, question, ...more };
}

/** The expert answers what this person was asked last. */
export function answersInside(at: When, by: Teammate, text: string): Step {
  return { verb: 'answers-inside', at, by, text };
}

/** Our side is fixed; the case stands in checking until the customer speaks. */
export function fixed(at: When, by: Teammate): Step {
  return { verb: 'fixed', at, by };
}

export function confirms(at: When, by: Teammate, line?: string, note?: string): Step {
  return { verb: 'confirms', at, by, line, note };
}

export function closes(at: When, by: Teammate, outcome: Exclude<Outcome, 'confirmed'>): Step {
  return { verb: 'closes', at, by, outcome };
}

export function notSolved(at: When, by: Teammate, line: string): Step {
  return { verb: 'not-solved', at, by, line };
}

/** Joins another voice of the story to the first one. */
export function links(at: When, by: Teammate, as: string, line?: string, note?: string): Step {
  return { verb: 'links', at, by, as, line, note };
}

function written(at: When, by: Teammate, to: string, text: string, more: AnswerMore = {}) {
  return { name: `${by}-${at.replace(/\W+/g, '-')}`, at, by, to, text, ...more };
}
