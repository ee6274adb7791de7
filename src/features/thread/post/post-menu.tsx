import { useQuery } from '@tanstack/react-query';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { WhatToChange } from '#care/post/way-to-change.ts';
import type { Message } from '#contract/message.ts';
import { useNow } from '#data/clock.ts';
import { useMe } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import type { MenuEntry } from '#ui/menu.tsx';
import { openChanging } from './changing-state.ts';
import { offerOf } from './may-change.ts';
import { useIsOurs } from './use-is-ours.ts';

/** What can be done with a post of ours; nothing where it is not this person's to change. */
export function PostMenu({ message }: { message: Message }) {
  return useIsOurs(message) && <OwnMenu message={message} />;
}

function OwnMenu({ message }: { message: Message }) {
  const { t } = useTranslation('thread');
  const me = useMe();
  const now = useNow();
  const source = useQuery({
    ...threadQueries.detail(message.threadId),
    select: ({ sources }) => sources.find(({ id }) => id === message.sourceId),
  }).data;

  function entry(what: WhatToChange): MenuEntry<WhatToChange> {
    const offer = offerOf(what, message, source, { me, now });
    const because = offer.way === 'none' ? offer.because : null;
    return {
      id: what,
      label: t(`post.${what}`),
      icon: what === 'edit' ? Pencil : Trash2,
      isDanger: what === 'remove' && because === null,
      isDisabled: because !== null,
      ...(because && {
        description: t(`post.whyNot.${because}.${what}`, { source: source?.name ?? '' }),
      }),
    };
  }

  return (
    <MenuButton
      label={t('post.menu')}
      items={[entry('edit'), entry('remove')]}
      onAction={(what) => openChanging(what, message.id)}
      placement="bottom end"
    >
      {(trigger) => <IconButton {...trigger} size="xs" icon={Ellipsis} label={t('post.menu')} />}
    </MenuButton>
  );
}
