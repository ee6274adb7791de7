import { Suspense, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Person } from '#contract/person.ts';
import { useLetIn } from '#data/team/people.ts';
import { Button } from '#ui/button.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { showToast } from '#ui/toast-store.ts';
import { lazy } from '#lib/lazy.ts';

const LetGoDialog = lazy(async () => ({
  default: (await import('./let-go-dialog.tsx')).LetGoDialog,
}));

interface AccessSectionProps {
  person: Person;
  people: readonly Person[];
}

/** Whether the person may come in at all. */
export function AccessSection({ person, people }: AccessSectionProps) {
  const { t } = useTranslation('admin');
  const letIn = useLetIn();
  const [isAsking, setIsAsking] = useState(false);
  const isGone = person.deactivatedAt !== undefined;

  function back() {
    letIn.mutate(
      { id: person.id, seenVersion: person.version ?? 0 },
      {
        onSuccess: ({ name }) => showToast({ text: t('access.isBack', { name }), tone: 'success' }),
      },
    );
  }

  return (
    <section aria-label={t('access.title')} className="flex flex-col items-start gap-3">
      <h3 className="text-base font-semibold text-strong">{t('access.title')}</h3>
      <p className="max-w-prose text-sm text-muted">
        {t(isGone ? 'access.backHint' : 'access.goHint')}
      </p>
      <FailureBanner error={letIn.error} />
      {isGone ? (
        <Button onClick={back} isPending={letIn.isPending}>
          {t('access.back')}
        </Button>
      ) : (
        <Button variant="danger-quiet" onClick={() => setIsAsking(true)}>
          {t('access.go')}
        </Button>
      )}
      {isAsking && (
        <Suspense>
          <LetGoDialog person={person} people={people} onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </section>
  );
}
