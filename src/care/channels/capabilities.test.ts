import { expect, test } from 'vitest';
import { channels } from '#contract/channel-names.ts';
import { capabilities, textLimit } from './capabilities.ts';

test.each([
  ['x', 'public', { max: 280, unit: 'x-weighted' }],
  ['instagram', 'private', { max: 1000, unit: 'utf8-byte' }],
  ['bluesky', 'public', { max: 300, unit: 'grapheme' }],
  ['mastodon', 'private', { max: 500, unit: 'mastodon' }],
  ['sms', 'private', { max: 6, unit: 'sms-segment' }],
  ['email', 'private', null],
  ['x', 'internal', null],
] as const)('%s, %s', (channel, visibility, limit) => {
  expect(textLimit(channel, visibility)).toEqual(limit);
});

test.each(channels)('%s has no limit for a place it does not have', (channel) => {
  const { places, text } = capabilities(channel);
  const absent = (['public', 'private'] as const).filter((place) => !places.includes(place));
  expect(absent.filter((place) => text[place] !== null)).toEqual([]);
});

test.each(channels)('a public place of %s has a way to a private one', (channel) => {
  const { places, toPrivate } = capabilities(channel);
  expect(toPrivate !== null).toBe(places.includes('public'));
});

test.each(['habr', 'review', 'forum', 'news', 'blog', 'livejournal', 'ok', 'other'] as const)(
  '%s is posted by hand',
  (channel) => {
    expect(capabilities(channel).outbound).toBe('assisted');
  },
);

test('a second answer in a store replaces the first', () => {
  expect(capabilities('store').oneReplyPerMention).toBe(true);
  expect(capabilities('x').oneReplyPerMention).toBe(false);
});
