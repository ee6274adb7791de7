import { Check, Undo2 } from 'lucide-react';
import { Suspense, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Reply } from '#contract/reply.ts';
import { usePerson } from '#data/team/queries.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { lazy } from '#lib/lazy.ts';
import { CommentField } from './comment-field.tsx';
import { focusComment, focusDraft, focusTeach } from './focus-comment.ts';
import type { WhyNotDecide } from './stance.ts';
import { TakeBack } from './take-back.tsx';
import { useDecide } from './use-decide.ts';

const TeachField = lazy(async () => ({ default: (await import('./teach-field.tsx')).TeachField }));

interface DecisionBarProps {
  reply: Reply;
  /** As the lead has it now. */
  text: string;
  /** The customer's newest message that the lead has looked at. */
  seenId: string | null;
  whyNot: WhyNotDecide | null;
  onDone: () => void;
}

/** Approve, with or without edits, or return with a comment. Why not, where it is not possible. */
export function DecisionBar({ reply, text, seenId, whyNot, onDone }: DecisionBarProps) {
  const { t } = useTranslation('review');
  const [comment, setComment] = useState('');
  const [rule, setRule] = useState<string | null>(null);
  const [lacksComment, setLacksComment] = useState(false);
  const author = usePerson(reply.authorId)?.name ?? '';
  const decide = useDecide(reply, author, onDone);
  const isEdited = text !== reply.text;
  const canDecide = whyNot === null && !decide.isPending;

  function approve() {
    if (canDecide) decide.approve({ text: isEdited ? text : undefined, comment, rule, seenId });
  }

  function giveBack() {
    if (!canDecide) return;
    setLacksComment(comment.trim() === '');
    if (comment.trim() === '') focusComment();
    else decide.giveBack(comment.trim(), rule);
  }

  /** In the comment's field the same keys send the comment: an approval there would be a slip of the hand. */
  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    giveBack();
  }

  useCommands([
    {
      id: 'review.approve',
      label: t('approve'),
      group: t('title'),
      keys: 'Mod+Enter',
      run: approve,
      isEnabled: canDecide,
    },
    {
      id: 'review.approveAtOnce',
      label: t('approveAtOnce'),
      group: t('title'),
      keys: 'KeyA',
      run: approve,
      isEnabled: canDecide,
    },
    {
      id: 'review.edit',
      label: t('edit'),
      group: t('title'),
      keys: 'KeyE',
      run: focusDraft,
      isEnabled: canDecide,
    },
    {
      id: 'review.teach',
      label: t('teachKey'),
      group: t('title'),
      keys: 'KeyT',
      run: focusTeach,
      isEnabled: canDecide,
    },
    {
      id: 'review.return',
      label: t('return'),
      group: t('title'),
      keys: 'KeyR',
      run: focusComment,
      isEnabled: canDecide,
    },
  ]);

  const isOurs = decide.isPending || decide.isDone;
  if (!isOurs && (whyNot === 'own' || whyNot === 'role' || whyNot === 'gone')) {
    return (
      <footer className="border-t border-line p-4">
        <Banner
          title={t(`whyNot.${whyNot}`)}
          action={
            whyNot === 'gone' ? (
              <Button size="sm" onClick={onDone}>
                {t('goOn')}
              </Button>
            ) : (
              whyNot === 'own' && <TakeBack reply={reply} onDone={onDone} />
            )
          }
        />
      </footer>
    );
  }
  return (
    <footer className="flex flex-col gap-3 border-t border-line p-4">
      <FailureBanner error={decide.error} />
      <CommentField
        value={comment}
        isLacking={lacksComment && comment.trim() === ''}
        onChange={setComment}
        onKeyDown={press}
      />
      <Suspense>
        <TeachField value={rule} onChange={setRule} />
      </Suspense>
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p id="why-not-decide" className="min-w-32 flex-1 text-xs text-muted">
          {whyNot && !isOurs && t(`whyNot.${whyNot}`)}
        </p>
        <Button
          icon={Undo2}
          isPending={decide.isPending}
          aria-disabled={!canDecide}
          aria-describedby="why-not-decide"
          onClick={giveBack}
        >
          {t('return')}
        </Button>
        <Button
          variant="primary"
          icon={Check}
          keys="mod+enter"
          isPending={decide.isPending}
          aria-disabled={!canDecide}
          aria-describedby="why-not-decide"
          onClick={approve}
        >
          {t(isEdited ? 'approveEdited' : 'approve')}
        </Button>
      </div>
    </footer>
  );
}
