import { Link } from '@tanstack/react-router';
import { useTranslation } from '#i18n/use-translation.ts';
import { useMe } from '#data/team/queries.ts';
import { cx } from '#ui/cx.ts';
import { linkLook } from '#ui/link.tsx';

/** To where leads decide whose replies they read. */
export function TrustLink() {
  const { t } = useTranslation('trust');
  const { role } = useMe();
  if (role !== 'lead' && role !== 'admin') return null;
  return (
    <Link to="/trust" className={cx(linkLook, 'ml-auto text-sm font-normal')}>
      {t('title')}
    </Link>
  );
}
