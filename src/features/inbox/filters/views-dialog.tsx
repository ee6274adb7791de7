import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useRemoveView, useSaveView } from '#data/saved-views/mutations.ts';
import { savedViewQueries } from '#data/saved-views/queries.ts';
import type { ThreadFilter } from '#data/threads/queries.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { TextField } from '#ui/text-field.tsx';

interface ViewsDialogProps {
  filter: ThreadFilter;
  onClose: () => void;
}

/** Names the list as it is filtered now, for me or for the team, and removes what is not needed any more. */
export function ViewsDialog({ filter, onClose }: ViewsDialogProps) {
  const { t } = useTranslation('inbox');
  const failureText = useFailureText();
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const views = useQuery(savedViewQueries.all()).data ?? [];
  const save = useSaveView();
  const remove = useRemoveView();
  const error = save.error ?? remove.error;
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="sm"
      title={t('views.title')}
      onSubmit={() => {
        if (name.trim()) save.mutate({ name, isShared, filter }, { onSuccess: onClose });
      }}
      footer={
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {t('views.save')}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {error && <Banner tone="danger">{failureText(error)}</Banner>}
        <TextField
          label={t('views.name')}
          description={t('views.hint')}
          value={name}
          onChange={setName}
          maxLength={40}
          required
          autoFocus
        />
        <Checkbox checked={isShared} onChange={setShared}>
          {t('views.share')}
        </Checkbox>
        {views.length > 0 && (
          <ul aria-label={t('views.saved')} className="border-t border-line pt-2">
            {views.map((view) => (
              <li key={view.id} className="flex items-center gap-2 text-sm">
                <span dir="auto" className="truncate">
                  {view.name}
                </span>
                {view.isShared && <span className="text-xs text-muted">{t('views.shared')}</span>}
                <IconButton
                  icon={Trash2}
                  size="sm"
                  label={t('views.remove', { name: view.name })}
                  onClick={() => remove.mutate(view.id)}
                  className="ml-auto"
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
