import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Role } from '#contract/person.ts';
import { invite } from '#data/session/account.ts';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { FormFrame } from './form-frame.tsx';
import { Section } from './section.tsx';
import { useAttempt } from './use-attempt.ts';

const roles = ['agent', 'lead', 'expert', 'admin'] as const satisfies readonly Role[];

/** Makes links, one for each new person. */
export function InvitePeople() {
  const { t } = useTranslation('sign-in');
  const [role, setRole] = useState<Role>('agent');
  const { run, isPending, result } = useAttempt(async () => (await invite(role)) ?? 'failed');
  return (
    <Section title={t('invite.title')} hint={t('invite.hint')}>
      <FormFrame
        problem={result === 'failed' ? t('problem.failed') : undefined}
        action={t('invite.make')}
        isPending={isPending}
        onSubmit={() => void run()}
      >
        <Select
          label={t('invite.role')}
          options={roles.map((id) => ({ id, label: t(`role.${id}`) }))}
          value={role}
          onChange={setRole}
        />
      </FormFrame>
      {result !== undefined && result !== 'failed' && (
        <TextField
          label={t('invite.link')}
          description={t('invite.linkHint')}
          readOnly
          value={result}
          onFocus={(event) => event.target.select()}
        />
      )}
    </Section>
  );
}
