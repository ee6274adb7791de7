import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';

interface CustomerDataProps {
  detail: ThreadDetail;
  onErased: () => void;
}

/** What a customer may ask for: their data, or to be forgotten. An admin's alone. */
export function CustomerData({ detail, onErased }: CustomerDataProps) {
  const { t } = useTranslation('thread');
  const [open, setOpen] = useState<'export' | 'erase' | null>(null);
  useCommands([
    {
      id: 'customer.export',
      label: t('more.export'),
      group: t('title'),
      run: () => setOpen('export'),
    },
    {
      id: 'customer.erase',
      label: t('more.erase'),
      group: t('title'),
      run: () => setOpen('erase'),
    },
  ]);
  const close = () => setOpen(null);
  if (open === 'export') return <ExportDialog detail={detail} onClose={close} />;
  if (open === 'erase') return <EraseDialog detail={detail} onClose={close} onErased={onErased} />;
  return null;
}
