import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { readIcal, withDays, type NamedDay, type ReadIcal } from '#care/calendar/read-ical.ts';
import type { Holiday } from '#contract/calendar.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { DayList } from './day-list.tsx';

interface Days {
  holidays: readonly Holiday[];
  workdays: readonly NamedDay[];
}

interface HolidayImportProps {
  known: Days;
  tz: string;
  onTake: (days: Days) => void;
}

interface Preview extends Days {
  fileName: string;
  unread: (ReadIcal['unread'][number] & { id: number })[];
}

/** The API takes no larger file either. */
const MOST_BYTES = 500_000;

/** Days from an iCalendar file: shown first, with what was not read and why, then taken. */
export function HolidayImport({ known, tz, onTake }: HolidayImportProps) {
  const { t } = useTranslation('calendars');
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refused, setRefused] = useState<{ name: string; why: 'large' | 'empty' } | null>(null);

  async function read(file: File | undefined) {
    setPreview(null);
    setRefused(null);
    if (!file) return;
    if (file.size > MOST_BYTES) return setRefused({ name: file.name, why: 'large' });
    const found = readIcal(await file.text(), tz);
    if (found.holidays.length + found.workdays.length + found.unread.length === 0)
      return setRefused({ name: file.name, why: 'empty' });
    setPreview({
      fileName: file.name,
      holidays: withDays([], found.holidays),
      workdays: withDays([], found.workdays),
      unread: found.unread.map((entry, id) => ({ ...entry, id })),
    });
  }

  function close() {
    setPreview(null);
    button.current?.focus();
  }

  return (
    <div className="flex flex-col gap-2">
      <Button
        ref={button}
        icon={FileUp}
        className="self-start"
        onClick={() => input.current?.click()}
      >
        {t('import.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".ics,.ical,text/calendar"
        aria-label={t('import.file')}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
      {refused && (
        <Banner tone="danger" role="alert">
          {t(`import.${refused.why}`, { name: refused.name })}
        </Banner>
      )}
      {preview && (
        <Found
          preview={preview}
          known={known}
          onTake={(days) => {
            onTake(days);
            close();
          }}
          onLeave={close}
        />
      )}
    </div>
  );
}

interface FoundProps {
  preview: Preview;
  known: Days;
  onTake: (days: Days) => void;
  onLeave: () => void;
}

function Found({ preview, known, onTake, onLeave }: FoundProps) {
  const { t } = useTranslation('calendars');
  const { fileName, holidays, workdays, unread } = preview;
  const freshHolidays = freshOf(holidays, known.holidays);
  const freshWorkdays = freshOf(workdays, known.workdays);
  const count = freshHolidays.length + freshWorkdays.length;
  const read = [
    ...holidays.map((day) => ({ ...day, isWorked: false, isFresh: freshHolidays.includes(day) })),
    ...workdays.map((day) => ({
      ...day,
      isYearly: false,
      isWorked: true,
      isFresh: freshWorkdays.includes(day),
    })),
  ].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <section
      aria-label={t('import.preview')}
      className="flex flex-col gap-3 rounded-md border border-line bg-canvas p-3 text-sm"
    >
      <p role="status" className="font-medium text-strong">
        {t('import.found', { name: fileName, count })}
      </p>
      {read.length > 0 && (
        <DayList
          label={t('import.read')}
          days={read}
          renderNote={({ isFresh, isWorked, isYearly }) => (
            <span className="text-xs text-muted">
              {!isFresh
                ? t('import.known')
                : isWorked
                  ? t('import.worked')
                  : isYearly && t('yearly')}
            </span>
          )}
        />
      )}
      {unread.length > 0 && (
        <div>
          <p data-tone="warn" className="font-medium text-tone-text">
            {t('import.unread', { count: unread.length })}
          </p>
          <ul aria-label={t('import.unreadList')} className="max-h-40 overflow-y-auto">
            {unread.map(({ id, name, reason }) => (
              <li key={id} className="py-0.5">
                {t('import.why', { name: name || t('unnamed'), why: t(`import.reason.${reason}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex gap-2">
        <Button
          variant="primary"
          autoFocus
          aria-disabled={count === 0}
          onClick={() => count > 0 && onTake({ holidays: freshHolidays, workdays: freshWorkdays })}
        >
          {t('import.take', { count })}
        </Button>
        <Button onClick={onLeave}>{t('import.leave')}</Button>
      </div>
    </section>
  );
}

function freshOf<Day extends NamedDay>(read: readonly Day[], known: readonly NamedDay[]): Day[] {
  return read.filter(({ date }) => !known.some((day) => day.date === date));
}
