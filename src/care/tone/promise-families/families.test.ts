import { describe, expect, it } from 'vitest';
import { analyse } from '../engine.ts';
import * as en from './en-frames.ts';
import * as enTimes from './en-times.ts';
import * as ru from './ru-frames.ts';
import * as ruTimes from './ru-times.ts';

const context = { now: '2025-07-17T11:30:00+03:00', tz: 'Europe/Moscow' };
const moscow = 3 * 3_600_000;

function promised(text: string) {
  const { promise } = analyse({
    text,
    visibility: 'private',
    channel: 'chat',
    customer: [],
    context,
  });
  if (!promise?.at) return null;
  return new Date(Date.parse(promise.at) + moscow).toISOString().slice(5, 16).replace('T', ' ');
}

type Terms = readonly (readonly [wording: string, moment: string])[];

/** Each frame meets every third term, each term every third frame: the whole table takes half a minute. */
const stride = 3;

function shareOf(terms: Terms, frame: string) {
  return terms.length < 20 ? terms : terms.filter((_, at) => (at + frame.length) % stride === 0);
}

/** Every sentence that was read amiss, with what was read. */
function misread(frame: string, terms: Terms) {
  return terms.flatMap(([wording, moment]) => {
    const opening = wording[0]!.toUpperCase() + wording.slice(1);
    const text = frame.replace('{}', frame.startsWith('{}') ? opening : wording).replace('..', '.');
    const found = promised(text);
    return found === moment ? [] : [`${text} read as ${found ?? 'nothing'}, not ${moment}`];
  });
}

const languages = [
  ['Russian', ru, ruTimes, ruTimes.days],
  ['English', en, enTimes, [...enTimes.hours, ...enTimes.days, ...enTimes.spans]],
] as const;

describe.each(languages)('a word given in %s', (_, frames, times, nearTerms) => {
  const terms = [...times.hours, ...times.days, ...times.spans, ...times.longSpans];
  // “By 4 p.m. I'll write” reads as two sentences.
  const openers = terms.filter(([wording]) => !wording.endsWith('.m.'));
  it.each([
    ...Object.values(frames.words)
      .flat()
      .map((frame) => [frame, terms] as const),
    ...frames.present.map((frame) => [frame, nearTerms] as const),
    ...frames.opened.map((frame) => [frame, openers] as const),
    ...frames.arranged.map((frame) => [frame, times.dates] as const),
  ])('holds with any term: %s', (frame, each) => {
    expect(misread(frame, shareOf(each, frame))).toEqual([]);
  });
});

describe.each(languages)('a moment in %s that is no word of ours', (_, frames) => {
  it.each(
    Object.entries(frames.silent).flatMap(([why, texts]) => texts.map((text) => [why, text])),
  )('%s: %s', (_why, text) => {
    expect(promised(text!)).toBeNull();
  });
});
