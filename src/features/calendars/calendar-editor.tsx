import { useId, type FormEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { standardCalendar } from '#care/calendar/hours-of.ts';
import { withDays } from '#care/calendar/read-ical.ts';
import { calendarLimits } from '#contract/calendar-limits.ts';
import type { Calendar } from '#contract/calendar.ts';
import type { Source } from '#contract/channel.ts';
import { usePutCalendar } from '#data/calendars/mutations.ts';
import { FormFoot } from '#ui/form-foot.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toast-store.ts';
import { draftOf, readDraft, type CalendarDraft } from './draft.ts';
import { keepDraft, useCalendarDrafts } from './drafts.ts';
import { HolidayImport } from './holiday-import.tsx';
import { HolidayList } from './holiday-list.tsx';
import { Outlook } from './outlook.tsx';
import { SourceChoice } from './source-choice.tsx';
import { WeekFields } from './week-fields.tsx';
import { WorkdayList } from './workday-list.tsx';

interface CalendarEditorProps {
  calendar: Calendar;
  others: readonly Calendar[];
  sources: readonly Source[];
  /** A calendar that was never saved is no more. */
  onDropped: () => void;
}

/** One calendar in fields. What is typed stays with this window until it is saved or given up. */
export function CalendarEditor({ calendar, others, sources, onDropped }: CalendarEditorProps) {
  const { t } = useTranslation('calendars');
  const zones = useId();
  const put = usePutCalendar();
  const kept = useCalendarDrafts((drafts) => drafts[calendar.id]);
  const draft = kept ?? draftOf(calendar);
  const { content, faults } = readDraft(draft);
  // What a file names as worked is worked by the hours of the week's first day of work.
  const usual = Math.max(
    0,
    draft.week.findIndex((hours) => hours.trim() !== ''),
  );
  const isNew = calendar.version === 0 && calendar.id !== standardCalendar.id;

  function change(part: Partial<CalendarDraft>) {
    keepDraft(calendar.id, { ...draft, ...part });
  }

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (!content) return form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    if (put.isPending) return;
    let saved: Calendar;
    try {
      saved = await put.mutateAsync({
        id: calendar.id,
        ...content,
        seenVersion: draft.seenVersion,
      });
    } catch {
      // Shown below; the words stay in their fields.
      return;
    }
    // Keys pressed while it was on its way are a change of their own.
    const typed = useCalendarDrafts.getState()[calendar.id];
    const isMore = typed !== undefined && typed !== kept;
    keepDraft(calendar.id, isMore ? { ...typed, seenVersion: saved.version } : undefined);
    showToast({ text: t('saved', { name: content.name }), tone: 'success' });
  }

  function giveUp() {
    keepDraft(calendar.id, undefined);
    put.reset();
    if (isNew) onDropped();
  }

  return (
    <form
      onSubmit={(event) => void save(event)}
      noValidate
      aria-label={calendar.name || t('unnamed')}
      className="flex min-w-0 flex-1 flex-col md:overflow-y-auto"
    >
      <div className="flex max-w-4xl flex-col gap-6 px-6 py-5 max-md:px-3">
        <header className="flex flex-col gap-1">
          <h1 className="text-xl font-semibold text-strong">{t('title')}</h1>
          <p className="max-w-prose text-sm text-muted">{t('intro')}</p>
        </header>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('name')}
            value={draft.name}
            maxLength={calendarLimits.nameLength}
            error={faults.name && kept && t('fault.name')}
            onChange={(name) => change({ name })}
          />
          <TextField
            label={t('zone')}
            value={draft.tz}
            list={zones}
            maxLength={calendarLimits.zoneLength}
            autoComplete="off"
            spellCheck={false}
            error={faults.tz && t('fault.tz')}
            onChange={(tz) => change({ tz })}
          />
          <datalist id={zones}>
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </datalist>
        </div>
        <WeekFields week={draft.week} faults={faults.week} onChange={(week) => change({ week })} />
        <fieldset className="grid gap-4 sm:grid-cols-3">
          <legend className="mb-2 text-base font-semibold text-strong">{t('policy')}</legend>
          <TextField
            label={t('firstAnswer')}
            description={t('spanHint')}
            value={draft.firstAnswer}
            error={faults.firstAnswer && t('fault.time')}
            onChange={(firstAnswer) => change({ firstAnswer })}
          />
          <TextField
            label={t('newsEvery')}
            description={t('spanHint')}
            value={draft.newsEvery}
            error={faults.newsEvery && t('fault.time')}
            onChange={(newsEvery) => change({ newsEvery })}
          />
          <TextField
            label={t('followUps')}
            description={t('followUpsHint')}
            value={draft.followUps}
            error={faults.followUps && t('fault.days')}
            onChange={(followUps) => change({ followUps })}
          />
        </fieldset>
        {content && <Outlook content={content} />}
        <HolidayList holidays={draft.holidays} onChange={(holidays) => change({ holidays })} />
        <WorkdayList
          workdays={draft.workdays}
          usual={usual}
          faulty={faults.workdays}
          onChange={(workdays) => change({ workdays })}
        />
        <HolidayImport
          known={draft}
          tz={faults.tz ? 'UTC' : draft.tz.trim()}
          onTake={({ holidays, workdays }) =>
            change({
              holidays: withDays(draft.holidays, holidays),
              workdays: withDays(
                draft.workdays,
                workdays.map((day) => ({ ...day, weekday: usual })),
              ),
            })
          }
        />
        <SourceChoice
          isStandard={calendar.id === standardCalendar.id}
          chosen={draft.sourceIds}
          others={others}
          sources={sources}
          onChange={(sourceIds) => change({ sourceIds })}
        />
      </div>
      <footer className="sticky bottom-0 mt-auto flex flex-col gap-2 border-t border-line bg-raised px-6 py-3 max-md:px-3">
        <FormFoot
          saving={put}
          onGiveUp={kept ? giveUp : undefined}
          saveLabel={t('save')}
          giveUpLabel={isNew ? t('drop') : undefined}
        >
          <p role="status" className="min-w-40 flex-1 text-xs text-muted">
            {kept ? t(content ? 'notSaved' : 'cannotSave') : t('standsFor')}
          </p>
        </FormFoot>
      </footer>
    </form>
  );
}
