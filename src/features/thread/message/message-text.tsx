import { useMemo } from 'react';
import { linkLook } from '#ui/link.tsx';
import { linkify } from './linkify.ts';

/** A customer's words as they are: plain text, never markup. */
export function MessageText({ text, language }: { text: string; language: string | null }) {
  const parts = useMemo(() => linkify(text), [text]);
  if (text === '') return null;
  return (
    <p
      dir="auto"
      lang={language ?? undefined}
      className="text-base wrap-anywhere whitespace-pre-wrap text-strong"
    >
      {parts.map(({ at, text, href }) =>
        href ? (
          <a
            key={at}
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className={linkLook}
          >
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </p>
  );
}
