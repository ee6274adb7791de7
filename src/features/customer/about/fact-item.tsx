import { Trash2 } from 'lucide-react';
import type { Fact } from '#contract/fact.ts';
import { useNow } from '#data/clock.ts';
import { useRemoveFact } from '#data/facts/mutations.ts';
import { usePerson } from '#data/team/queries.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useFormat } from '#i18n/use-format.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { showToast } from '#ui/toast-store.ts';
import { ShowMessage } from '../show-message.tsx';

interface FactItemProps {
  fact: Fact;
  onShow: (messageId: string) => void;
}

/** What was noted, on which message it rests, by whom and when. */
export function FactItem({ fact, onShow }: FactItemProps) {
  const { t } = useTranslation('about');
  const format = useFormat();
  const failureText = useFailureText();
  const now = useNow();
  const maker = usePerson(fact.madeById)?.name ?? '';
  const remove = useRemoveFact(fact.threadId);
  const { evidenceMessageId } = fact;
  return (
    <li className="flex items-start gap-1 text-sm">
      <div className="min-w-0 flex-1">
        <p dir="auto" className="wrap-anywhere whitespace-pre-wrap text-strong">
          {fact.text}
          {fact.form && <span className="text-normal"> · {t(`form.${fact.form}`)}</span>}
        </p>
        <p className="text-xs text-muted">
          {t('notedBy', { who: maker, when: format.moment(fact.madeAt, now) })}
          {evidenceMessageId && (
            <>
              {' · '}
              <ShowMessage onPress={() => onShow(evidenceMessageId)} />
            </>
          )}
        </p>
      </div>
      <IconButton
        icon={Trash2}
        size="sm"
        label={t('remove', { text: fact.text })}
        onClick={() =>
          remove.mutate(fact.id, {
            onError: (error) => showToast({ text: failureText(error), tone: 'danger' }),
          })
        }
      />
    </li>
  );
}
