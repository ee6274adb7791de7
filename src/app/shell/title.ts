import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useOverdueParts } from './overdue-parts.ts';
import { threadQueries } from '#data/threads/queries.ts';

/** Overdue promises, or answers that an expert owes, stand in the tab's title, where an agent sees them from another tab. */
export function useTitle(isExpert: boolean): void {
  const { t } = useTranslation('shell');
  const promises = useQuery({ ...threadQueries.counts(), enabled: !isExpert }).data?.overdue ?? 0;
  const answers = useOverdueParts(isExpert);
  const overdue = isExpert ? answers : promises;
  useEffect(() => {
    document.title = overdue > 0 ? t('titleOverdue', { count: overdue }) : t('title');
  }, [overdue, t]);
}
