import { ShieldCheck, Unlink } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { proofOf } from '#care/link/account-evidence.ts';
import type { Account, Link } from '#contract/customer.ts';
import { useFormat } from '#i18n/use-format.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { OutsideLink } from '#ui/link.tsx';
import { LinkBasisLine } from './link-basis-line.tsx';

interface AccountItemProps {
  account: Account;
  link: Link | null;
  onUnlink: () => void;
}

export function AccountItem({ account, link, onUnlink }: AccountItemProps) {
  const { t } = useTranslation(['customer', 'channels']);
  const format = useFormat();
  const channel = t(`channels:name.${account.channel}`);
  const name = account.name ?? account.handle;
  const proof = proofOf(account);
  const nameId = useId();
  return (
    <li className="flex flex-col gap-1 px-3 py-2 text-sm">
      <div className="flex min-h-7 items-center gap-2">
        <ChannelIcon channel={account.channel} isNamed />
        <span className="shrink-0 text-muted">{channel}</span>
        <span id={nameId} dir="auto" className="min-w-0 truncate font-medium text-strong">
          {account.url ? (
            <OutsideLink href={account.url}>{name ?? t('profile')}</OutsideLink>
          ) : (
            (name ?? t('unknown'))
          )}
        </span>
        {link && (
          <Button
            size="sm"
            variant="quiet"
            icon={Unlink}
            aria-describedby={nameId}
            onClick={onUnlink}
            className="-mr-1.5 ml-auto"
          >
            {t('unlink')}
          </Button>
        )}
      </div>
      <p className="flex flex-wrap gap-x-2 text-xs text-muted">
        {account.handle && account.handle !== name && (
          <span className="wrap-anywhere">{account.handle}</span>
        )}
        {account.followers !== null && (
          <span>
            {t('followers', {
              count: account.followers,
              number: format.compact(account.followers),
            })}
          </span>
        )}
      </p>
      {proof && (
        <Chip tone="success" icon={ShieldCheck} className="self-start">
          {t(`proof.${proof}`)}
        </Chip>
      )}
      {link && <LinkBasisLine link={link} />}
    </li>
  );
}
