import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Person } from '#contract/person.ts';
import { useLetGo } from '#data/team/people.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { showToast } from '#ui/toast-store.ts';
import { LeftQuestions } from './left-questions.tsx';
import { SuccessorField } from './successor-field.tsx';

interface LetGoDialogProps {
  person: Person;
  people: readonly Person[];
  onClose: () => void;
}

/** Asked once more, with who takes over: it holds at once, in the middle of whatever they do. */
export function LetGoDialog({ person, people, onClose }: LetGoDialogProps) {
  const { t } = useTranslation('admin');
  const letGo = useLetGo();
  const [passTo, setPassTo] = useState<string | null>(null);

  function submit() {
    letGo.mutate(
      { id: person.id, passTo, seenVersion: person.version ?? 0 },
      {
        onSuccess: ({ name }) => {
          showToast({ text: t('access.isGone', { name }), tone: 'success' });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      isOpen
      role="alertdialog"
      size="sm"
      onOpenChange={onClose}
      title={t('access.ask', { name: person.name })}
      description={t('access.askHint')}
      onSubmit={submit}
      footer={
        <Button type="submit" variant="danger" isPending={letGo.isPending}>
          {t('access.go')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <SuccessorField person={person} people={people} value={passTo} onChange={setPassTo} />
        <LeftQuestions personId={person.id} />
        <FailureBanner error={letGo.error} />
      </div>
    </Dialog>
  );
}
