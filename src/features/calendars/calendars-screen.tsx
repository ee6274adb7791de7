import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { standardCalendar } from '#care/calendar/hours-of.ts';
import { isLead } from '#care/team/roles.ts';
import type { Calendar } from '#contract/calendar.ts';
import { calendarQueries } from '#data/calendars/queries.ts';
import { sourceQueries } from '#data/sources/queries.ts';
import { useMe } from '#data/team/queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailedState } from '#ui/failed-state.tsx';
import { Loading } from '#ui/spinner.tsx';
import { CalendarEditor } from './calendar-editor.tsx';
import { CalendarList } from './calendar-list.tsx';
import { draftOf } from './draft.ts';
import { keepDraft, useCalendarDrafts } from './drafts.ts';

/** When we work, where, and how soon customers hear from us: set by leads. */
export function CalendarsScreen() {
  const { t } = useTranslation('calendars');
  const me = useMe();
  if (isLead(me)) return <Calendars />;
  return (
    <EmptyState icon={Lock} title={t('leadsOnly')}>
      {t('leadsOnlyHint')}
    </EmptyState>
  );
}

function Calendars() {
  const { t } = useTranslation('calendars');
  const navigate = useNavigate();
  const { calendarId = standardCalendar.id } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(calendarQueries.all());
  const sources = useQuery(sourceQueries.all()).data ?? [];
  const drafts = useCalendarDrafts();
  if (!data && error)
    return <FailedState title={t('unread')} error={error} onAgain={() => void refetch()} />;
  if (!data) return <Loading />;

  // A calendar that was begun and not saved stands among the others.
  const begun = Object.entries(drafts).flatMap(([id, draft]) =>
    draft && !data.some((calendar) => calendar.id === id) ? [unsaved(id, draft.name)] : [],
  );
  const all = [...data, ...begun];
  const current = all.find(({ id }) => id === calendarId) ?? all[0];

  function open(id: string) {
    void navigate({ to: '/calendars/$calendarId', params: { calendarId: id } });
  }

  function add() {
    const id = `cal-${crypto.randomUUID().slice(0, 8)}`;
    keepDraft(id, { ...draftOf(unsaved(id, '')), tz: data?.[0]?.tz ?? standardCalendar.tz });
    open(id);
  }

  return (
    <div className="flex h-full min-h-0 bg-raised max-md:flex-col max-md:overflow-y-auto">
      <CalendarList calendars={all} sources={sources} currentId={current?.id} onAdd={add} />
      {current && (
        <CalendarEditor
          key={current.id}
          calendar={current}
          others={all.filter(({ id }) => id !== current.id)}
          sources={sources}
          onDropped={() => open(standardCalendar.id)}
        />
      )}
    </div>
  );
}

function unsaved(id: string, name: string): Calendar {
  return { ...standardCalendar, id, name, version: 0 };
}
