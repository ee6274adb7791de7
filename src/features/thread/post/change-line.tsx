import { useTranslation } from '#i18n/use-translation.ts';
import { changeState } from '#care/post/change-state.ts';
import type { Message, PostChange } from '#contract/message.ts';
import { useNow } from '#data/clock.ts';
import { useChangePost } from '#data/posts/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { Button } from '#ui/button.tsx';
import { Spinner } from '#ui/spinner.tsx';
import { useIsOurs } from './use-is-ours.ts';

interface ChangeLineProps {
  message: Message;
  change: PostChange;
}

/** A change that is under way, or that nobody knows the end of: whoever looks there says what they saw. */
export function ChangeLine({ message, change }: ChangeLineProps) {
  const { t } = useTranslation('posts');
  const now = useNow();
  const isMine = useIsOurs(message);
  const what = change.text === null ? 'deletion' : 'correction';
  if (changeState(change, now) === 'under-way')
    return (
      <p className="flex items-center gap-1.5">
        <Spinner />
        {t(`underWay.${what}`)}
      </p>
    );
  return (
    <div data-tone="warn" className="flex flex-col gap-1">
      <p className="font-medium text-tone-text">
        {t(`unknown.${what}`)} {change.reason && <span dir="auto">{change.reason}</span>}
      </p>
      {change.text !== null && (
        <p dir="auto" className="border-l-2 border-line-strong pl-2 wrap-anywhere text-normal">
          {change.text}
        </p>
      )}
      {isMine && <Seen {...{ message, change }} />}
    </div>
  );
}

function Seen({ message, change }: ChangeLineProps) {
  const { t } = useTranslation('posts');
  const failureText = useFailureText();
  const { mutate, error, isPending } = useChangePost();
  const what = change.text === null ? 'deletion' : 'correction';
  const { id, threadId, version: seenVersion } = message;
  const saw = (text: string | null) => mutate({ id, threadId, seenVersion, text, byHand: true });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="sm" isPending={isPending} onClick={() => saw(change.text)}>
        {t(`saw.${what}`)}
      </Button>
      <Button size="sm" isPending={isPending} onClick={() => saw(message.text)}>
        {t('saw.before')}
      </Button>
      {error && <span role="alert">{failureText(error)}</span>}
    </div>
  );
}
