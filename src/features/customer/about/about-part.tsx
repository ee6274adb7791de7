import { Suspense, useState } from 'react';
import { Plus } from 'lucide-react';
import type { FactKind } from '#contract/fact.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { wantMessage } from '#data/threads/wanted-message.ts';
import { useFormat } from '#i18n/use-format.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { Button } from '#ui/button.tsx';
import { lazy } from '#lib/lazy.ts';
import { Part } from '../part.tsx';
import { ShowMessage } from '../show-message.tsx';
import { FactItem } from './fact-item.tsx';

const FactDialog = lazy(async () => ({ default: (await import('./fact-dialog.tsx')).FactDialog }));

interface AboutPartProps {
  detail: ThreadDetail;
  /** The thread is wanted on screen where there is no room for both. */
  onLeave: () => void;
}

/** How to speak to the customer, what they told of themselves, what stays on top: by their own messages. */
export function AboutPart({ detail, onLeave }: AboutPartProps) {
  const { t } = useTranslation('about');
  const format = useFormat();
  const [isNoting, setNoting] = useState(false);
  const { facts, says, languages } = detail.about;
  const of = (kind: FactKind) => facts.filter((fact) => fact.kind === kind);
  useCommands([
    {
      id: 'customer.note-fact',
      label: t('note'),
      group: t('group'),
      run: () => setNoting(true),
    },
  ]);

  function show(messageId: string) {
    onLeave();
    wantMessage(messageId);
  }

  function list(kind: FactKind) {
    return of(kind).length > 0 ? (
      <ul aria-label={t(`list.${kind}`)} className="flex flex-col gap-2">
        {of(kind).map((fact) => (
          <FactItem key={fact.id} fact={fact} onShow={show} />
        ))}
      </ul>
    ) : null;
  }

  return (
    <>
      {of('pinned').length > 0 && <Part title={t('list.pinned')}>{list('pinned')}</Part>}
      <Part
        title={t('list.address')}
        action={
          <Button size="sm" variant="quiet" icon={Plus} onClick={() => setNoting(true)}>
            {t('note')}
          </Button>
        }
      >
        {list('address')}
        {says && (
          <p className="text-sm">
            {t(`says.${says.form}`, { count: says.count })}{' '}
            <ShowMessage onPress={() => show(says.messageId)} />
          </p>
        )}
        {languages.length > 0 && (
          <p className="text-xs text-muted">
            {t('writesIn', {
              languages: format.list(languages.map(({ language }) => t(`language.${language}`))),
            })}
          </p>
        )}
        {of('address').length === 0 && !says && languages.length === 0 && (
          <p className="text-xs text-muted">{t('nothingShown')}</p>
        )}
      </Part>
      {of('told').length > 0 && <Part title={t('list.told')}>{list('told')}</Part>}
      {isNoting && (
        <Suspense>
          <FactDialog threadId={detail.row.id} onClose={() => setNoting(false)} />
        </Suspense>
      )}
    </>
  );
}
