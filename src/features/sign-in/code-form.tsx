import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { giveCode } from '#data/session/session.ts';
import { TextField } from '#ui/text-field.tsx';
import { FormFrame } from './form-frame.tsx';
import { useAttempt } from './use-attempt.ts';

interface CodeFormProps {
  onSignedIn: () => void;
  action: string;
}

export function CodeForm({ onSignedIn, action }: CodeFormProps) {
  const { t } = useTranslation('sign-in');
  const [code, setCode] = useState('');
  const { run, isPending, result } = useAttempt(async () => {
    const ended = await giveCode(code.trim());
    if (ended === 'in') onSignedIn();
    return ended;
  });
  const isWrong = result === 'wrong';
  const isRefused = result === 'too-often' || result === 'failed';
  return (
    <FormFrame
      problem={isWrong ? t('problem.wrongCode') : isRefused ? t(`problem.${result}`) : undefined}
      action={action}
      isPending={isPending}
      onSubmit={() => void run()}
    >
      <TextField
        label={t('code')}
        description={t('codeHint')}
        inputMode="text"
        autoComplete="one-time-code"
        required
        autoFocus
        value={code}
        onChange={setCode}
      />
    </FormFrame>
  );
}
