import type { QueryClient } from '@tanstack/react-query';
import { apiNow } from '#data/clock.ts';
import { Failure } from '#data/failure.ts';
import { teamQueries } from '#data/team/queries.ts';
import { deleteDraft, saveDraft } from '#data/threads/mutations.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { changeDesk, changeDraft, deskIdOf, readDesk } from '../desk.ts';
import { lostPlace, placeIdOf } from '../place/place-id.ts';
import { makeDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import { settle } from '../send/lost-answer.ts';
import { isEmpty, type DraftState } from './draft-state.ts';
import { broughtBack } from './kept-draft.ts';
import { forgetHere, keepHere, readKept } from './kept-drafts.ts';

interface Owner {
  personId: string;
  threadId: string;
}

const keepers = new Map<string, DraftKeeper>();

/** One keeper per desk for the life of the window: a save goes on when the agent opens another thread. */
export function keeperOf(client: QueryClient, owner: Owner): DraftKeeper {
  const deskId = deskIdOf(owner.personId, owner.threadId);
  const known = keepers.get(deskId);
  if (known) return known;
  const keeper = makeDraftKeeper({
    read: () => readDesk(deskId).draft,
    change: (change) => changeDraft(deskId, change),
    save: (state) => save(client, owner, state),
    keepHere: ({ text, files, placeId, knownUntil }) => {
      const { attempt } = readDesk(deskId);
      return keepHere(deskId, { text, files, placeId, base: knownUntil, attempt });
    },
    forgetHere: () => forgetHere(deskId),
    tell: (draftStatus) => changeDesk(deskId, { draftStatus }),
  });
  keepers.set(deskId, keeper);
  void bringBack(deskId, keeper);
  return keeper;
}

async function bringBack(deskId: string, keeper: DraftKeeper): Promise<void> {
  const kept = await readKept(deskId);
  if (kept === 'unreadable') changeDesk(deskId, { isDraftUnreadable: true });
  if (typeof kept === 'string') return;
  changeDraft(deskId, (draft) => broughtBack(draft, kept));
  // A window before this one may have sent them and not heard of it.
  if (!readDesk(deskId).attempt) changeDesk(deskId, { attempt: kept.attempt });
  keeper.changed();
}

async function save(client: QueryClient, owner: Owner, state: DraftState): Promise<string | null> {
  // Somebody else may have sat down since: their name must not come under these words.
  const me = client.getQueryData(teamQueries.me().queryKey);
  if (me?.person.id !== owner.personId) throw new Error('another person sits here');
  try {
    return await saveNow(client, owner, state);
  } catch (error) {
    if (error instanceof Failure && error.code === 'not_found') return null;
    throw error;
  }
}

async function saveNow(client: QueryClient, owner: Owner, state: DraftState): Promise<string> {
  const { personId, threadId } = owner;
  const deskId = deskIdOf(personId, threadId);
  if (isEmpty(state)) {
    await deleteDraft(threadId);
    return apiNow();
  }
  const detail = client.getQueryData(threadQueries.detail(threadId).queryKey);
  const option = detail?.places.find(({ place }) => placeIdOf(place) === state.placeId);
  const draft = await saveDraft(threadId, {
    text: state.text,
    fileIds: state.files.map(({ id }) => id),
    place: option?.place ?? (state.placeId === null ? null : lostPlace(state.placeId)),
  });
  const { attempt } = readDesk(deskId);
  const taken = attempt && (await settle(attempt, personId, threadId));
  if (!taken || readDesk(deskId).draft.text !== '') return draft.updatedAt;
  // Those words had been sent before: the API would have forgotten their draft in the same step.
  await deleteDraft(threadId);
  return apiNow();
}
