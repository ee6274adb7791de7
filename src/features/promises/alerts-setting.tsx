import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { Button } from '#ui/button.tsx';
import { areAlertsPossible, askForAlerts, useAlerts } from './alerts.ts';

/** The browser asks only when this button is pressed. */
export function AlertsSetting() {
  const { t } = useTranslation('ledger');
  const { isOn } = useAlerts();
  const [isDenied, setIsDenied] = useState(false);
  const isPossible = areAlertsPossible();

  async function turn() {
    if (isOn) return useAlerts.setState({ isOn: false });
    setIsDenied(!(await askForAlerts()));
  }

  return (
    <section className="flex flex-col items-start gap-1 text-sm">
      <h3 className="font-medium text-strong">{t('alerts.title')}</h3>
      <p className="text-muted">{t(isOn ? 'alerts.isOn' : 'alerts.hint')}</p>
      {isPossible ? (
        <Button size="sm" onClick={() => void turn()}>
          {t(isOn ? 'alerts.off' : 'alerts.on')}
        </Button>
      ) : (
        <p>{t('alerts.missing')}</p>
      )}
      {isDenied && <p role="alert">{t('alerts.denied')}</p>}
    </section>
  );
}
