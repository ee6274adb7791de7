import { Suspense } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { MessagePage } from '#contract/message.ts';
import type { ReviewItem } from '#contract/thread.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { ReplyFiles } from '#marks/reply-files.tsx';
import { Chip } from '#ui/chip.tsx';
import { Difference } from '#ui/difference.tsx';
import { Field, inputLook, useField } from '#ui/field.tsx';
import { cx } from '#ui/cx.ts';
import { lazy } from '#lib/lazy.ts';
import { draftElementId } from './draft-id.ts';
import { AlarmClock, Globe, Lock } from 'lucide-react';

const Findings = lazy(async () => ({ default: (await import('./findings.tsx')).Findings }));

interface DraftEditorProps {
  item: ReviewItem;
  pages: readonly MessagePage[];
  text: string;
  isReadOnly: boolean;
  onChange: (text: string) => void;
}

/** The agent's words, the lead's changes to them word by word, and what the guidance says. */
export function DraftEditor({ item, pages, text, isReadOnly, onChange }: DraftEditorProps) {
  const { t } = useTranslation(['review', 'channels']);
  const format = useFormat();
  const now = useNow();
  const { reply } = item;
  const { control } = useField({ description: null, error: null });
  const isPrivate = reply.place.visibility === 'private';
  const isEdited = text !== reply.text;
  return (
    <>
      <div className="flex flex-wrap gap-1.5">
        <Chip tone={isPrivate ? 'private' : 'public'} icon={isPrivate ? Lock : Globe}>
          {t(`channels:visibility.${reply.place.visibility}`)}
        </Chip>
        {reply.promise && (
          <Chip tone="promise" icon={AlarmClock}>
            {t('promises', { when: format.moment(reply.promise.dueAt, now) })}
          </Chip>
        )}
      </div>
      <Field id={draftElementId} label={t(isReadOnly ? 'reply' : 'editedReply')}>
        <textarea
          {...control}
          id={draftElementId}
          dir="auto"
          value={text}
          readOnly={isReadOnly}
          rows={5}
          onChange={(event) => onChange(event.target.value)}
          className={cx(
            inputLook,
            'field-sizing-content min-h-28 w-full resize-none px-2.5 py-1.5 text-base',
          )}
        />
      </Field>
      <ReplyFiles files={reply.files ?? []} label={t('files')} isLarge />
      {isEdited && (
        <div role="group" aria-label={t('changes')} className="flex flex-col gap-1">
          <p className="text-xs font-medium text-strong">{t('changes')}</p>
          <Difference before={reply.text} after={text} />
        </div>
      )}
      <Suspense>
        <Findings item={item} pages={pages} text={text} />
      </Suspense>
    </>
  );
}
