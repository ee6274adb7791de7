import { useTranslation } from '#i18n/use-translation.ts';
import type { DraftStatus } from './draft-keeper.ts';

/** Where the unsent words are. Silent while they are on their way, so that it does not blink. */
export function DraftStatusWords({ status, isEmpty }: { status: DraftStatus; isEmpty: boolean }) {
  const { t } = useTranslation('composer');
  if (isEmpty || status === 'saving' || status === 'unsaved') return null;
  const isTrouble = status !== 'saved';
  return (
    <span
      role={isTrouble ? 'status' : undefined}
      data-tone={isTrouble ? 'warn' : 'neutral'}
      className={isTrouble ? 'text-xs text-tone-text' : 'text-xs text-muted'}
    >
      {t(`draft.${status}`)}
    </span>
  );
}
