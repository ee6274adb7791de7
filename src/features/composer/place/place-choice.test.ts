import { expect, test } from 'vitest';
import type { Source } from '#contract/channel.ts';
import type { PlaceOption } from '#contract/reply.ts';
import {
  afterTheEnd,
  chosenPlace,
  isAmbiguous,
  privatePlace,
  withLostPlace,
} from './place-choice.ts';

function option(id: string, mode: PlaceOption['mode'] = 'api'): PlaceOption {
  const [channel = '', visibility, of = ''] = id.split(' ');
  return {
    place: {
      sourceId: `src-${channel}${of}`,
      visibility: visibility === 'private' ? 'private' : 'public',
      inReplyToId: 'm-1',
    },
    channel,
    sourceName: channel + of,
    mode,
    closedBecause: mode === 'none' ? 'policy-off' : null,
    privateUrl: null,
    chatUrl: null,
    limit: null,
    files: null,
  };
}

const vk = option('vk public');
const vkPrivate = option('vk private');
const chat = option('chat private');
const closedX = option('x public', 'none');
const review = option('review public', 'assisted');

test.each([
  ['the place of the last message', [vk, chat], null, vk],
  ['the first that can be answered', [closedX, review, vk], null, review],
  ['the chosen one', [vk, chat], 'src-chat|private', chat],
  ['the chosen one though it closed meanwhile', [vk, closedX], 'src-x|public', closedX],
  ['the default where the chosen one is gone', [vk], 'src-max|private', vk],
  ['none where all are closed', [closedX], null, undefined],
])('the reply goes to %s', (_, places, chosen, expected) => {
  expect(chosenPlace(places, chosen)).toBe(expected);
});

test.each([
  ['of the same source first', [chat, vkPrivate], vk, vkPrivate],
  ['of any other source', [vk, chat], vk, chat],
  [
    'nowhere when all private places are closed',
    [vk, option('chat private', 'none')],
    vk,
    undefined,
  ],
])('the talk moves to a private place %s', (_, places, from, expected) => {
  expect(privatePlace(places, from)).toBe(expected);
});

test('two open sources of one channel and kind need their names', () => {
  const second = option('vk public -mobile');
  expect(isAmbiguous([vk, second, chat], vk)).toBe(true);
  expect(isAmbiguous([vk, vkPrivate, chat], vk)).toBe(false);
  expect(isAmbiguous([vk, option('vk public -mobile', 'none')], vk)).toBe(false);
});

test('after the end words of a private room stay in it, and new ones go to the public', () => {
  const places = afterTheEnd([vkPrivate, vk]);
  expect(chosenPlace(places, 'src-vk|private')).toMatchObject({
    mode: 'none',
    closedBecause: 'case-closed',
    place: { visibility: 'private' },
  });
  expect(chosenPlace(places, null)).toBe(vk);
});

test.each([
  ['src-chat|private', 'private'],
  ['src-x|public', 'public'],
])('words for %s do not slip into another room when an unlink takes it along', (id, visibility) => {
  const chatSource = { id: 'src-chat', channel: 'chat', name: 'Our chat' } as Source;
  const places = withLostPlace([vk], id, [chatSource]);
  expect(places[0]).toBe(vk);
  expect(chosenPlace(places, id)).toMatchObject({
    mode: 'none',
    closedBecause: 'unlinked',
    place: { visibility },
  });
});

test('a lost room has its source’s name once it is known, and one that is there is not lost', () => {
  const chatSource = { id: 'src-chat', channel: 'chat', name: 'Our chat' } as Source;
  expect(withLostPlace([vk], 'src-chat|private', [chatSource]).at(-1)).toMatchObject({
    channel: 'chat',
    sourceName: 'Our chat',
  });
  expect(withLostPlace([vk, chat], 'src-chat|private', [chatSource])).toEqual([vk, chat]);
  for (const id of [null, '', 'nothing', '|private'])
    expect(withLostPlace([vk], id, [])).toEqual([vk]);
});
