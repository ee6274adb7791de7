import type { ReactNode } from 'react';
import { minutesOf } from '#care/calendar/clock.ts';
import { endOf } from '#care/calendar/read-hours.ts';
import type { WorkingInterval } from '#contract/calendar.ts';

interface DayBarProps {
  intervals: readonly WorkingInterval[];
  /** Of the day before, whose night may reach into this one. */
  before: readonly WorkingInterval[];
  /** What the bar shows. */
  words: ReactNode;
}

const DAY_MINUTES = 24 * 60;

/** A day from midnight to midnight, with its hours of work filled. */
export function DayBar({ intervals, before, words }: DayBarProps) {
  const night = before
    .filter((one) => endOf(one) > DAY_MINUTES)
    .map((one) => ({ from: 0, to: endOf(one) - DAY_MINUTES, isNight: true }));
  const own = intervals.map((one) => ({
    from: minutesOf(one.from),
    to: Math.min(endOf(one), DAY_MINUTES),
    isNight: false,
  }));
  return (
    <div className="flex min-w-0 flex-col gap-0.5 self-center max-sm:col-span-2">
      <div aria-hidden className="relative h-2 overflow-hidden rounded-full bg-sunken">
        {[...night, ...own].map(({ from, to, isNight }) => (
          <span
            key={`${isNight} ${from}`}
            data-tone="accent"
            className={`absolute inset-y-0 bg-tone ${isNight ? 'opacity-55' : ''}`}
            style={{
              left: `${(from / DAY_MINUTES) * 100}%`,
              width: `${((to - from) / DAY_MINUTES) * 100}%`,
            }}
          />
        ))}
      </div>
      <span className="text-xs text-muted tabular-nums">{words}</span>
    </div>
  );
}
