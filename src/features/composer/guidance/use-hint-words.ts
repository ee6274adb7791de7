import { useTranslation } from '#i18n/use-translation.ts';
import type { Finding } from '#care/tone/types.ts';

/** The words of a finding: what it is called, how grave it is, why, and the principle behind it. */
export function useHintWords(): (finding: Finding) => {
  name: string;
  severity: string;
  why: string;
  principle: string;
} {
  const { t } = useTranslation('guidance');
  return ({ rule, severity, params }) => ({
    name: t(`rules.${rule}.name`),
    severity: t(`severity.${severity}`),
    why: t(`rules.${rule}.why`, params as { question?: string; lang?: string }),
    principle: t(`rules.${rule}.principle`),
  });
}
