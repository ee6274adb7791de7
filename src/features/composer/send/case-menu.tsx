import { Hash } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { Button } from '#ui/button.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import { changeDesk } from '../desk.ts';
import { openCases } from '../why-no-reply.ts';

interface CaseMenuProps {
  detail: ThreadDetail;
  spokenOf: Case;
  deskId: string;
}

/** Which matter the reply belongs to; only where the customer has several open. */
export function CaseMenu({ detail, spokenOf, deskId }: CaseMenuProps) {
  const { t } = useTranslation('composer');
  const open = openCases(detail);
  if (open.length < 2) return null;
  return (
    <MenuButton
      label={t('case.label')}
      selectedId={spokenOf.id}
      items={open.map(({ id, number }) => ({ id, label: number }))}
      onAction={(caseId) => changeDesk(deskId, { caseId })}
    >
      {(trigger) => (
        <Button {...trigger} variant="quiet" icon={Hash} title={t('case.label')}>
          {spokenOf.number}
        </Button>
      )}
    </MenuButton>
  );
}
