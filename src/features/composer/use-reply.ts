import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { measure } from '#care/channels/count.ts';
import type { SentBefore } from '#care/guidance/meter.ts';
import type { Finding, FoundPromise } from '#care/tone/types.ts';
import type { Case } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import type { PlaceOption } from '#contract/reply.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { calendarQueries } from '#data/calendars/queries.ts';
import { useNow } from '#data/clock.ts';
import { guidanceQueries } from '#data/guidance/queries.ts';
import { tellTyping } from '#data/presence/beat.ts';
import { replyQueries } from '#data/replies/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { changeDesk, changeDraft, deskIdOf, readDesk, type Desk } from './desk.ts';
import { edited } from './draft/draft-state.ts';
import { useDraftChanged } from './draft/use-draft-changed.ts';
import { filesInTheWay, hasLooked, needsLook } from './files/files-in-the-way.ts';
import { useFiles } from './files/use-files.ts';
import { useGuidance } from './guidance/use-guidance.ts';
import { placeIdOf } from './place/place-id.ts';
import { usePlace } from './place/use-place.ts';
import { isKeptUnasked, owedPromise } from './promise/owed-promise.ts';
import { promiseOf } from './promise/promise-choice.ts';
import { obstacleTo } from './send/obstacle.ts';
import { useLostAnswer } from './send/use-lost-answer.ts';
import { useSend, type SendContent } from './send/use-send.ts';

export interface ReplyScreen {
  me: Person;
  /** As it is drawn: while the agent types, a letter behind. */
  desk: Desk;
  detail: ThreadDetail;
  option: PlaceOption;
  /** The open case that the reply belongs to. */
  spokenOf: Case;
}

/** Everything the composer shows of one reply, and what can be done with it. */
export function useReply({ me, desk, detail, option, spokenOf }: ReplyScreen) {
  const threadId = detail.row.id;
  const deskId = deskIdOf(me.id, threadId);
  const now = useNow();
  const { text } = desk.draft;
  const readText = () => readDesk(deskId).draft.text;
  const pages = useInfiniteQuery(threadQueries.messages(threadId)).data?.pages ?? none;
  const sentBefore = useQuery(replyQueries.recent(option.place.sourceId)).data ?? nothingSent;
  const ruleSettings = useQuery(guidanceQueries.settings()).data ?? none;
  const calendars = useQuery(calendarQueries.all()).data ?? none;
  const { corrections, dismissed } = desk;
  const scene = useMemo(
    () => ({
      detail,
      pages,
      option,
      spokenOf,
      me,
      now,
      sentBefore,
      ruleSettings,
      calendars,
      corrections,
      dismissed,
    }),
    [
      detail,
      pages,
      option,
      spokenOf,
      me,
      now,
      sentBefore,
      ruleSettings,
      calendars,
      corrections,
      dismissed,
    ],
  );
  const guidance = useGuidance(text, scene, readText);
  const draftChanged = useDraftChanged(me.id, threadId);
  const sending = useSend(me.id, threadId);
  const files = useFiles({
    deskId,
    threadId,
    option,
    isSending: sending.isSending,
    onChanged: draftChanged,
  });
  const lostAnswer = useLostAnswer({
    personId: me.id,
    threadId,
    attempt: desk.attempt,
    isSending: sending.isSending,
  });
  const place = usePlace({
    deskId,
    places: detail.places,
    chosen: option,
    text,
    readText,
    spokenOf,
    read: guidance.read,
    readOnceHere: guidance.readOnceHere,
    onChanged: draftChanged,
  });
  const owed = owedPromise(detail.promises, spokenOf.id);
  // Said of one promise, it says nothing of the next.
  const saidOf = desk.keepsPromise?.id === owed?.id ? desk.keepsPromise : null;
  const isKept = owed !== undefined && (saidOf?.isKept ?? isKeptUnasked(owed, now));
  const promise = promiseOf(desk.promise, guidance.promise, text);
  const length = option.limit ? measure(text, option.limit) : null;
  const standing = (
    written: Desk,
    findings: readonly Finding[],
    found: FoundPromise | null,
    words = written.draft.text,
  ) =>
    obstacleTo({
      option,
      text: words,
      measure: option.limit && measure(words, option.limit),
      findings,
      files: filesInTheWay(written, option),
      promiseDueAt: promiseOf(desk.promise, found, words)?.dueAt ?? null,
      now,
    });
  const drawn = { shown: guidance.findings, promise: guidance.promise };
  const obstacle = standing(desk, guidance.findings, guidance.promise);

  function type(words: string, caret: number) {
    // The place is pinned with the first word: a new message elsewhere must not move it.
    changeDraft(deskId, (draft) =>
      edited(draft, { text: words, placeId: placeIdOf(option.place) }),
    );
    guidance.typed(caret);
    draftChanged();
    tellTyping();
    // News that was not read yet is not typed away.
    if (!sending.isNewsUnread) sending.forgetFailure();
  }

  function content(): SendContent {
    const words = readText();
    const written = readDesk(deskId);
    const found = guidance.read()?.promise ?? guidance.promise;
    return {
      caseId: spokenOf.id,
      text: words,
      fileIds: written.draft.files.map(({ id }) => id),
      filesAreFitForPublic: needsLook(written, option) && hasLooked(written, option),
      place: option.place,
      promise: promiseOf(desk.promise, found, words),
      keepsPromiseId: isKept ? owed.id : null,
      askReview: desk.isReviewAsked,
      authorNote: desk.isReviewAsked ? desk.reviewWish.trim() || null : null,
    };
  }

  function keep(isNews: boolean) {
    if (owed) changeDesk(deskId, { keepsPromise: { id: owed.id, isKept: isNews } });
  }

  return {
    deskId,
    desk,
    detail,
    keep,
    text,
    readText,
    pages,
    now,
    guidance,
    files,
    place,
    owed,
    isKept,
    promise,
    length,
    obstacle,
    /** Read anew at the press: the last letter may not have been read yet. */
    obstacleNow: () => {
      const { shown, promise: found } = guidance.read() ?? drawn;
      return standing(readDesk(deskId), shown, found);
    },
    sending,
    lostAnswer,
    type,
    send: () => sending.send(content()),
  };
}

export type ReplyState = ReturnType<typeof useReply>;

const none: never[] = [];
const nothingSent: SentBefore = { texts: none, times: none };
