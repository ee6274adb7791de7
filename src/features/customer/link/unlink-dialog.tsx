import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Link, LinkSide } from '#contract/customer.ts';
import { useUnlink } from '#data/links/mutations.ts';
import { linkQueries } from '#data/links/queries.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { showToast } from '#ui/toast-store.ts';
import { UnlinkSides } from './unlink-sides.tsx';

interface UnlinkDialogProps {
  threadId: string;
  link: Link;
  onClose: () => void;
  onUnlinked: () => void;
}

export function UnlinkDialog({ threadId, link, onClose, onUnlinked }: UnlinkDialogProps) {
  const { t } = useTranslation('customer');
  const unlink = useUnlink(threadId);
  const plan = useQuery(linkQueries.plan(link.id)).data;
  const [sides, setSides] = useState<Record<string, LinkSide>>({});

  function confirm() {
    unlink.mutate(
      { id: link.id, sides },
      {
        onSuccess() {
          onUnlinked();
          showToast({ text: t('unlinked'), tone: 'success' });
        },
      },
    );
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      role="alertdialog"
      title={t('unlinkTitle')}
      onSubmit={confirm}
      footer={
        <>
          <Button onClick={onClose}>{t('keepLinked')}</Button>
          <Button type="submit" variant="primary" autoFocus isPending={unlink.isPending}>
            {t('unlink')}
          </Button>
        </>
      }
    >
      <p className="text-sm">{t('unlinkHint')}</p>
      {plan && (
        <UnlinkSides
          plan={plan}
          sides={sides}
          onPick={(id, side) => setSides({ ...sides, [id]: side })}
        />
      )}
      <FailureBanner error={unlink.error} className="mt-3" />
    </Dialog>
  );
}
