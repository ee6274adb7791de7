import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { acceptInvitation, signIn } from '#data/session/session.ts';
import { TextField } from '#ui/text-field.tsx';
import { FormFrame } from './form-frame.tsx';
import { useAttempt } from './use-attempt.ts';

const MIN_PASSWORD = 12;

/** For whoever came by an invitation: makes the account and signs in. */
export function WelcomeForm({ token, onSignedIn }: { token: string; onSignedIn: () => void }) {
  const { t } = useTranslation('sign-in');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { run, isPending, result } = useAttempt(async () => {
    const ended = await acceptInvitation({ token, name, email, password });
    if (ended === 'made' && (await signIn(email, password)) === 'in') onSignedIn();
    return ended;
  });
  return (
    <FormFrame
      problem={result && result !== 'made' ? t(`problem.${result}`) : undefined}
      action={t('makeAccount')}
      isPending={isPending}
      onSubmit={() => void run()}
    >
      <TextField
        label={t('name')}
        description={t('nameHint')}
        autoComplete="name"
        required
        maxLength={200}
        autoFocus
        value={name}
        onChange={setName}
      />
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={setEmail}
      />
      <TextField
        label={t('password')}
        description={t('passwordHint', { count: MIN_PASSWORD })}
        type="password"
        autoComplete="new-password"
        required
        minLength={MIN_PASSWORD}
        maxLength={128}
        value={password}
        onChange={setPassword}
      />
    </FormFrame>
  );
}
