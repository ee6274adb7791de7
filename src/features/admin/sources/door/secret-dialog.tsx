import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ShownDoor } from '#contract/door.ts';
import { ownAddress } from '#lib/own-address.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/text-field.tsx';
import { senderSettings, type SenderSetting } from './sender-settings.ts';

interface SecretDialogProps {
  door: ShownDoor;
  secret: string;
  onClose: () => void;
}

/** What to enter at the sender's. Only a button closes it: nobody can read the secret again. */
export function SecretDialog({ door, secret, onClose }: SecretDialogProps) {
  const { t } = useTranslation('doors');
  const { profile, sourceId } = door;
  const settings = senderSettings(profile, { origin: ownAddress() ?? '', sourceId, secret });
  return (
    <Dialog
      isOpen
      isDismissable={false}
      onOpenChange={onClose}
      title={t('secret.title')}
      description={t('secret.hint')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('secret.kept')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {settings.map((setting) => (
          <CopiedField key={setting.what} setting={setting} />
        ))}
        <p className="text-sm">{t(`secret.how.${profile}`)}</p>
        {door.isWeaker && <Banner tone="warn">{t('weaker')}</Banner>}
      </div>
    </Dialog>
  );
}

function CopiedField({ setting: { what, value } }: { setting: SenderSetting }) {
  const { t } = useTranslation('doors');
  const [result, setResult] = useState<'copied' | 'notCopied' | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setResult('copied');
    } catch {
      // The browser may forbid the clipboard: the words are there to be copied by hand.
      setResult('notCopied');
    }
  }

  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-end gap-2">
        <TextField
          label={t(`setting.${what}`)}
          className="min-w-0 flex-1"
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
        />
        <Button
          onClick={() => void copy()}
          aria-label={t('secret.copyOf', { what: t(`setting.${what}`) })}
        >
          {t('secret.copy')}
        </Button>
      </div>
      <p role="status" className="text-xs text-muted empty:hidden">
        {result && t(`secret.${result}`)}
      </p>
    </div>
  );
}
