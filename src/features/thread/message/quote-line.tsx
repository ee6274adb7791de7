import { CornerUpLeft } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useAuthorName } from './use-author-name.ts';

const SNIPPET_CHARACTERS = 80;

interface QuoteLineProps {
  parent: Message | undefined;
  parentId: string | null;
  onJump: (messageId: string) => void;
}

/** What the message answers; leads there. */
export function QuoteLine({ parent, parentId, onJump }: QuoteLineProps) {
  const { t } = useTranslation('thread');
  if (parentId === null) {
    return <p className="text-xs text-muted">{t('replyTo.unknown')}</p>;
  }
  return (
    <button
      type="button"
      onClick={() => onJump(parentId)}
      className="flex min-h-6 max-w-full items-center gap-1 self-start rounded-xs text-left text-xs text-muted hover:text-strong"
    >
      <CornerUpLeft aria-hidden className="size-3 shrink-0" />
      {parent ? <Quoted parent={parent} /> : <span>{t('replyTo.earlier')}</span>}
    </button>
  );
}

function Quoted({ parent }: { parent: Message }) {
  const { t } = useTranslation('thread');
  const author = useAuthorName(parent);
  const words = (parent.deletedAt ? '' : parent.title || parent.text).replace(/\s+/g, ' ').trim();
  return (
    <span className="truncate">
      {words
        ? t('replyTo.words', { author, words: words.slice(0, SNIPPET_CHARACTERS) })
        : t('replyTo.author', { author })}
    </span>
  );
}
