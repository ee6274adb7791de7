import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { owesPublicClosing } from '#care/case/public-closing.ts';
import type { Case } from '#contract/case.ts';
import type { MessagePage } from '#contract/message.ts';
import type { PlaceOption } from '#contract/reply.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { sourceQueries } from '#data/sources/queries.ts';
import { useMe } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { useComposerCommands } from './composer-commands.ts';
import { deskIdOf } from './desk.ts';
import { isEmpty } from './draft/draft-state.ts';
import { useDraft } from './draft/use-draft.ts';
import { NoReply } from './no-reply.tsx';
import { NoteEditor } from './note/note-editor.tsx';
import { afterTheEnd, chosenPlace, withLostPlace } from './place/place-choice.ts';
import { ReplyEditor } from './reply-editor.tsx';
import { useDeskAfterPaint } from './use-desk-after-paint.ts';
import { isForOthers, openCases, whyNoReply } from './why-no-reply.ts';

/** Where the agent answers the customer of a thread, or writes a note to the team. */
export function Composer({ threadId }: { threadId: string }) {
  const { data: detail } = useQuery(threadQueries.detail(threadId));
  const me = useMe();
  // The thread pane says that the thread is coming or cannot be had.
  if (!detail) return null;
  return <ThreadComposer key={deskIdOf(me.id, detail.row.id)} detail={detail} />;
}

function ThreadComposer({ detail }: { detail: ThreadDetail }) {
  const me = useMe();
  const deskId = deskIdOf(me.id, detail.row.id);
  const desk = useDeskAfterPaint(deskId);
  useDraft(me.id, detail);
  const said = useInfiniteQuery(threadQueries.messages(detail.row.id)).data?.pages ?? none;
  const open = openCases(detail);
  const ended = open.length === 0 ? endedInPrivate(detail, said) : undefined;
  const spokenOf = open.find(({ id }) => id === desk.caseId) ?? open[0] ?? ended;
  // A room that was chosen and has no words in it yet is chosen anew.
  const isUnwritten = isEmpty(desk.draft);
  const places = usePlaces(detail.places, isUnwritten ? null : desk.draft.placeId);
  // After its end a case takes one more word: the line that the public is owed.
  const spoken = { ...detail, places: ended ? afterTheEnd(places) : places };
  const option = chosenPlace(spoken.places, ended && isUnwritten ? null : desk.draft.placeId);
  const obstacle = whyNoReply(me, spoken, ended);
  const mayWrite = !isForOthers(obstacle);
  useComposerCommands(deskId, mayWrite);

  if (desk.isNoting && mayWrite)
    return <NoteEditor deskId={deskId} threadId={detail.row.id} note={desk.note} />;
  if (obstacle || !option || !spokenOf)
    return <NoReply because={obstacle ?? 'no-place'} deskId={deskId} detail={detail} />;
  return <ReplyEditor {...{ me, desk, detail: spoken, option, spokenOf }} />;
}

/** Those of the thread, and the one that written words were meant for although the thread has lost it. */
function usePlaces(places: readonly PlaceOption[], writtenFor: string | null): PlaceOption[] {
  const isLost = withLostPlace(places, writtenFor, none).length > places.length;
  const sources = useQuery({ ...sourceQueries.all(), enabled: isLost }).data ?? none;
  return useMemo(() => withLostPlace(places, writtenFor, sources), [places, writtenFor, sources]);
}

/** The matter that is over and whose end the public has not been told. */
function endedInPrivate(
  { cases, row }: ThreadDetail,
  pages: readonly MessagePage[],
): Case | undefined {
  const said = pages.toReversed().flatMap(({ messages }) => messages);
  return cases.find((item) => item.id === row.caseId && owesPublicClosing(item, said));
}

const none: never[] = [];
