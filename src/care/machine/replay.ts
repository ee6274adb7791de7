import type { LogEntry } from '#contract/event.ts';
import { caseRules } from '../case/rules.ts';
import { partRules } from '../part/rules.ts';
import { promiseRules } from '../promise/rules.ts';
import { replyRules } from '../reply/rules.ts';
import { SAME, type Rule } from './machine.ts';

/** What the log says of everything that has a life: the state by id. */
export interface Replayed {
  cases: Map<string, { status: string; assigneeId: string | null }>;
  replies: Map<string, string>;
  promises: Map<string, string>;
  /** By promise: who tells the news. */
  keepers: Map<string, string>;
  parts: Map<string, string>;
  /** Entries that no rule allows after what came before them. */
  faults: string[];
}

export function nothingYet(): Replayed {
  return {
    cases: new Map(),
    replies: new Map(),
    promises: new Map(),
    keepers: new Map(),
    parts: new Map(),
    faults: [],
  };
}

/** Plays entries, oldest first, on top of what was there. Answers the same object, grown. */
export function replay(entries: Iterable<LogEntry>, before: Replayed = nothingYet()): Replayed {
  for (const entry of entries) {
    if (entry.type.startsWith('case.')) replayCase(entry, before);
    else if (entry.type.startsWith('reply.')) move(before, 'replies', replyRules, entry);
    else if (entry.type.startsWith('promise.')) replayPromise(entry, before);
    else if (entry.type.startsWith('part.')) move(before, 'parts', partRules, entry);
  }
  return before;
}

/** A case's entry names where it stands afterwards; its rules say whether that can be. */
function replayCase(entry: LogEntry, before: Replayed): void {
  const { caseId, data } = entry;
  if (caseId === null) return;
  const known = before.cases.get(caseId);
  const status = typeof data.status === 'string' ? data.status : '';
  const targets = targetsOf(caseRules, entry, known?.status ?? 'none');
  if (!targets.includes(status)) before.faults.push(fault(entry, known?.status, status));
  const assigneeId = typeof data.assigneeId === 'string' ? data.assigneeId : null;
  before.cases.set(caseId, { status, assigneeId });
}

/** A promise may change its keeper without changing its state. */
function replayPromise(entry: LogEntry, before: Replayed): void {
  move(before, 'promises', promiseRules, entry);
  const { subjectId, data } = entry;
  if (subjectId !== null && typeof data.keeperId === 'string')
    before.keepers.set(subjectId, data.keeperId);
}

function move(
  before: Replayed,
  what: 'replies' | 'promises' | 'parts',
  rules: readonly Rule[],
  entry: LogEntry,
): void {
  const { subjectId } = entry;
  const known = before[what].get(subjectId ?? '');
  const [target] = targetsOf(rules, entry, known ?? 'none');
  if (subjectId === null || target === undefined) {
    before.faults.push(fault(entry, known, '?'));
    return;
  }
  before[what].set(subjectId, target);
}

function targetsOf(rules: readonly Rule[], { type }: LogEntry, state: string): string[] {
  return rules
    .filter(({ log, from }) => log === type && from.includes(state))
    .map(({ to }) => (to === SAME ? state : to));
}

function fault({ seq, type }: LogEntry, from: string | undefined, to: string): string {
  return `${seq}: ${type} from ${from ?? 'none'} to ${to}`;
}
