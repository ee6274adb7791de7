import { isForward, isQuoted, isSignature, quoteHead } from './quote-lines.ts';

/** More below a signature's mark than this is no signature. */
const SIGNATURE_LINES = 15;

export interface SplitMail {
  /** What this mail says that was not said before. */
  words: string;
  /** Quotes and signature in the order they stood; empty where there are none. */
  folded: string;
}

/** Parts what the author wrote from what the client quoted below, above or between it. */
export function splitQuoted(text: string): SplitMail {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const words: string[] = [];
  const folded: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    // Whatever is passed on belongs to the message.
    if (isForward(line)) {
      words.push(...lines.slice(at));
      break;
    }
    if (isQuoted(line)) {
      folded.push(line);
      continue;
    }
    const signatureEnd = isSignature(line) ? endsAt(lines, at) : undefined;
    if (signatureEnd !== undefined) {
      folded.push(...lines.slice(at, signatureEnd));
      at = signatureEnd - 1;
      continue;
    }
    const head = quoteHead(lines, at);
    if (head === 0) {
      words.push(line);
      continue;
    }
    const below = at + head;
    const isMarked = isQuoted(lines.slice(below).find((next) => next.trim() !== '') ?? '');
    // An unmarked quote goes on to the end; below a marked one the author may go on.
    const end = isMarked ? below : lines.length;
    if (words.at(-1)?.match(/^[_-]{8,}\s*$/)) folded.push(words.pop() ?? '');
    folded.push(...lines.slice(at, end));
    at = end - 1;
  }
  return { words: tidy(words), folded: tidy(folded) };
}

/** Where a quote begins, or the mail is over; undefined where it is too long for a signature. */
function endsAt(lines: readonly string[], from: number): number | undefined {
  for (let at = from + 1; at <= from + SIGNATURE_LINES; at += 1)
    if (at >= lines.length || isQuoted(lines[at] ?? '') || quoteHead(lines, at) > 0) return at;
  return undefined;
}

function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
