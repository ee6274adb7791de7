import type { LengthUnit } from '#contract/reply.ts';
import { type SmsParts, smsParts } from './sms-segments.ts';
import { protocolAddress } from './urls.ts';
import { xWeight } from './x-weight.ts';

export interface TextLimit {
  max: number;
  unit: LengthUnit;
}

export interface Measure {
  used: number;
  max: number;
  /** Negative when the text is too long. */
  left: number;
  unit: LengthUnit;
  /** Only for `sms-segment`, where `used`, `max` and `left` are whole SMS. */
  parts?: SmsParts;
}

/** How long a text is for a limit of its channel, and what is left. Cheap enough for every keystroke. */
export function measure(text: string, limit: TextLimit): Measure {
  const used = countText(text, limit.unit);
  const base = { used, max: limit.max, left: limit.max - used, unit: limit.unit };
  return limit.unit === 'sms-segment' ? { ...base, parts: smsParts(text) } : base;
}

/** Length in the channel's own unit; `sms-segment` counts whole SMS. */
export function countText(text: string, unit: LengthUnit): number {
  switch (unit) {
    case 'utf16':
      return text.length;
    case 'codepoint':
      return codepoints(text);
    case 'grapheme':
      return graphemes(text);
    case 'utf8-byte':
      return utf8Bytes(text);
    case 'x-weighted':
      return xWeight(text);
    case 'sms-segment':
      return smsParts(text).count;
    case 'mastodon':
      return mastodonLength(text);
  }
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
// Latin, Cyrillic and ordinary punctuation never join. CR does: CR LF is one grapheme.
const mayJoin =
  /[\r\u00ad\u0300-\u03ff\u0483-\u0489\u0530-\u200f\u2028-\u20ab\u20ad-\u20bc\u20be-\u2115\u2117-\uffff]/;
const surrogate = /[\ud800-\udfff]/;
const remoteMention = /(^|[^/\w])@(\w+)@[a-z0-9.-]+[a-z0-9]/gi;
const addressPlaceholder = 'x'.repeat(23);

function graphemes(text: string): number {
  if (!mayJoin.test(text)) return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

function codepoints(text: string): number {
  if (!surrogate.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isPairAt(text, i, unit)) {
      bytes += 4;
      i += 1;
    } else bytes += 3;
  }
  return bytes;
}

function isPairAt(text: string, index: number, unit: number): boolean {
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}

// Mastodon takes 23 for any address and leaves the host of `@user@host` out.
function mastodonLength(text: string): number {
  if (!text.includes('@') && !text.includes('://')) return graphemes(text);
  return graphemes(
    text.replace(protocolAddress, addressPlaceholder).replace(remoteMention, '$1@$2'),
  );
}
