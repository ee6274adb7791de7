import { Link } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { standardCalendar } from '#care/calendar/hours-of.ts';
import type { Calendar } from '#contract/calendar.ts';
import type { Source } from '#contract/channel.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Button } from '#ui/button.tsx';
import { sideItemLook, SideList } from '#ui/side-list.tsx';
import { useCalendarDrafts } from './drafts.ts';

interface CalendarListProps {
  calendars: readonly Calendar[];
  sources: readonly Source[];
  currentId: string | undefined;
  onAdd: () => void;
}

/** All calendars, each with its zone and the sources that live by it. */
export function CalendarList({ calendars, sources, currentId, onAdd }: CalendarListProps) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  const drafts = useCalendarDrafts();
  const named = new Set(calendars.flatMap(({ sourceIds }) => sourceIds));

  function usedBy({ id, sourceIds }: Calendar): string {
    const isIn = (source: Source) =>
      sourceIds.includes(source.id) || (id === standardCalendar.id && !named.has(source.id));
    const names = sources.filter(isIn).map(({ name }) => name);
    return names.length === 0 ? t('usedByNone') : format.list(names);
  }

  return (
    <SideList
      label={t('list')}
      action={
        <Button icon={CalendarPlus} onClick={onAdd}>
          {t('add')}
        </Button>
      }
    >
      {calendars.map((calendar) => (
        <Link
          key={calendar.id}
          to="/calendars/$calendarId"
          params={{ calendarId: calendar.id }}
          aria-current={calendar.id === currentId ? 'page' : undefined}
          className={sideItemLook(calendar.id === currentId)}
        >
          <span className="font-medium text-strong">
            {calendar.name || t('unnamed')}
            {drafts[calendar.id] && (
              <span className="ml-1.5 font-normal text-warn-text">{t('unsaved')}</span>
            )}
          </span>
          <span className="text-xs text-muted">{calendar.tz}</span>
          <span className="line-clamp-3 text-xs text-normal">{usedBy(calendar)}</span>
        </Link>
      ))}
    </SideList>
  );
}
