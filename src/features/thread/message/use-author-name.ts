import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { usePerson } from '#data/team/queries.ts';

/** Who wrote it: somebody of the team by name, our page where the channel did not say who, or the customer. */
export function useAuthorName(message: Message): string {
  const { t } = useTranslation('thread');
  const person = usePerson(message.personId);
  if (person) return person.name;
  const written = message.authorName || message.authorHandle || '';
  return written || t(message.direction === 'in' ? 'unknownCustomer' : 'ourPage');
}
