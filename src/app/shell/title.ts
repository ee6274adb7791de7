import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useOverdueParts } from './overdue-parts.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { useUntoldEnds } from './untold-ends.ts';

/**
 * Promises that are overdue or due soon and ends that the customer has not been told, or answers that an expert
 * owes, stand in the tab's title, where an agent sees them from another tab.
 */
export function useTitle(isExpert: boolean): void {
  const { t } = useTranslation('shell');
  const promises = useQuery({ ...threadQueries.counts(), enabled: !isExpert }).data;
  const answers = useOverdueParts(isExpert);
  const untold = useUntoldEnds(isExpert);
  const overdue = isExpert ? answers : (promises?.overdue ?? 0) + untold;
  const soon = isExpert ? 0 : (promises?.soon ?? 0);
  useEffect(() => {
    if (overdue > 0 && soon > 0) document.title = t('titleBoth', { overdue, soon });
    else if (overdue > 0) document.title = t('titleOverdue', { count: overdue });
    else document.title = soon > 0 ? t('titleSoon', { count: soon }) : t('title');
  }, [overdue, soon, t]);
}
