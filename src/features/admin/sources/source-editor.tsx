import { useTranslation } from '#i18n/use-translation.ts';
import type { Calendar } from '#contract/calendar.ts';
import type { Source } from '#contract/channel.ts';
import { CalendarSection } from './calendar-section.tsx';
import { DoorSection } from './door/door-section.tsx';
import { SourceForm } from './source-form.tsx';

interface SourceEditorProps {
  source: Source;
  calendars: readonly Calendar[];
}

/** One place where customers write, and what holds there. */
export function SourceEditor({ source, calendars }: SourceEditorProps) {
  const { t } = useTranslation(['sources', 'channels']);
  const { name, channel, handle, visibility } = source;
  const facts = [t(`channels:name.${channel}`), handle, t(`channels:visibility.${visibility}`)];
  return (
    <section
      aria-label={name}
      className="min-w-0 flex-1 overflow-y-auto p-6 max-md:overflow-visible"
    >
      <div className="flex max-w-2xl flex-col gap-8">
        <header>
          <h2 className="text-lg font-semibold text-strong">{name}</h2>
          <p className="text-sm text-muted">{facts.filter(Boolean).join(' · ')}</p>
        </header>
        <SourceForm source={source} />
        <CalendarSection source={source} calendars={calendars} />
        <DoorSection source={source} />
      </div>
    </section>
  );
}
