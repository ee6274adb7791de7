import { CircleAlert, Lock } from 'lucide-react';
import { Suspense } from 'react';
import type { Misfit } from '#care/channels/file-room.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Button } from '#ui/button.tsx';
import { lazy } from '#lib/lazy.ts';
import type { ReplyState } from '../use-reply.ts';
import type { Press } from './use-press.ts';

/** What must not go out is named by the guidance's texts, which come later than the composer. */
const BlockWords = lazy(async () => ({
  default: (await import('./block-words.tsx')).BlockWords,
}));

interface ObstacleWordsProps {
  reply: ReplyState;
  press: Press;
  id: string;
}

/** Why the button does not send, beside it. A block is read out at once. */
export function ObstacleWords({ reply, press, id }: ObstacleWordsProps) {
  const { t } = useTranslation('composer');
  const words = useObstacleWords(reply);
  const { obstacle, place } = reply;
  const isBlock = obstacle?.kind === 'block';
  const isQuiet = obstacle === null || obstacle.kind === 'empty';
  return (
    <div
      data-tone="danger"
      className={isQuiet ? 'sr-only' : 'mb-2 flex flex-wrap items-center gap-x-3 gap-y-1'}
    >
      <p
        id={id}
        role={isBlock ? 'alert' : undefined}
        className="flex gap-1.5 text-sm text-tone-text"
      >
        {!isQuiet && <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />}
        <span>
          {obstacle?.kind === 'block' ? (
            <Suspense fallback={words}>
              <BlockWords finding={obstacle.finding} words={words} />
            </Suspense>
          ) : (
            words
          )}
        </span>
      </p>
      {isBlock && place.goPrivate && (
        <Button size="sm" icon={Lock} keys="alt+m" onClick={press.goPrivate}>
          {t('commands.private')}
        </Button>
      )}
    </div>
  );
}

function useObstacleWords({ obstacle, guidance }: ReplyState): string {
  const { t } = useTranslation('composer');
  const format = useFormat();

  function misfitWords(misfit: Misfit): string {
    switch (misfit.reason) {
      case 'none':
        return t('obstacle.files.none');
      case 'kind':
        return t('obstacle.files.kind', { name: misfit.file.name });
      case 'too-large':
        return t('obstacle.files.tooLarge', { name: misfit.file.name });
      case 'too-many':
        return t('obstacle.files.tooMany', { count: misfit.max });
      case 'too-large-together':
        return t('obstacle.files.tooLargeTogether', { max: format.size(misfit.maxTotalBytes) });
    }
  }

  switch (obstacle?.kind) {
    case 'block':
      return t('obstacle.block', { number: guidance.numbers.get(obstacle.finding.key) });
    case 'too-long': {
      const { left, max, unit } = obstacle.measure;
      const over = format.number(-left);
      return t(unit === 'sms-segment' ? 'obstacle.tooManyParts' : 'obstacle.tooLong', {
        over,
        max: format.number(max),
      });
    }
    case 'closed':
      return t('obstacle.closed', { why: t(`where.closed.${obstacle.because}`) });
    case 'empty':
      return t('obstacle.empty');
    case 'promise-past':
      return t('obstacle.promisePast');
    case 'file-under-way':
      return t('obstacle.files.underWay');
    case 'file-failed':
      return t('obstacle.files.failed');
    case 'file-unlooked':
      return t('obstacle.files.unlooked');
    case 'file-misfit':
      return misfitWords(obstacle.misfit);
    case undefined:
      return '';
  }
}
