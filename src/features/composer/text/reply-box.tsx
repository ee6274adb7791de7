import { useMemo, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Finding } from '#care/tone/types.ts';
import { cx } from '#ui/cx.ts';
import { useDraftText } from '../desk.ts';
import type { FindingNumbers } from '../guidance/finding-numbers.ts';
import { shiftStretches } from '../guidance/shift-findings.ts';
import { MarginNumbers } from './margin-numbers.tsx';
import { Mirror } from './mirror.tsx';
import { useMirrored } from './use-mirrored.ts';

interface ReplyBoxProps {
  id: string;
  boxRef: RefObject<HTMLTextAreaElement | null>;
  deskId: string;
  /** The words that the findings speak of: those of the desk, or a letter behind. */
  read: string;
  findings: readonly Finding[];
  numbers: FindingNumbers;
  placeholder: string;
  describedBy: string;
  isBlocked: boolean;
  /** While the reply is with the API its words stand still. */
  isSending: boolean;
  onType: (text: string, caret: number) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onBlur: (event: FocusEvent) => void;
}

/**
 * A native field over its mirror, which alone are drawn with each letter; lines move along with their words.
 * Both share one cell of a grid, so the mirror's words give the height and whatever scrolls around them
 * scrolls both as one; input methods, undo, paste and spell-check are the browser's own.
 */
export function ReplyBox({
  id,
  boxRef,
  deskId,
  read,
  findings,
  numbers,
  placeholder,
  describedBy,
  isBlocked,
  isSending,
  onType,
  onKeyDown,
  onBlur,
}: ReplyBoxProps) {
  const { t } = useTranslation('composer');
  const text = useDraftText(deskId);
  const lines = useMemo(() => shiftStretches(findings, read, text), [findings, read, text]);
  const mirrored = useMirrored(text, boxRef);
  const mirrorRef = useRef<HTMLDivElement>(null);
  return (
    <div className="relative grid">
      <Mirror ref={mirrorRef} text={mirrored} findings={lines} className={cx(cell, 'relative')} />
      <textarea
        ref={boxRef}
        id={id}
        aria-label={t('reply')}
        aria-describedby={describedBy}
        aria-invalid={isBlocked || undefined}
        aria-busy={isSending || undefined}
        aria-keyshortcuts="Control+Enter Meta+Enter F8 Shift+F8"
        readOnly={isSending}
        value={text}
        placeholder={placeholder}
        dir="auto"
        spellCheck
        onChange={({ target }) => onType(target.value, target.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        className={cx(
          cell,
          'relative z-1 resize-none overflow-hidden bg-transparent text-strong outline-none',
        )}
      />
      <MarginNumbers mirrorRef={mirrorRef} findings={lines} numbers={numbers} />
    </div>
  );
}

/** Every measure that decides where a line breaks. */
const cell =
  'col-start-1 row-start-1 block min-h-20 w-full min-w-0 py-2 pr-3 pl-9 text-base break-words whitespace-pre-wrap';
