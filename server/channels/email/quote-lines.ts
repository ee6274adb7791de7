/** Longest head of a quote that a client breaks over several lines. */
const HEAD_LINES = 4;
const HEAD_CHARACTERS = 400;

const address = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/;
const addressAtEnd = /[<[](?:mailto:)?[^\s<>]+@[^\s<>]+[>\]]\s*:$/;
const when = /\b\d{1,2}:\d{2}\b|\b20\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/;
const verbs =
  /(?:^|\s)(?:wrote|writes|said|schrieb|a écrit|escribió|ha scritto|пишет|писала?|написала?|написал\(а\)|написано|пише|написав(?:\(-ла\))?)\s*:$/i;

const divider =
  /^[-_*\s>]{0,12}(?:original message|original appointment|reply message|исходное сообщение|первоначальное сообщение|оригинал(?:ьное)? сообщени[ея]|ursprüngliche nachricht|message d'origine)[-_*\s:]*$/i;
const from = /^\*?(?:from|от|von|de|da|від)\*?\s*:\*?\s*\S/i;
const fields =
  /^\*?(?:sent|date|to|cc|subject|отправлено|дата|кому|копия|тема|gesendet|datum|an|betreff|envoyé|objet|надіслано|кому)\*?\s*:/i;
const forwarded =
  /^(?:[-–—_*\s]{3,}(?:forwarded message|пересылаемое сообщение|пересланное сообщение|пересылаемое письмо)|begin forwarded message:)/i;

export const isQuoted = (line: string) => /^\s{0,3}>/.test(line);

/** Ends what the author wrote: the mark of RFC 3676, or what a telephone adds by itself. */
export function isSignature(line: string): boolean {
  return (
    /^--\s?$/.test(line) ||
    /^\s*(?:sent from (?:my|mail|outlook|yahoo|proton)|get outlook for|отправлено (?:с|из|от) |отправлено через|надіслано з)/i.test(
      line,
    )
  );
}

/** What somebody passes on is what the mail is about, and no quote. */
export const isForward = (line: string) => forwarded.test(line);

/**
 * Whether a quote's head begins on this line, as clients write it in English, Russian and some others;
 * answers how many lines it has, 0 where none begins.
 */
export function quoteHead(lines: readonly string[], at: number): number {
  const line = (lines[at] ?? '').trim();
  if (line === '' || isForward(line)) return 0;
  if (divider.test(line)) return 1;
  if (from.test(line)) return fieldsBelow(lines, at);
  let head = '';
  for (let count = 1; count <= HEAD_LINES && at + count <= lines.length; count += 1) {
    const next = (lines[at + count - 1] ?? '').trim();
    if (next === '' || isQuoted(next)) return 0;
    head = `${head} ${next}`.trim();
    if (head.length > HEAD_CHARACTERS) return 0;
    if (head.endsWith(':')) return isHead(head, lines[at + count]) ? count : 0;
  }
  return 0;
}

/**
 * "My husband writes:" has no address, and "at 14:05 your operator wrote:" only counts where a marked
 * quote follows.
 */
function isHead(head: string, below = ''): boolean {
  const hasTime = when.test(head);
  const isSaid = verbs.test(head);
  if (addressAtEnd.test(head)) return hasTime;
  if (isSaid && address.test(head)) return true;
  return isSaid && hasTime && isQuoted(below);
}

function fieldsBelow(lines: readonly string[], at: number): number {
  const isFirst = lines.findIndex((line) => line.trim() !== '') === at;
  const below = lines.slice(at + 1, at + 7).filter((line) => fields.test(line.trim()));
  return !isFirst && below.length >= 2 ? 1 : 0;
}
