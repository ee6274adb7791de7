import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Reply } from '#contract/reply.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { OutsideLink } from '#ui/link.tsx';
import { answeredAddress } from './answered-address.ts';

/** Leads to the message that the reply answers, where it has an address. */
export function AnsweredLink({ reply }: { reply: Reply }) {
  const { t } = useTranslation('composer');
  const messages = useInfiniteQuery(threadQueries.messages(reply.threadId)).data;
  const address = answeredAddress(messages?.pages ?? [], reply);
  return address ? <OutsideLink href={address}>{t('assisted.openPage')}</OutsideLink> : null;
}
