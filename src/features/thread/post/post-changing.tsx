import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { WhatToChange } from '#care/post/way-to-change.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useNow } from '#data/clock.ts';
import { useMe } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { lazy } from '#lib/lazy.ts';
import { closeChanging, openChanging, useChangingState } from './changing-state.ts';
import { isOurs, offerOf } from './may-change.ts';

const CorrectDialog = lazy(async () => ({
  default: (await import('./correct-dialog.tsx')).CorrectDialog,
}));
const DeleteDialog = lazy(async () => ({
  default: (await import('./delete-dialog.tsx')).DeleteDialog,
}));

/** The dialogs that change what we posted, and the commands that open them for one's newest reply here. */
export function PostChanging({ detail }: { detail: ThreadDetail }) {
  const { t } = useTranslation('thread');
  const me = useMe();
  const now = useNow();
  const { open } = useChangingState();
  const pages = useInfiniteQuery(threadQueries.messages(detail.row.id)).data?.pages ?? [];
  const messages = pages.toReversed().flatMap((page) => page.messages);
  const sourceOf = (sourceId: string | null) => detail.sources.find(({ id }) => id === sourceId);
  const mine = messages.findLast(
    (message) => message.personId === me.id && isOurs(message, me, detail.row.sourceIds),
  );
  const command = (what: WhatToChange) => ({
    id: `thread.${what}-reply`,
    label: t(`post.command.${what}`),
    group: t('title'),
    run: () => mine && openChanging(what, mine.id),
    isEnabled:
      mine !== undefined &&
      offerOf(what, mine, sourceOf(mine.sourceId), { me, now }).way !== 'none',
  });
  useCommands([command('edit'), command('remove')]);
  useEffect(() => closeChanging, []);

  const message = messages.find(({ id }) => id === open?.messageId);
  const source = message && sourceOf(message.sourceId);
  if (!open || !message || !source || message.deletedAt !== null) return null;
  const offer = offerOf(open.what, message, source, { me, now });
  const given = { message, source, isByHand: offer.way === 'by-hand', onClose: closeChanging };
  const customer = messages.filter(
    ({ direction, deletedAt }) => direction === 'in' && deletedAt === null,
  );
  return (
    <Suspense>
      {open.what === 'edit' ? (
        <CorrectDialog key={message.id} {...given} customer={customer} />
      ) : (
        <DeleteDialog {...given} />
      )}
    </Suspense>
  );
}
