import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';

type Said = Pick<Message, 'caseId' | 'direction' | 'visibility' | 'deletedAt'>;
type Ended = Pick<Case, 'id' | 'status' | 'outcome'>;

/**
 * A matter that began in public and went on in private ends before everybody's eyes: once our side is
 * fixed, those who saw the complaint are owed a line. True while that line is missing.
 */
export function owesPublicClosing(current: Ended, messages: readonly Said[]): boolean {
  const isOver = current.status === 'checking' || current.status === 'closed';
  const isTold =
    current.outcome === null ||
    current.outcome === 'confirmed' ||
    current.outcome === 'unconfirmed';
  if (!isOver || !isTold) return false;
  const talk = messages.filter(
    ({ caseId, direction }) => caseId === current.id && direction !== 'note',
  );
  const asked = talk.find(
    ({ direction, visibility, deletedAt }) =>
      direction === 'in' && visibility === 'public' && deletedAt === null,
  );
  const lastPrivate = talk.findLastIndex(({ visibility }) => visibility === 'private');
  if (!asked || lastPrivate < talk.indexOf(asked)) return false;
  return !talk
    .slice(lastPrivate + 1)
    .some(
      ({ direction, visibility, deletedAt }) =>
        direction === 'out' && visibility === 'public' && deletedAt === null,
    );
}

/** From when the line is missing: our side is fixed or the case closed, and the private talk is over. Null where none is owed. */
export function publicClosingOwedSince(
  current: Ended & Pick<Case, 'openedAt' | 'fixedAt' | 'closedAt'>,
  messages: readonly (Said & Pick<Message, 'occurredAt'>)[],
): string | null {
  if (!owesPublicClosing(current, messages)) return null;
  const { openedAt, fixedAt, closedAt } = current;
  const said = messages.findLast(
    ({ caseId, visibility }) => caseId === current.id && visibility === 'private',
  );
  const over = fixedAt ?? closedAt ?? openedAt;
  return said && said.occurredAt > over ? said.occurredAt : over;
}
