import { expect, test } from 'vitest';
import type { Message } from '#contract/message.ts';
import { findPlace, placeOptions } from './places.ts';
import { aMessage, aSource } from './samples.ts';

const sources = [
  aSource(),
  aSource({ id: 'x', channel: 'x' }),
  aSource({ id: 'facebook', channel: 'facebook' }),
  aSource({ id: 'review', channel: 'review', policy: 'assisted' }),
  aSource({ id: 'forum', channel: 'forum' }),
  aSource({ id: 'news', channel: 'news', policy: 'inbound-only' }),
  aSource({ id: 'old', channel: 'vk', policy: 'off' }),
];

function from(sourceId: string, id: string, change: Partial<Message> = {}): Message {
  const { channel } = sources.find((source) => source.id === sourceId) ?? aSource();
  return aMessage({ id, sourceId, channel, ...change });
}

function offered(...messages: Message[]) {
  return placeOptions(messages, sources).map(({ place, mode }) => [
    place.sourceId,
    place.visibility,
    place.inReplyToId,
    mode,
  ]);
}

test('the place written in last comes first, each to its newest message', () => {
  expect(offered(from('vk', '1'), from('x', '2'), from('vk', '3'), from('x', '4'))).toEqual([
    ['x', 'public', '4', 'api'],
    ['vk', 'public', '3', 'api'],
  ]);
});

test('public and private messages of one source are two places', () => {
  expect(offered(from('vk', '1'), from('vk', '2', { visibility: 'private' }))).toEqual([
    ['vk', 'private', '2', 'api'],
    ['vk', 'public', '1', 'api'],
  ]);
});

test('a private place beside a public one is offered where the channel itself leads there', () => {
  expect(offered(from('facebook', '1'))).toEqual([
    ['facebook', 'public', '1', 'api'],
    ['facebook', 'private', '1', 'api'],
  ]);
});

test.each([
  ['review', 'assisted', null],
  ['forum', 'assisted', null],
  ['news', 'none', 'inbound-only'],
  ['old', 'none', 'policy-off'],
])('on %s a reply goes: %s', (sourceId, mode, closedBecause) => {
  expect(placeOptions([from(sourceId, '1')], sources)).toMatchObject([{ mode, closedBecause }]);
});

test('a source that a connector posts to is not posted to by hand, unless it is asked to be', () => {
  const forum = aSource({ id: 'forum', channel: 'forum', policy: 'full', canPost: true });
  const modeBy = (source: typeof forum) => placeOptions([from('forum', '1')], [source])[0]?.mode;
  expect(modeBy(forum)).toBe('api');
  expect(modeBy({ ...forum, policy: 'assisted' })).toBe('assisted');
});

test('a message taken back gives way to an older one, and closes the place when there is none', () => {
  const gone = from('vk', '2', { deletedAt: '2026-11-18T09:30:00.000Z' });
  expect(offered(from('vk', '1'), gone)).toEqual([['vk', 'public', '1', 'api']]);
  expect(placeOptions([gone], sources)).toMatchObject([
    { mode: 'none', closedBecause: 'customer-deleted' },
  ]);
});

test('our own words, notes and unknown sources are no places', () => {
  const ours = from('vk', '1', { direction: 'out' });
  const note = from('vk', '2', { direction: 'note', visibility: 'internal' });
  expect(offered(ours, note, from('nowhere', '3', { sourceId: 'nowhere' }))).toEqual([]);
});

test('a place is found by its source and visibility', () => {
  const options = placeOptions([from('vk', '1')], sources);
  expect(findPlace(options, 'vk', 'public')?.place.inReplyToId).toBe('1');
  expect(findPlace(options, 'vk', 'private')).toBeUndefined();
  expect(findPlace(options, 'x', 'public')).toBeUndefined();
});

test('our own chat is a way into private only from a public place that has no private one of its own', () => {
  const chatUrl = 'https://care.bank.example/chat/help';
  const ways = (message: Message) =>
    placeOptions([message], sources, chatUrl).map(({ place, chatUrl: url }) => [
      place.visibility,
      url,
    ]);
  expect(ways(from('review', '1'))).toEqual([['public', chatUrl]]);
  expect(ways(from('vk', '1', { visibility: 'private' }))).toEqual([['private', null]]);
  expect(ways(from('facebook', '1'))).toEqual([
    ['public', null],
    ['private', null],
  ]);
  expect(placeOptions([from('review', '1')], sources)).toMatchObject([{ chatUrl: null }]);
});
