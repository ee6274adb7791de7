import { useTranslation } from '#i18n/use-translation.ts';
import type { RejectedRow } from '#care/import/row.ts';

/** Why a row was not taken, in words, with what the row held or what the API said. */
export function useReasonWords(): (row: Pick<RejectedRow, 'code' | 'detail'>) => string {
  const { t } = useTranslation('import');
  return ({ code, detail }) => {
    const reason = t(`reason.${code}`);
    return detail ? t('reasonWith', { reason, detail }) : reason;
  };
}
