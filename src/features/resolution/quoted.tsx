import { useInfiniteQuery } from '@tanstack/react-query';
import { threadQueries } from '#data/threads/queries.ts';

interface QuotedProps {
  threadId: string;
  messageId: string | null;
  words: string | null;
}

/** The customer's words: of the message that is named, else as they were heard. */
export function Quoted({ threadId, messageId, words }: QuotedProps) {
  const pages = useInfiniteQuery(threadQueries.messages(threadId)).data?.pages ?? [];
  const message = pages.flatMap((page) => page.messages).find(({ id }) => id === messageId);
  const text = message ? message.text || message.title : words;
  if (!text) return null;
  return (
    <q dir="auto" className="line-clamp-2 inline" title={text}>
      {text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}
    </q>
  );
}

const LONGEST = 160;
