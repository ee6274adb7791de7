import { useTranslation } from '#i18n/use-translation.ts';
import { addWorkingDays, addWorkingMinutes } from '#care/calendar/working-time.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import type { CalendarContent } from './draft.ts';

/** What the calendar comes to for a customer who writes now. */
export function Outlook({ content }: { content: CalendarContent }) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  const now = useNow();
  const answered = addWorkingMinutes(content, now, content.firstAnswerMinutes);
  const told = addWorkingMinutes(content, answered, content.newsEveryMinutes);
  const asked = content.followUpDays.map((days) => addWorkingDays(content, now, days));
  return (
    <section
      aria-label={t('outlook.title')}
      className="rounded-md border border-line bg-canvas p-3"
    >
      <h2 className="text-sm font-medium text-strong">{t('outlook.title')}</h2>
      <ul className="mt-1 flex flex-col gap-0.5 text-sm tabular-nums">
        <li>{t('outlook.answered', { when: format.full(answered) })}</li>
        <li>{t('outlook.told', { when: format.full(told) })}</li>
        <li>{t('outlook.asked', { when: format.list(asked.map(format.full)) })}</li>
      </ul>
    </section>
  );
}
