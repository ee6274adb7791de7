import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { owesMissed } from '#care/case/missed.ts';
import type { Case } from '#contract/case.ts';
import { useNoteMissed } from '#data/cases/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Quoted } from './quoted.tsx';

/** A matter that came back: what the solution had missed, and against what the customer appeals. */
export function CameBackBar({ current, threadId }: { current: Case; threadId: string }) {
  const { t } = useTranslation('resolution');
  const { appeal, missed, reopenedCount } = current;
  return (
    <Banner
      tone="warn"
      icon={RotateCcw}
      title={
        appeal
          ? t('cameBack.appeal', { count: appeal.count })
          : t('cameBack.no', { count: reopenedCount })
      }
      className="rounded-none border-x-0 border-t-0 px-4"
    >
      {appeal && (
        <p className="text-normal">
          <Quoted {...appeal} threadId={threadId} />
        </p>
      )}
      {reopenedCount > 0 && missed && (
        <p className="text-normal">
          {t('cameBack.missed')} <span dir="auto">{missed}</span>
        </p>
      )}
      {owesMissed(current) && <AskMissed caseId={current.id} />}
    </Banner>
  );
}

function AskMissed({ caseId }: { caseId: string }) {
  const { t } = useTranslation('resolution');
  const failureText = useFailureText();
  const note = useNoteMissed();
  const [text, setText] = useState('');
  return (
    <form
      className="mt-1 flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !note.isPending) note.mutate({ id: caseId, text });
      }}
    >
      <TextField
        label={t('cameBack.ask')}
        value={text}
        maxLength={1000}
        onChange={setText}
        error={note.error && failureText(note.error)}
        className="min-w-60 flex-1"
      />
      <Button type="submit" isPending={note.isPending}>
        {t('cameBack.save')}
      </Button>
    </form>
  );
}
