import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from './use-translation.ts';
import { durationShort, sinceShort, untilShort } from '#lib/format/duration.ts';
import { compactNumber, fileSize, percent, wholeNumber } from '#lib/format/number.ts';
import { clockTime, dayLabel, fullDateTime, momentLabel, shortDate } from '#lib/format/time.ts';

/** The IANA zone in which the reader reads times: theirs, once known; the browser's until then. */
export const TimeZone = createContext(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Dates and numbers in the interface's language and the reader's zone. Times are ISO strings. */
export function useFormat() {
  const timeZone = useContext(TimeZone);
  const { language } = useTranslation();
  return useMemo(
    () => ({
      language,
      timeZone,
      clock: (at: string) => clockTime(at, language, timeZone),
      day: (at: string, now: string) => dayLabel(at, now, language, timeZone),
      date: (at: string, now: string) => shortDate(at, now, language, timeZone),
      moment: (at: string, now: string) => momentLabel(at, now, language, timeZone),
      full: (at: string) => fullDateTime(at, language, timeZone),
      since: (at: string, now: string) => sinceShort(at, now, language, timeZone),
      until: (at: string, now: string) => untilShort(at, now, language),
      duration: (ms: number) => durationShort(ms, language),
      number: (value: number) => wholeNumber(value, language),
      compact: (value: number) => compactNumber(value, language),
      percent: (share: number) => percent(share, language),
      list: (words: readonly string[]) => new Intl.ListFormat(language).format(words),
      size: (bytes: number) => fileSize(bytes, language),
    }),
    [language, timeZone],
  );
}
