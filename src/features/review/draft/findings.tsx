import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { judge } from '#care/guidance/judge.ts';
import type { Finding, Severity } from '#care/tone/types.ts';
import type { MessagePage } from '#contract/message.ts';
import type { ReviewItem } from '#contract/thread.ts';
import { calendarQueries } from '#data/calendars/queries.ts';
import { guidanceQueries } from '#data/guidance/queries.ts';
import { usePerson } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { Chip } from '#ui/chip.tsx';
import type { Tone } from '#ui/tone.ts';
import { toneInput } from './tone-input.ts';

interface FindingsProps {
  item: ReviewItem;
  pages: readonly MessagePage[];
  text: string;
}

/** The same guidance that the agent saw, of the words as they stand now. */
export function Findings({ item, pages, text }: FindingsProps) {
  const { t } = useTranslation('review');
  const author = usePerson(item.reply.authorId);
  const sources = useQuery(threadQueries.detail(item.row.id)).data?.sources;
  const settings = useQuery(guidanceQueries.settings()).data;
  const calendars = useQuery(calendarQueries.all()).data;
  // Typing comes first; the guidance follows when there is time.
  const words = useDeferredValue(text);
  const findings = useMemo(
    () =>
      judge(
        toneInput(words, {
          item,
          pages,
          author,
          sources: sources ?? [],
          calendars: calendars ?? [],
        }),
        { sourceId: item.reply.place.sourceId, settings: settings ?? [] },
      ).shown,
    [words, item, pages, author, sources, settings, calendars],
  );
  // A promise with its time is good news and stands above, by itself.
  const shown = findings.filter(({ rule }) => rule !== 'promise-with-time');
  return (
    <section aria-label={t('guidance')} className="flex flex-col gap-2">
      <h4 className="text-xs font-medium text-strong">{t('guidance')}</h4>
      {shown.length === 0 && <p className="text-sm text-muted">{t('noFindings')}</p>}
      <ul className="flex flex-col gap-2">
        {shown.map((finding) => (
          <FindingItem key={finding.key} finding={finding} text={words} />
        ))}
      </ul>
    </section>
  );
}

function FindingItem({ finding, text }: { finding: Finding; text: string }) {
  const { t } = useTranslation('guidance');
  const params = finding.params as { question?: string; lang?: string };
  const phrase = text.slice(finding.start, finding.end);
  return (
    <li className="flex flex-col gap-0.5 text-sm">
      <span className="flex flex-wrap items-center gap-1.5">
        <Chip tone={tones[finding.severity]}>{t(`severity.${finding.severity}`)}</Chip>
        <span className="font-medium text-strong">{t(`rules.${finding.rule}.name`)}</span>
        {phrase && (
          <q dir="auto" className="min-w-0 truncate text-muted">
            {phrase}
          </q>
        )}
      </span>
      <span>{t(`rules.${finding.rule}.why`, params)}</span>
    </li>
  );
}

const tones: Record<Severity, Tone> = {
  note: 'neutral',
  advice: 'accent',
  warn: 'warn',
  block: 'danger',
};
