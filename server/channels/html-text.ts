import { decodeEntities } from '#care/import/decode-entities.ts';

const breaks = new Set(
  'address article blockquote br dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);
const apart = new Set(['p', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table']);
const unread = new Set(['style', 'script', 'head', 'title', 'template', 'noscript', 'svg']);
const tagName = /\/?([a-z][a-z0-9]*)/iy;

/**
 * The words of a mail's HTML. Nothing of its markup is kept, so none can reach a page; what stands in a
 * `blockquote` comes with `> ` before each line, as in a plain mail. Goes through the text once, whatever
 * is left open in it.
 */
export function htmlText(html: string): string {
  const lines = new Lines();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0 || open > at) lines.add(html.slice(at, open < 0 ? undefined : open));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4);
      continue;
    }
    tagName.lastIndex = open + 1;
    const name = tagName.exec(html)?.[1]?.toLowerCase();
    const isMarkup = name !== undefined || html[open + 1] === '!' || html[open + 1] === '?';
    if (!isMarkup) {
      lines.add('<');
      at = open + 1;
      continue;
    }
    at = after(html, '>', open);
    const isClosing = html[open + 1] === '/';
    if (name !== undefined && unread.has(name) && !isClosing) at = skip(html, name, at);
    else if (name !== undefined) lines.tag(name, isClosing);
  }
  return lines.text();
}

class Lines {
  readonly #done: string[] = [];
  /** Of the line that is being read. Joined at its end: a growing text would be copied for each piece. */
  #pieces: string[] = [];
  #isAfterBlank = true;
  #depth = 0;

  add(raw: string): void {
    const words = decodeEntities(raw.replace(/[ \t\r\n\f]+/g, ' ')).replaceAll('\u00a0', ' ');
    const piece = this.#isAfterBlank ? words.replace(/^ /, '') : words;
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#isAfterBlank = piece.endsWith(' ');
  }

  tag(name: string, isClosing: boolean): void {
    if (name === 'td' || name === 'th') return this.add(' ');
    if (!breaks.has(name)) return;
    if (this.#pieces.length > 0 || name === 'br') this.#end();
    if (apart.has(name)) this.#blank();
    if (name === 'blockquote') this.#depth = Math.max(0, this.#depth + (isClosing ? -1 : 1));
  }

  text(): string {
    if (this.#pieces.length > 0) this.#end();
    return this.#done.join('\n').trim();
  }

  #end(): void {
    const quotes = '>'.repeat(Math.min(this.#depth, 9));
    this.#done.push(`${quotes}${quotes && ' '}${this.#pieces.join('')}`.trimEnd());
    this.#pieces = [];
    this.#isAfterBlank = true;
  }

  #blank(): void {
    const last = this.#done.at(-1);
    if (last !== undefined && !/^>*$/.test(last)) this.#end();
  }
}

/** What stands between is no words; left open, it goes on to the end. */
function skip(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\b`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  return found ? after(html, '>', found.index) : html.length;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
