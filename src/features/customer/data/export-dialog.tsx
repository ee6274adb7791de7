import { Download } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useExportCustomer } from '#data/customers/mutations.ts';
import { saveFile } from '#lib/save-file.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { showToast } from '#ui/toast-store.ts';

interface ExportDialogProps {
  detail: ThreadDetail;
  onClose: () => void;
}

/** Everything that is kept of a customer, as an archive for whoever has a right to it. */
export function ExportDialog({ detail: { row }, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['customer-data', 'customer']);
  const exported = useExportCustomer(row.id);

  function save() {
    exported.mutate(undefined, {
      onSuccess({ name, content }) {
        saveFile(name, content);
        showToast({ text: t('export.saved', { name }), tone: 'success' });
        onClose();
      },
    });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('export.title')}
      onSubmit={save}
      footer={
        <Button type="submit" variant="primary" icon={Download} isPending={exported.isPending}>
          {t('export.save')}
        </Button>
      }
    >
      <p className="text-sm">
        {t('export.hint', { name: row.customerName || t('customer:unknown') })}
      </p>
      <FailureBanner error={exported.error} className="mt-3" />
    </Dialog>
  );
}
