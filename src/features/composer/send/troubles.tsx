import { FileWarning } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { changeDesk } from '../desk.ts';
import { PublicWarning } from '../place/public-warning.tsx';
import type { ReplyState } from '../use-reply.ts';
import { isAnswerLost } from './lost-answer.ts';
import { MovedOnBanner } from './moved-on-banner.tsx';
import type { Press } from './use-press.ts';

/** What went wrong around this reply, between its place and its words. */
export function Troubles({ reply, press }: { reply: ReplyState; press: Press }) {
  const { t } = useTranslation('composer');
  const { desk, deskId, place, sending, text } = reply;
  const { isNewsUnread } = sending;
  const failure = useFailureWords(reply);
  const [first] = place.refused;
  return (
    <div className="flex flex-col gap-2 px-3 not-empty:pt-2">
      {desk.isDraftUnreadable && (
        <Banner
          tone="warn"
          icon={FileWarning}
          role="alert"
          title={t('draft.unreadable.title')}
          action={
            <Button size="sm" onClick={() => changeDesk(deskId, { isDraftUnreadable: false })}>
              {t('draft.unreadable.read')}
            </Button>
          }
        >
          {t('draft.unreadable.hint')}
        </Banner>
      )}
      {first && (
        <Suspense>
          <PublicWarning
            findings={place.refused}
            text={text}
            onStay={place.stay}
            onSee={() => press.lookAt(first)}
          />
        </Suspense>
      )}
      {isNewsUnread && <MovedOnBanner {...{ reply, press }} />}
      {failure && !isNewsUnread && (
        <Banner tone="danger" role="alert">
          {failure}
        </Banner>
      )}
    </div>
  );
}

/** Why the reply did not go, as far as that is known; null where there is nothing to say. */
function useFailureWords({ sending: { failure }, lostAnswer }: ReplyState): string | null {
  const { t } = useTranslation('composer');
  const failureText = useFailureText();
  const isLost = failure !== null && isAnswerLost(failure);
  // Typed on, or come back to: as long as nobody can tell, it is said.
  if (lostAnswer.isUnknown && (isLost || lostAnswer.isAskedInVain)) return t('send.unsure');
  // What became of it was found out meanwhile.
  if (!failure || (isLost && !lostAnswer.isOpen)) return null;
  return isLost && failure.code !== 'internal' ? t('send.notTaken') : failureText(failure);
}
