import type { Draft, Reply } from '#contract/reply.ts';
import { keyOf } from '../key-of.ts';
import type { WriteTx } from '../store.ts';
import { Shelf } from './shelf.ts';
import { basics } from './basics.ts';

export function repliesTable(shelf: Shelf): WriteTx['replies'] {
  const replies = shelf.table<Reply>('replies');
  const repliesOfThread = replies.groupBy((row) => row.threadId);
  const byClientKey = replies.groupBy((row) => keyOf(row.authorId, row.clientKey));
  const byState = replies.groupBy((row) => row.state);
  const byAuthor = replies.groupBy((row) => row.authorId);
  const sentFrom = replies.groupBy((row) =>
    row.state === 'sent' ? row.place.sourceId : undefined,
  );

  return {
    ...basics(replies),
    ofThread: async (threadId) => repliesOfThread(threadId),
    byClientKey: async (authorId, clientKey) => byClientKey(keyOf(authorId, clientKey))[0],
    inReview: async () => byState('in-review'),
    nextToSend: async (now, exceptSources) =>
      byState('held')
        .filter(
          ({ sendAt, place }) =>
            sendAt !== null && sendAt <= now && !exceptSources.includes(place.sourceId),
        )
        .sort((a, b) => (sendKey(a) < sendKey(b) ? -1 : 1))[0],
    sendingSince: async (before, limit) =>
      byState('sending')
        .filter((row) => row.sendingSince !== null && row.sendingSince <= before)
        .slice(0, limit),
    sentBy: async (authorId, limit) =>
      byAuthor(authorId)
        .filter((row) => row.state === 'sent')
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
        .slice(0, limit),
    latestOf: async (authorId, limit) =>
      byAuthor(authorId)
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
        .slice(0, limit),
    countBy: async (authorId) => byAuthor(authorId).length,
    sentFrom: async (sourceId, limit) =>
      sentFrom(sourceId)
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
        .slice(0, limit),
  };
}

export function draftsTable(shelf: Shelf): WriteTx['drafts'] {
  const table = shelf.table<Draft & { id: string }>('drafts');
  return {
    async get(threadId, personId) {
      const row = table.get(keyOf(threadId, personId));
      if (!row) return undefined;
      const { id: _id, ...draft } = row;
      return draft;
    },
    put: async (draft) => table.put({ ...draft, id: keyOf(draft.threadId, draft.personId) }),
    delete: async (threadId, personId) => table.delete(keyOf(threadId, personId)),
  };
}

function sendKey({ sendAt, id }: Reply): string {
  return `${sendAt}|${id}`;
}
