import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Reply } from '#contract/reply.ts';
import type { useConfirmPost } from '#data/replies/mutations.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { isWebAddress } from './web-address.ts';

interface ConfirmPostProps {
  reply: Reply;
  confirm: ReturnType<typeof useConfirmPost>;
}

/** The address is welcome, not demanded: some sites give an answer none. */
export function PostedByHand({ reply, confirm }: ConfirmPostProps) {
  const { t } = useTranslation('composer');
  const [address, setAddress] = useState('');
  const [isChecked, setChecked] = useState(false);
  const permalink = address.trim();
  const isWrong = permalink !== '' && !isWebAddress(permalink);

  function posted() {
    setChecked(true);
    if (isWrong) return;
    confirm.mutate({ id: reply.id, outcome: 'posted', ...(permalink ? { permalink } : {}) });
  }

  return (
    <div className="mt-1 flex flex-wrap items-start gap-2">
      <TextField
        type="url"
        label={t('assisted.address')}
        value={address}
        onChange={setAddress}
        error={isChecked && isWrong ? t('assisted.wrongAddress') : undefined}
        className="min-w-48 flex-1"
      />
      <Button variant="primary" isPending={confirm.isPending} onClick={posted} className="mt-5">
        {t('assisted.posted')}
      </Button>
    </div>
  );
}

/** The first press asks for the reason, the second gives it. */
export function CouldNotPost({ reply, confirm }: ConfirmPostProps) {
  const { t } = useTranslation('composer');
  const [reason, setReason] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);

  function couldNot() {
    const why = reason?.trim();
    if (why === undefined) setReason('');
    else if (why === '') setMissing(true);
    else confirm.mutate({ id: reply.id, outcome: 'failed', reason: why });
  }

  return (
    <div className="mt-2 flex flex-wrap items-start gap-2">
      {reason !== null && (
        <TextField
          autoFocus
          label={t('assisted.reason')}
          value={reason}
          onChange={(words) => {
            setReason(words);
            setMissing(false);
          }}
          maxLength={500}
          error={isMissing ? t('assisted.reasonMissing') : undefined}
          className="min-w-48 flex-1"
        />
      )}
      <Button
        isPending={confirm.isPending}
        onClick={couldNot}
        className={reason === null ? '' : 'mt-5'}
      >
        {t('assisted.couldNot')}
      </Button>
    </div>
  );
}
