import { AlarmClockPlus, Lock, StickyNote } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { TextField } from '#ui/text-field.tsx';
import { changeDesk } from '../desk.ts';
import { AttachButton } from '../files/attach-button.tsx';
import { Counter } from '../text/counter.tsx';
import type { ReplyScreen, ReplyState } from '../use-reply.ts';
import { CaseMenu } from './case-menu.tsx';
import { ObstacleWords } from './obstacle-words.tsx';
import { SendButton } from './send-button.tsx';
import type { Press } from './use-press.ts';

interface SendBarProps {
  screen: ReplyScreen;
  reply: ReplyState;
  press: Press;
  obstacleId: string;
  onNextNews: () => void;
}

/** Below the words: what else can be done, how long they are, and the button that names where they go. */
export function SendBar({ screen, reply, press, obstacleId, onNextNews }: SendBarProps) {
  const { t } = useTranslation('composer');
  const { me, detail, option, spokenOf } = screen;
  const { desk, deskId, length } = reply;
  return (
    <div className="border-t border-line px-3 py-2">
      <ObstacleWords {...{ reply, press, id: obstacleId }} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="-ml-2 flex flex-wrap items-center gap-1">
          <Button
            variant="quiet"
            icon={StickyNote}
            onClick={() => changeDesk(deskId, { isNoting: true })}
          >
            <span className="@max-xl:sr-only">{t('note.open')}</span>
          </Button>
          <AttachButton files={reply.files} option={option} />
          <Button variant="quiet" icon={AlarmClockPlus} onClick={onNextNews}>
            {t('news.open')}
          </Button>
          {press.toPrivate && !reply.place.isInviting && (
            <Button variant="quiet" icon={Lock} keys="m" onClick={press.toPrivate}>
              {t(reply.place.invite ? 'where.invite' : 'where.goPrivate')}
            </Button>
          )}
          <CaseMenu {...{ detail, spokenOf, deskId }} />
        </div>
        <Checkbox
          checked={desk.isReviewAsked}
          onChange={(isReviewAsked) => changeDesk(deskId, { isReviewAsked })}
        >
          {t(me.trust === 'every-reply' ? 'send.tellLead' : 'send.askLead')}
        </Checkbox>
        {desk.isReviewAsked && (
          <TextField
            label={t('send.wish')}
            isLabelHidden
            placeholder={t('send.wish')}
            value={desk.reviewWish}
            maxLength={500}
            onChange={(reviewWish) => changeDesk(deskId, { reviewWish })}
            className="min-w-48 flex-1"
          />
        )}
        <div className="ml-auto flex max-w-full min-w-0 flex-wrap items-center justify-end gap-x-3 gap-y-1.5">
          {length && <Counter measure={length} />}
          <SendButton {...{ screen, reply, press, obstacleId }} />
        </div>
      </div>
    </div>
  );
}
