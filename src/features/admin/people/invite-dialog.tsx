import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Source } from '#contract/channel.ts';
import type { Person } from '#contract/person.ts';
import { roles, type Role } from '#contract/role-names.ts';
import { invitePerson } from '#data/team/accounts.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { RightsFields } from './rights-fields.tsx';

interface InviteDialogProps {
  sources: readonly Source[];
  onClose: () => void;
}

/** A link for one new person, with the role and the rights they will have. */
export function InviteDialog({ sources, onClose }: InviteDialogProps) {
  const { t } = useTranslation('admin');
  const { mutate, data: link, isPending, error } = useMutation({ mutationFn: invitePerson });
  const isAsked = useRef(false);
  const [role, setRole] = useState<Role>('agent');
  const [rights, setRights] = useState<NonNullable<Person['rights']> | null>(null);

  /** Enter comes here from any field, and in the link too: one dialog makes one link. */
  function make() {
    if (isAsked.current) return;
    isAsked.current = true;
    mutate(
      { role, rights: role === 'admin' ? null : rights },
      { onError: () => (isAsked.current = false) },
    );
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('invite.title')}
      description={t('invite.hint')}
      onSubmit={make}
      footer={
        !link && (
          <Button type="submit" variant="primary" isPending={isPending}>
            {t('invite.make')}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {link ? (
          <TextField
            label={t('invite.link')}
            description={t('invite.linkHint')}
            readOnly
            autoFocus
            value={link}
            onFocus={(event) => event.target.select()}
          />
        ) : (
          <>
            <Select
              label={t('field.role')}
              options={roles.map((id) => ({ id, label: t(`role.${id}`) }))}
              value={role}
              onChange={setRole}
            />
            {role !== 'admin' && (
              <RightsFields role={role} rights={rights} sources={sources} onChange={setRights} />
            )}
          </>
        )}
        <FailureBanner error={error} />
      </div>
    </Dialog>
  );
}
