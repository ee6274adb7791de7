import { currentCase } from '#care/thread/row.ts';
import { readTriage, type TriageReading } from '#care/triage/read-triage.ts';
import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import type { Triage } from '#contract/triage.ts';

/** The first words say what it is about, the latest how it stands; a long talk between is not read again. */
const FIRST = 2;
const LATEST = 4;

/** What the customer's words say of the case that the thread speaks of; null without a case. */
export function readCurrentCase(
  cases: readonly Case[],
  messages: readonly Message[],
): TriageReading | null {
  const current = currentCase({ cases, messages });
  if (!current) return null;
  const told = messages.filter(({ caseId, direction, deletedAt }) => {
    return caseId === current.id && direction === 'in' && deletedAt === null;
  });
  const read =
    told.length > FIRST + LATEST ? [...told.slice(0, FIRST), ...told.slice(-LATEST)] : told;
  return readTriage(
    read.map(readWords),
    told.findLast(({ rating }) => rating !== null)?.rating ?? null,
  );
}

/** A title is a sentence of its own. */
export function readWords({ title, text }: Pick<Message, 'title' | 'text'>): string {
  return title ? `${title}. ${text}` : text;
}

/** The same as people see it, with what was corrected. */
export function triageOf(cases: readonly Case[], messages: readonly Message[]): Triage | null {
  const current = currentCase({ cases, messages });
  const reading = readCurrentCase(cases, messages);
  if (!current || !reading) return null;
  return {
    kind: current.kind ?? reading.kind,
    topic: current.topic ?? reading.topic,
    kindWords: current.kind === null ? reading.kindWords : [],
    topicWords: current.topic === null ? reading.topicWords : [],
    setById: current.triagedById,
  };
}
