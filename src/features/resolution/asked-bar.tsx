import { Suspense, useState } from 'react';
import { SearchCheck } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { lazy } from '#lib/lazy.ts';
import { CustomerSays } from './customer-says.tsx';
import { FeelingLine } from './feeling-line.tsx';
import { PublicClosing } from './public-closing.tsx';
import { useClosing } from './use-closing.ts';
import { useFocusHome } from './use-focus-home.ts';
import { useReopen } from './use-reopen.ts';
import { useReopenKey } from './use-reopen-key.ts';

const ResolveDialog = lazy(async () => ({
  default: (await import('./resolve-dialog.tsx')).ResolveDialog,
}));

/** Our side is fixed and the customer was asked: what they say decides. */
export function AskedBar({ threadId }: { threadId: string }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const now = useNow();
  const reopen = useReopen();
  const { watch } = useFocusHome();
  const [opened, setOpened] = useState<'solved' | 'silent' | null>(null);
  const scene = useClosing(threadId);
  useReopenKey(() => {
    if (scene) void reopen.run(scene.current, scene.current.answerMessageId);
  }, scene !== null);
  if (!scene) return null;
  const { current, answer, isCourtesy, silence } = scene;
  const hasAnswer = current.answerMessageId !== null && answer !== null;
  const when = current.fixedAt ? format.moment(current.fixedAt, now) : '';
  return (
    <div {...watch}>
      <Banner
        tone={hasAnswer ? 'warn' : 'promise'}
        icon={SearchCheck}
        role="status"
        title={t(hasAnswer ? (isCourtesy ? 'asked.thanked' : 'asked.answered') : 'asked.silent', {
          when,
        })}
        className="rounded-none border-x-0 border-t-0 px-4"
        action={
          <>
            {silence?.isLast && silence.isDue && !hasAnswer && (
              <Button size="sm" onClick={() => setOpened('silent')}>
                {t('asked.giveUp')}
              </Button>
            )}
            <Button size="sm" onClick={() => setOpened('solved')}>
              {t('asked.solved')}
            </Button>
            <Button
              size="sm"
              keys="o"
              isPending={reopen.isPending}
              onClick={() => void reopen.run(current, current.answerMessageId)}
            >
              {t('asked.notSolved')}
            </Button>
            <CustomerSays current={current} latest={scene.latest} />
          </>
        }
      >
        {hasAnswer && (
          <q dir="auto" className="line-clamp-2 text-normal">
            {answer.text || answer.title}
          </q>
        )}
        {silence && !hasAnswer && (
          <p className={silence.isDue ? 'font-medium text-strong' : 'text-normal'}>
            {t(`asked.${silence.isLast ? 'last' : 'again'}.${silence.isDue ? 'due' : 'later'}`, {
              when: format.moment(silence.dueAt, now),
            })}
          </p>
        )}
        <FeelingLine current={current} threadId={threadId} />
        {scene.owesPublicClosing && <PublicClosing />}
      </Banner>
      {opened && (
        <Suspense>
          <ResolveDialog
            threadId={threadId}
            isOpen
            isConfirmed={opened === 'solved'}
            isSilent={opened === 'silent'}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
