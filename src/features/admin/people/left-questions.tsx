import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import { dutiesOf } from '#data/team/queries.ts';

/** What experts leave unanswered; nothing where there is nothing. */
export function LeftQuestions({ personId }: { personId: string }) {
  const { t } = useTranslation('admin');
  const count = useQuery(dutiesOf(personId)).data?.parts ?? 0;
  return count > 0 ? <p>{t('successor.parts', { count })}</p> : null;
}
