import { memo, type Ref } from 'react';
import type { Finding, Severity } from '#care/tone/types.ts';
import { cx } from '#ui/cx.ts';
import { severityTone } from '../guidance/severity-tone.ts';
import { isSameParagraph, paragraphsOf, type Stretch } from './paragraphs.ts';

interface MirrorProps {
  text: string;
  findings: readonly Finding[];
  /** The same measures as the field above, or the lines would not lie under its words. */
  className: string;
  ref: Ref<HTMLDivElement>;
}

/** Lies under the field with the same words, unseen but for the lines; gives the field its height. */
export const Mirror = memo(function Mirror({ text, findings, className, ref }: MirrorProps) {
  return (
    <div
      ref={ref}
      aria-hidden
      dir="auto"
      className={cx(
        'pointer-events-none text-transparent select-none forced-color-adjust-none',
        className,
      )}
    >
      {paragraphsOf(text, findings).map(({ line, stretches }) => (
        <Paragraph key={line} stretches={stretches} />
      ))}
    </div>
  );
});

const Paragraph = memo(
  function Paragraph({ stretches }: { stretches: readonly Stretch[] }) {
    return (
      <div>
        {stretches.map(({ at, text, key, severity }) =>
          key === null || severity === null ? (
            text
          ) : (
            <span
              key={at}
              data-finding={key}
              data-tone={severityTone[severity]}
              className={cx(
                'underline decoration-tone-text underline-offset-[0.2em] [text-decoration-skip-ink:none] forced-colors:decoration-[CanvasText]',
                lines[severity],
              )}
            >
              {text}
            </span>
          ),
        )}
        {/* An empty line keeps its height. */}
        {stretches.length === 0 && <br />}
      </div>
    );
  },
  (one, other) => isSameParagraph(one.stretches, other.stretches),
);

const lines: Record<Severity, string> = {
  block: 'decoration-double decoration-2',
  warn: 'decoration-solid decoration-2',
  advice: 'decoration-wavy decoration-1',
  note: 'no-underline',
};
