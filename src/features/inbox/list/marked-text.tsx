import { Fragment } from 'react';
import type { SearchHit } from '#contract/thread.ts';

/** A text with what a search found in it. */
export function MarkedText({ hit: { text, marks } }: { hit: SearchHit }) {
  return (
    <>
      {marks.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.[1] ?? 0, start)}
          <mark className="rounded-xs bg-accent-soft font-medium text-strong">
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
