import { useTranslation } from '#i18n/use-translation.ts';
import type { Finding } from '#care/tone/types.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';

interface PublicWarningProps {
  findings: readonly Finding[];
  text: string;
  onStay: () => void;
  /** Leads to the first of the words that stand in the way. */
  onSee: () => void;
}

/** The switch has not happened: what was written in private would be read by everybody. */
export function PublicWarning({ findings, text, onStay, onSee }: PublicWarningProps) {
  const { t } = useTranslation(['composer', 'guidance']);
  return (
    <Banner
      tone="danger"
      role="alert"
      title={t('where.publicWarning.title')}
      action={
        <>
          <Button size="sm" variant="private" onClick={onSee}>
            {t('where.publicWarning.see')}
          </Button>
          <Button size="sm" onClick={onStay}>
            {t('where.publicWarning.stay')}
          </Button>
        </>
      }
    >
      <ul>
        {findings.map(({ key, rule, start, end }) => (
          <li key={key}>
            {t('where.publicWarning.shows', {
              name: t(`guidance:rules.${rule}.name`),
              phrase: text.slice(start, end),
            })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
