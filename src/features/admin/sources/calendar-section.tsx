import { Link } from '@tanstack/react-router';
import { useTranslation } from '#i18n/use-translation.ts';
import { calendarOf } from '#care/calendar/hours-of.ts';
import type { Calendar } from '#contract/calendar.ts';
import type { Source } from '#contract/channel.ts';
import { usePutCalendar } from '#data/calendars/mutations.ts';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { linkLook } from '#ui/link.tsx';
import { Select } from '#ui/select.tsx';
import { showToast } from '#ui/toast-store.ts';

interface CalendarSectionProps {
  source: Source;
  calendars: readonly Calendar[];
}

/** When a source works. A calendar names its sources, so choosing one changes the calendar. */
export function CalendarSection({ source, calendars }: CalendarSectionProps) {
  const { t } = useTranslation('sources');
  const put = usePutCalendar();
  const current = calendarOf(calendars, source.id);

  function choose(id: string) {
    const chosen = calendars.find((calendar) => calendar.id === id);
    if (!chosen || id === current.id || put.isPending) return;
    const { version: seenVersion, sourceIds, ...content } = chosen;
    put.mutate(
      { ...content, sourceIds: [...sourceIds, source.id], seenVersion },
      {
        onSuccess: ({ name }) =>
          showToast({
            text: t('calendarChosen', { name: source.name, calendar: name }),
            tone: 'success',
            id: `source-${source.id}`,
          }),
      },
    );
  }

  return (
    <section aria-label={t('calendar')} className="flex flex-col items-start gap-2">
      <h3 className="text-base font-semibold text-strong">{t('calendar')}</h3>
      <p className="max-w-prose text-sm text-muted">{t('calendarHint')}</p>
      <Select
        label={t('calendarLabel')}
        className="w-72 max-w-full"
        options={calendars.map(({ id, name }) => ({ id, label: name }))}
        value={current.id}
        onChange={choose}
      />
      <FailureBanner error={put.error} />
      <Link to="/calendars/$calendarId" params={{ calendarId: current.id }} className={linkLook}>
        {t('calendarOpen')}
      </Link>
    </section>
  );
}
