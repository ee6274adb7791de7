import { useTranslation } from '#i18n/use-translation.ts';
import { priorityPoints } from '#care/triage/priority.ts';
import type { ThreadRow } from '#contract/thread.ts';
import { useFormat } from '#i18n/use-format.ts';

/** The priority of a thread as its number and, when they are asked for, the reasons for it in words; undefined when nothing is owed. */
export function usePriorityWords(
  row: Pick<
    ThreadRow,
    'priorityAt' | 'priorityReasons' | 'promiseDueAt' | 'waitingSince' | 'reach'
  >,
  now: string,
): { points: number; label: string; reasons: () => string } | undefined {
  const { t } = useTranslation('triage');
  const format = useFormat();
  if (row.priorityAt === null) return undefined;
  const { promiseDueAt, waitingSince } = row;
  const points = priorityPoints(row.priorityAt, now);

  function reasons() {
    const values = {
      when: promiseDueAt ? format.moment(promiseDueAt, now) : '',
      duration: waitingSince ? format.duration(Date.parse(now) - Date.parse(waitingSince)) : '',
      followers: format.compact(row.reach),
    };
    return row.priorityReasons.map((reason) => t(`why.${reason}`, values)).join('; ');
  }

  return { points, label: t('priority', { points: format.number(points) }), reasons };
}
