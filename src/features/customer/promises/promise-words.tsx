import type { NewsPromise } from '#contract/promise.ts';
import { useFindLandmark } from '#data/threads/landmark.ts';
import { wantMessage } from '#data/threads/wanted-message.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { showToast } from '#ui/toast-store.ts';
import { ShowMessage } from '../show-message.tsx';

interface PromiseWordsProps {
  threadId: string;
  promise: NewsPromise;
  /** Of the case it belongs to. */
  number: string;
  onLeave: () => void;
}

/** What was promised in which case, and the way to the message that said so. */
export function PromiseWords({ threadId, promise, number, onLeave }: PromiseWordsProps) {
  const failureText = useFailureText();
  const find = useFindLandmark(threadId);

  function show() {
    find.mutate(
      { promise: promise.id },
      {
        onSuccess: ({ messageId }) => {
          onLeave();
          wantMessage(messageId);
        },
        onError: (error) => showToast({ text: failureText(error), tone: 'danger' }),
      },
    );
  }

  return (
    <>
      <span dir="auto" className="wrap-anywhere">
        {promise.text}
      </span>
      <span className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
        <span className="tabular-nums">{number}</span>
        <ShowMessage onPress={show} about={promise.text} />
      </span>
    </>
  );
}
