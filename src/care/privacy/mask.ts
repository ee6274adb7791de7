import type { Message } from '#contract/message.ts';
import { privacyGuard } from '../tone/engine.ts';
import type { RuleId } from '../tone/rules/catalogue.ts';

export interface Masked {
  /** As long as the original, so that offsets still fit. */
  text: string;
  /** How many numbers and addresses are hidden in it. */
  hidden: number;
}

interface Span {
  start: number;
  end: number;
}

/** Sums and dates are what a customer complains about; these say who and where the customer is. */
const personal: ReadonlySet<RuleId> = new Set([
  'pii-card',
  'pii-account',
  'pii-document',
  'pii-contact',
  'pii-address',
  'pii-code',
]);

/** A line at home has the shape of an office's: the customer's own words tell which it is. */
const ownLine =
  /(?:мо(?:й|его|ему|и)|мне|меня|наш(?:ему|ем)?|тел\.?|телефон[а-я]{0,2}|номер[а-я]{0,2}|my|me|mine|phone|mobile|number)(?![а-яa-z])[^\d+\n]{0,24}(\+?\d[\d ()-]{8,18}\d)/giu;

/** Hides card, account, document and phone numbers, mailboxes, home addresses and codes in a text. */
export function maskText(text: string): Masked {
  const spans = personalSpans(text);
  let masked = '';
  let at = 0;
  for (const { start, end } of spans) {
    masked += text.slice(at, start) + text.slice(start, end).replace(/[\p{L}\p{N}]/gu, dots);
    at = end;
  }
  return { text: masked + text.slice(at), hidden: spans.length };
}

/** Messages with nothing to hide: one that stays in memory is read through once. */
const plain = new WeakSet<Message>();

/** What the team reads without asking: a customer's personal data in an open place stay hidden. */
export function maskMessage(message: Message): Message {
  if (message.direction !== 'in' || message.visibility !== 'public') return message;
  if (plain.has(message)) return message;
  const title = message.title === null ? null : maskText(message.title);
  const text = maskText(message.text);
  const quoted = message.quoted === undefined ? undefined : maskText(message.quoted);
  const hidden = text.hidden + (title?.hidden ?? 0) + (quoted?.hidden ?? 0);
  const before = message.revisions.map((state) => ({ state, masked: maskText(state.text) }));
  if (hidden === 0 && before.every(({ masked }) => masked.hidden === 0)) {
    plain.add(message);
    return message;
  }
  const revisions = before.map(({ state, masked }) => ({ ...state, text: masked.text }));
  if (hidden === 0) return { ...message, revisions };
  return {
    ...message,
    title: title?.text ?? null,
    text: text.text,
    quoted: quoted?.text,
    revisions,
    hidden,
  };
}

function personalSpans(text: string): Span[] {
  if (!/\d|@/.test(text)) return [];
  const found = privacyGuard(
    {
      text,
      visibility: 'public',
      channel: '',
      customer: [],
      context: { now: '1970-01-01T00:00:00.000Z', tz: 'UTC' },
    },
    personal,
  );
  const lines = Array.from(text.matchAll(ownLine), (match) => {
    const end = match.index + match[0].length;
    return { start: end - match[1]!.length, end };
  }).filter(({ start, end }) => isPhoneLong(text.slice(start, end)));
  return joined([...found, ...lines]);
}

function isPhoneLong(number: string): boolean {
  const { length } = number.replace(/\D/g, '');
  return length >= 10 && length <= 14;
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function dots(char: string): string {
  return '•'.repeat(char.length);
}
