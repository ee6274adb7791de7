import { Link2 } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Link } from '#contract/customer.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { Button } from '#ui/button.tsx';
import { lazy } from '#lib/lazy.ts';
import { Part } from '../part.tsx';
import { AccountItem } from './account-item.tsx';
import { linkedAccounts } from './linked-accounts.ts';

const LinkDialog = lazy(async () => ({
  default: (await import('../link/link-dialog.tsx')).LinkDialog,
}));
const UnlinkDialog = lazy(async () => ({
  default: (await import('../link/unlink-dialog.tsx')).UnlinkDialog,
}));

/** Where this customer writes from, and what holds the accounts together. */
export function AccountList({ detail }: { detail: ThreadDetail }) {
  const { t } = useTranslation('customer');
  const [isLinking, setLinking] = useState(false);
  const [unlinking, setUnlinking] = useState<Link | null>(null);
  const listRef = useRef<HTMLUListElement>(null);
  const wasUnlinked = useRef(false);
  // The button that opened the dialog is gone with its account, so the dialog cannot give the focus back.
  useEffect(() => {
    if (unlinking === null && wasUnlinked.current) listRef.current?.focus();
    wasUnlinked.current = false;
  }, [unlinking]);
  const threadId = detail.row.id;
  const shown = linkedAccounts(threadId, detail.accounts, detail.links);
  return (
    <Part
      title={t('accounts')}
      action={
        <Button size="sm" variant="quiet" icon={Link2} onClick={() => setLinking(true)}>
          {t('linkAccount')}
        </Button>
      }
    >
      <ul
        ref={listRef}
        aria-label={t('accounts')}
        tabIndex={-1}
        className="flex flex-col divide-y divide-line rounded-md border border-line bg-raised"
      >
        {shown.map(({ account, link }) => (
          <AccountItem
            key={account.id}
            account={account}
            link={link}
            onUnlink={() => setUnlinking(link)}
          />
        ))}
      </ul>
      <Suspense>
        {isLinking && <LinkDialog threadId={threadId} onClose={() => setLinking(false)} />}
        {unlinking && (
          <UnlinkDialog
            threadId={threadId}
            link={unlinking}
            onClose={() => setUnlinking(null)}
            onUnlinked={() => {
              wasUnlinked.current = true;
              setUnlinking(null);
            }}
          />
        )}
      </Suspense>
    </Part>
  );
}
