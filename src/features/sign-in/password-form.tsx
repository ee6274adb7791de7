import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { signIn } from '#data/session/session.ts';
import { TextField } from '#ui/text-field.tsx';
import { FormFrame } from './form-frame.tsx';
import { useAttempt } from './use-attempt.ts';

interface PasswordFormProps {
  onSignedIn: () => void;
  onCodeNeeded: () => void;
}

export function PasswordForm({ onSignedIn, onCodeNeeded }: PasswordFormProps) {
  const { t } = useTranslation('sign-in');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { run, isPending, result } = useAttempt(async () => {
    const ended = await signIn(email, password);
    if (ended === 'in') onSignedIn();
    if (ended === 'code-needed') onCodeNeeded();
    return ended;
  });
  const isRefused = result === 'wrong' || result === 'too-often' || result === 'failed';
  return (
    <FormFrame
      problem={isRefused ? t(`problem.${result}`) : undefined}
      action={t('signIn')}
      isPending={isPending}
      onSubmit={() => void run()}
    >
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        required
        autoFocus
        value={email}
        onChange={setEmail}
      />
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
