import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Source } from '#contract/channel.ts';
import type { Message } from '#contract/message.ts';
import { guidanceQueries } from '#data/guidance/queries.ts';
import { usePerson } from '#data/team/queries.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Difference } from '#ui/difference.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { ByHandHint } from './by-hand-hint.tsx';
import { ChangeTroubles } from './change-troubles.tsx';
import { obstacleTo, type Obstacle } from './obstacle.ts';
import { useChange } from './use-change.ts';

interface CorrectDialogProps {
  message: Message;
  source: Source;
  isByHand: boolean;
  /** What the customer wrote and stands. */
  customer: readonly Message[];
  onClose: () => void;
}

/** Our words as they stand, to be mended; what may not stand there says so while it is written. */
export function CorrectDialog(props: CorrectDialogProps) {
  const { message, source, isByHand, customer, onClose } = props;
  const { t } = useTranslation('posts');
  const author = usePerson(message.personId);
  const settings = useQuery(guidanceQueries.settings()).data;
  const [text, setText] = useState(message.change?.text ?? message.text);
  const { change, error, refused, isPending } = useChange(message, onClose);
  const obstacle = useMemo(
    () => obstacleTo(text, { message, source, customer, author, settings: settings ?? [] }),
    [text, message, source, customer, author, settings],
  );
  const isSame = text === message.text && !message.change;

  function submit() {
    if (!obstacle && !isSame) void change(text, isByHand);
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      isDismissable={isSame}
      title={t('correct.title')}
      description={t(`seenBy.${message.visibility === 'private' ? 'private' : 'public'}`, {
        source: source.name,
      })}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            isPending={isPending}
            aria-disabled={isSame || obstacle !== null}
          >
            {t(isByHand ? 'correct.byHand' : 'correct.go')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextArea
          autoFocus
          label={t('correct.words')}
          dir="auto"
          rows={5}
          value={text}
          onChange={setText}
          error={obstacle && <ObstacleWords obstacle={obstacle} />}
        />
        {text !== message.text && (
          <div role="group" aria-label={t('correct.changes')} className="flex flex-col gap-1">
            <p className="text-xs font-medium text-strong">{t('correct.changes')}</p>
            <Difference before={message.text} after={text} />
          </div>
        )}
        {isByHand && <ByHandHint {...{ message, source }} />}
        <ChangeTroubles {...{ error, refused }} />
      </div>
    </Dialog>
  );
}

function ObstacleWords({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useTranslation(['posts', 'guidance']);
  if (obstacle.kind === 'empty') return t('obstacle.empty');
  if (obstacle.kind === 'long') return t('obstacle.long', { over: obstacle.over });
  const { rule, phrase } = obstacle;
  return t('obstacle.block', {
    phrase,
    name: t(`guidance:rules.${rule}.name`),
    why: t(`guidance:rules.${rule}.why`),
  });
}
