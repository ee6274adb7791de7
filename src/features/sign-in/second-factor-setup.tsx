import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { beginSecondFactor, type SecondFactor } from '#data/session/account.ts';
import { Banner } from '#ui/banner.tsx';
import { TextField } from '#ui/text-field.tsx';
import { CodeForm } from './code-form.tsx';
import { FormFrame } from './form-frame.tsx';
import { Section } from './section.tsx';
import { useAttempt } from './use-attempt.ts';

/** Password, then the key for the authenticator, then its first code. */
export function SecondFactorSetup({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation('sign-in');
  const [factor, setFactor] = useState<SecondFactor>();
  const [isSet, setIsSet] = useState(isOn);
  return (
    <Section title={t('factor.title')} hint={t('factor.hint')}>
      {isSet ? (
        <Banner tone="success" role="status">
          {t('factor.on')}
        </Banner>
      ) : factor ? (
        <>
          <NewFactor factor={factor} />
          <CodeForm action={t('factor.confirm')} onSignedIn={() => setIsSet(true)} />
        </>
      ) : (
        <PasswordFirst onBegun={setFactor} />
      )}
    </Section>
  );
}

function PasswordFirst({ onBegun }: { onBegun: (factor: SecondFactor) => void }) {
  const { t } = useTranslation('sign-in');
  const [password, setPassword] = useState('');
  const { run, isPending, result } = useAttempt(async () => {
    const factor = await beginSecondFactor(password);
    if (factor) onBegun(factor);
    return factor ? 'begun' : 'wrong';
  });
  return (
    <FormFrame
      problem={result === 'wrong' ? t('problem.wrongPassword') : undefined}
      action={t('factor.begin')}
      isPending={isPending}
      onSubmit={() => void run()}
    >
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
      />
    </FormFrame>
  );
}

function NewFactor({ factor }: { factor: SecondFactor }) {
  const { t } = useTranslation('sign-in');
  return (
    <>
      <TextField
        label={t('factor.key')}
        description={t('factor.keyHint')}
        readOnly
        value={factor.key}
      />
      <div>
        <h3 className="text-sm font-medium text-strong">{t('factor.backup')}</h3>
        <p className="text-sm text-muted">{t('factor.backupHint')}</p>
        <ul className="mt-2 grid grid-cols-2 gap-1 font-mono text-sm text-strong">
          {factor.backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
