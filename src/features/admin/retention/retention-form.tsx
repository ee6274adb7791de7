import { Suspense, useState, type FormEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Retention } from '#contract/customer-data.ts';
import { useNow } from '#data/clock.ts';
import { useSetRetention } from '#data/retention/mutations.ts';
import { useFormat } from '#i18n/use-format.ts';
import { lazy } from '#lib/lazy.ts';
import { FormFoot } from '#ui/form-foot.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toast-store.ts';
import {
  draftOf,
  erasesMore,
  readDraft,
  silentSince,
  type RetentionDraft,
} from './retention-draft.ts';

const ShortenDialog = lazy(async () => ({
  default: (await import('./shorten-dialog.tsx')).ShortenDialog,
}));

/** Until something is typed the fields show what holds, whoever changed it. */
export function RetentionForm({ retention }: { retention: Retention }) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const now = useNow();
  const save = useSetRetention();
  const [typed, setTyped] = useState<RetentionDraft | null>(null);
  const [isAsking, setAsking] = useState(false);
  const draft = typed ?? draftOf(retention);
  const input = readDraft(draft);

  function change(part: Partial<RetentionDraft>) {
    setTyped({ ...draft, ...part });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!input)
      return event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    if (erasesMore(retention, input)) setAsking(true);
    else set(input);
  }

  function set(asked: Retention) {
    setAsking(false);
    if (save.isPending) return;
    save.mutate(asked, {
      onSuccess() {
        setTyped(null);
        showToast({ text: t('saved'), tone: 'success', id: 'retention' });
      },
    });
  }

  function giveUp() {
    setTyped(null);
    save.reset();
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <RadioGroup
        label={t('how')}
        value={draft.isEndless ? 'endless' : 'days'}
        onChange={(id) => change({ isEndless: id === 'endless' })}
        options={[
          { id: 'endless', label: t('endless'), description: t('endlessHint') },
          { id: 'days', label: t('limited'), description: t('limitedHint') },
        ]}
      />
      {!draft.isEndless && (
        <TextField
          label={t('days')}
          className="max-w-56"
          inputMode="numeric"
          value={draft.days}
          onChange={(days) => change({ days })}
          error={!input && t('badDays')}
          description={
            input?.days && t('since', { date: format.full(silentSince(input.days, now)) })
          }
        />
      )}
      <FormFoot saving={save} onGiveUp={typed ? giveUp : undefined} />
      {isAsking && input?.days && (
        <Suspense>
          <ShortenDialog
            days={input.days}
            onClose={() => setAsking(false)}
            onConfirm={() => set(input)}
          />
        </Suspense>
      )}
    </form>
  );
}
