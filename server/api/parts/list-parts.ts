import { shownPart } from '#care/part/shown.ts';
import type { Message } from '#contract/message.ts';
import type { Part, ShownPart } from '#contract/part.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx } from '../../store/store.ts';
import { within } from '../access/sight.ts';
import type { Deps } from '../context.ts';

const ANSWERED_SHOWN = 20;

/** What an expert was asked, the most urgent first, and below it what was answered lately. */
export async function listParts(deps: Deps, expert: Person): Promise<ShownPart[]> {
  return deps.store.read(async (tx) => {
    const asked = await tx.parts.askedOf(expert.id);
    const answered = await tx.parts.answeredBy(expert.id, ANSWERED_SHOWN);
    const all = [...asked.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)), ...answered];
    const seen = await within(tx, expert, 'read', all);
    return Promise.all(seen.map(async (part) => shownPart(part, await messagesOf(tx, part))));
  });
}

async function messagesOf(tx: ReadTx, part: Part): Promise<Message[]> {
  const found = await Promise.all(part.messageIds.map((id) => tx.messages.get(id)));
  return found.filter((message) => message !== undefined);
}

/** Ids break ties, so that every store lists alike. */
function key({ dueAt, id }: Part): string {
  return `${dueAt}|${id}`;
}
