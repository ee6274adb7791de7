import { Link } from '@tanstack/react-router';
import { useTranslation } from '#i18n/use-translation.ts';
import { Banner } from '#ui/banner.tsx';
import { linkLook } from '#ui/link.tsx';
import type { Phase } from './phase.ts';
import { ResultCounts } from './result-counts.tsx';
import type { ImportEnd } from './run-import.ts';
import { rowsKept } from './tally.ts';

export interface ImportEndedProps {
  phase: Extract<Phase, { name: 'ended' }>;
  onClose(): void;
}

export function ImportEnded({ phase: { end }, onClose }: ImportEndedProps) {
  const { t } = useTranslation('import');
  const kept = rowsKept(end.tally);
  return (
    <div className="flex flex-col gap-4">
      <Banner tone={toneOf(end)} role="status" title={t(`ended.${end.how}`)}>
        {end.how === 'failed' && <FailureWords end={end} />}
        <p>{kept === 0 ? t('ended.keptNone') : t('ended.kept', { count: kept })}</p>
        {end.how !== 'complete' && kept > 0 && <p>{t('ended.goOn')}</p>}
      </Banner>
      <ResultCounts tally={end.tally} />
      {kept > 0 && (
        <p>
          <Link to="/inbox/$view" params={{ view: 'all' }} onClick={onClose} className={linkLook}>
            {t('showInbox')}
          </Link>
        </p>
      )}
    </div>
  );
}

function toneOf({ how, tally }: ImportEnd) {
  if (how === 'failed') return 'danger';
  return how === 'complete' && tally.codes.rejected === 0 ? 'success' : 'warn';
}

function FailureWords({ end }: { end: Extract<ImportEnd, { how: 'failed' }> }) {
  const { t } = useTranslation(['import', 'errors']);
  switch (end.cause) {
    case 'file':
      return <p>{t('ended.unreadable')}</p>;
    case 'offline':
      return <p>{t('ended.offline')}</p>;
    case 'unreadable':
    case 'internal':
      return <p>{t('ended.server')}</p>;
    default:
      return <p>{t(`errors:${end.cause}`, { issues: '' })}</p>;
  }
}
