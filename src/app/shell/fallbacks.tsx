import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailedState } from '#ui/failed-state.tsx';
import { linkLook } from '#ui/link.tsx';
import { Spinner } from '#ui/spinner.tsx';

export function Loading() {
  return (
    <div className="flex h-full items-center justify-center">
      <Spinner />
    </div>
  );
}

export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shell');
  const router = useRouter();
  function again() {
    reset();
    void router.invalidate();
  }
  return <FailedState title={t('broken.title')} error={error} onAgain={again} />;
}

export function NoSuchPage() {
  const { t } = useTranslation('shell');
  return (
    <EmptyState
      icon={Compass}
      title={t('nowhere.title')}
      action={
        <Link to="/inbox/$view" params={{ view: 'all' }} className={linkLook}>
          {t('nowhere.back')}
        </Link>
      }
      className="h-full"
    >
      {t('nowhere.hint')}
    </EmptyState>
  );
}
