import type { MentionKind } from '#contract/mention.ts';
import { cellText } from './columns.ts';

/** A rating as `4`, `4,5`, `4/5` or stars; `max` where the cell names it. */
export function readRating(value: unknown): { value: number; max?: number } | null {
  const text = cellText(value);
  const stars = /^★+☆*$/.exec(text);
  if (stars) return { value: text.replaceAll('☆', '').length, max: text.length };
  const match = /^(\d+(?:[.,]\d+)?)(?:\s*(?:\/|из|of)\s*(\d+))?$/i.exec(text);
  if (!match?.[1]) return null;
  const number = Number(match[1].replace(',', '.'));
  const max = Number(match[2] ?? 0);
  return max > 0 ? { value: number, max } : { value: number };
}

/** A count as `1200`, `1 200` or `1,200`. */
export function readCount(value: unknown): number | null {
  const text = cellText(value).replace(/[\s\u00a0,]/g, '');
  return /^\d{1,12}$/.test(text) ? Number(text) : null;
}

export function readUrl(value: unknown): string | null {
  const text = cellText(value);
  return /^https?:\/\/\S+$/i.test(text) && text.length <= 2048 ? text : null;
}

const kinds: Record<MentionKind, true> = {
  post: true,
  comment: true,
  reply: true,
  review: true,
  message: true,
  email: true,
  sms: true,
  call: true,
};

export function readKind(value: unknown): MentionKind | null {
  const text = cellText(value).toLowerCase();
  return isKind(text) ? text : null;
}

function isKind(text: string): text is MentionKind {
  return Object.hasOwn(kinds, text);
}

const privateWords = new Set(['private', 'личное', 'приватное', 'direct', 'dm']);
const publicWords = new Set(['public', 'публичное', 'открытое']);

export function readVisibility(value: unknown): 'public' | 'private' | null {
  const text = cellText(value).toLowerCase();
  if (privateWords.has(text)) return 'private';
  return publicWords.has(text) ? 'public' : null;
}

export function readLang(value: unknown): string | null {
  const text = cellText(value);
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(text) && text.length <= 16 ? text : null;
}

type Sentiment = 'positive' | 'neutral' | 'negative' | 'mixed';
const sentiments: Record<Sentiment, string[]> = {
  positive: ['positive', 'позитив', 'позитивная', 'положительная', '1', '+'],
  neutral: ['neutral', 'нейтрально', 'нейтральная', '0'],
  negative: ['negative', 'негатив', 'негативная', 'отрицательная', '-1', '-'],
  mixed: ['mixed', 'смешанная', 'смешанно', '+-'],
};

export function readSentiment(value: unknown): Sentiment | null {
  const text = cellText(value).toLowerCase();
  const known: Sentiment[] = ['positive', 'neutral', 'negative', 'mixed'];
  return known.find((sentiment) => sentiments[sentiment].includes(text)) ?? null;
}
