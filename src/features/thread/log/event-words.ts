import type { Outcome } from '#contract/case.ts';
import type { LogEntry } from '#contract/event.ts';

/** What a quiet line says: a key of `thread:event` and the ids or values to fill in. */
export interface EventWords {
  key:
    | 'opened'
    | 'taken'
    | 'given'
    | 'freed'
    | 'working'
    | 'checking'
    | 'saidNo'
    | 'reopenedOnWord'
    | 'reopened'
    | 'disagreed'
    | 'thanked'
    | 'reopeningUndone'
    | `closed.${Outcome}`
    | 'folded'
    | 'missed'
    | 'rated'
    | 'appealed'
    | 'partAsked'
    | 'partOverdue'
    | 'partAnswered'
    | 'partWithdrawn'
    | 'partLeft'
    | 'partGiven'
    | 'replyTakenBackFor'
    | 'replySentFor'
    | 'replyPostedFor'
    | 'replyNotPostedFor'
    | 'postChangedFor'
    | 'postRemovedFor'
    | 'split'
    | 'moved'
    | 'joined'
    | 'separated'
    | 'unfolded'
    | 'linked'
    | 'linkedByEvidence'
    | 'linkedSignedIn'
    | 'linkedByContact'
    | 'linkedByInvitation'
    | 'invited'
    | 'unlinked'
    | 'hintAsked'
    | 'hintDifferent'
    | 'hintTakenBack'
    | 'promiseHandedOver'
    | 'promiseTakenBack'
    | 'promiseTold';
  number: string;
  /** Who did it; null where the customer or the console did. */
  actorId: string | null;
  /** The other case that is spoken of. */
  other: string;
  /** How many messages. */
  count: number;
  /** To whom a case was given. */
  toId: string | null;
}

/** Null for what the thread does not tell. */
export function eventWords(entry: LogEntry): EventWords | null {
  const key = keyOf(entry);
  if (!key) return null;
  const { actorId, data } = entry;
  return {
    key,
    number: textOf(data.number),
    other: textOf(data.from) || textOf(data.into),
    count: typeof data.count === 'number' ? data.count : 0,
    actorId,
    toId:
      textOf(data.expertId) ||
      textOf(data.assigneeId) ||
      textOf(data.toId) ||
      textOf(data.fromId) ||
      textOf(data.authorId) ||
      null,
  };
}

function keyOf({ type, actorId, subjectId, data }: LogEntry): EventWords['key'] | null {
  switch (type) {
    case 'case.opened':
      return actorId === null ? 'opened' : 'split';
    case 'messages.moved':
      return data.isSplit === true ? null : 'moved';
    case 'case.assigned':
      if (data.assigneeId === null) return 'freed';
      return data.assigneeId === actorId ? 'taken' : 'given';
    case 'case.status':
      return 'working';
    case 'case.checking':
      return 'checking';
    case 'case.reopened':
      if (actorId === null) return 'saidNo';
      return subjectId === null ? 'reopened' : 'reopenedOnWord';
    case 'case.thanked':
      return 'thanked';
    case 'case.reopening-undone':
      return 'reopeningUndone';
    case 'case.closed':
      return `closed.${(textOf(data.outcome) || 'unconfirmed') as Outcome}`;
    case 'case.missed':
      return 'missed';
    case 'case.rated':
      return 'rated';
    case 'case.appealed':
      return actorId === null ? 'disagreed' : 'appealed';
    case 'part.asked':
      return 'partAsked';
    case 'part.overdue':
      return 'partOverdue';
    case 'part.answered':
      return 'partAnswered';
    case 'part.withdrawn':
      return 'partWithdrawn';
    case 'part.left':
      return 'partLeft';
    case 'part.given':
      return 'partGiven';
    case 'case.folded':
      return actorId === null ? 'folded' : 'joined';
    case 'case.unfolded':
      return actorId === null ? 'unfolded' : 'separated';
    case 'link.made':
      return actorId === null ? (proven[textOf(data.basis)] ?? 'linkedByEvidence') : 'linked';
    case 'invitation.made':
      return 'invited';
    case 'link.undone':
      return 'unlinked';
    case 'hint.answered':
      return hintKeys[textOf(data.answer)] ?? null;
    case 'promise.handed-over':
      return 'promiseHandedOver';
    case 'promise.taken-back':
      return 'promiseTakenBack';
    case 'promise.told':
      return 'promiseTold';
    default:
      // Only what somebody did in place of an author.
      return data.authorId === undefined ? null : (inPlace[type] ?? null);
  }
}

const inPlace: Partial<Record<LogEntry['type'], EventWords['key']>> = {
  'reply.withdrawn': 'replyTakenBackFor',
  'reply.undone': 'replyTakenBackFor',
  'reply.held': 'replySentFor',
  'reply.assisted': 'replySentFor',
  'reply.sent': 'replyPostedFor',
  'reply.failed': 'replyNotPostedFor',
  'reply.corrected': 'postChangedFor',
  'reply.removed': 'postRemovedFor',
};

const proven: Record<string, EventWords['key']> = {
  'signed-in': 'linkedSignedIn',
  'verified-contact': 'linkedByContact',
  invitation: 'linkedByInvitation',
};

/** "Same" is told by its link. */
const hintKeys: Record<string, EventWords['key']> = {
  asking: 'hintAsked',
  different: 'hintDifferent',
  open: 'hintTakenBack',
};

function textOf(value: LogEntry['data'][string] | undefined): string {
  return typeof value === 'string' ? value : '';
}
