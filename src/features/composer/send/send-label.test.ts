import { describe, expect, test } from 'vitest';
import { capabilities } from '#care/channels/capabilities.ts';
import { channels } from '#contract/channel-names.ts';
import type { PlaceOption } from '#contract/reply.ts';
import en from '#i18n/en/composer.json' with { type: 'json' };
import ru from '#i18n/ru/composer.json' with { type: 'json' };
import { privateNames, publicNames, sendLabel } from './send-label.ts';

const option: PlaceOption = {
  place: { sourceId: 'src-vk', visibility: 'public', inReplyToId: 'm-1' },
  channel: 'vk',
  sourceName: 'VK: Ranet',
  mode: 'api',
  closedBecause: null,
  privateUrl: null,
  chatUrl: null,
  limit: null,
  files: null,
};
const direct = { isForReview: false, isAmbiguous: false };

test('the button is named after the place', () => {
  expect(sendLabel({ option, ...direct })).toEqual({
    says: 'place',
    visibility: 'public',
    channel: 'vk',
    place: 'VK: Ranet',
    isNamed: false,
  });
});

test('a second source of the channel brings the name of the source', () => {
  const label = sendLabel({ option, isForReview: false, isAmbiguous: true });
  expect(label).toMatchObject({ isNamed: true });
});

test('a reply that a lead reads first goes to review, whatever its place', () => {
  const label = sendLabel({
    option: { ...option, mode: 'assisted' },
    ...direct,
    isForReview: true,
  });
  expect(label).toEqual({ says: 'review' });
});

test('where no API posts, the button says that hands do', () => {
  const label = sendLabel({ option: { ...option, mode: 'assisted' }, ...direct });
  expect(label).toEqual({ says: 'by-hand', visibility: 'public', place: 'VK: Ranet' });
});

test('every kind of place has its own words', () => {
  const withPlace = (visibility: 'public' | 'private') =>
    channels.filter((channel) => capabilities(channel).places.includes(visibility));
  expect([...publicNames]).toEqual(withPlace('public'));
  expect([...privateNames]).toEqual(withPlace('private'));
});

describe.each([
  [en, 'Publish', 'Send privately'],
  [ru, 'Опубликовать', 'Отправить лично'],
])('in each language', (texts, publish, sendPrivately) => {
  test(`every public button begins with "${publish}"`, () => {
    const names = [...Object.values(texts.send.public), texts.send.byHand.public];
    expect(names.filter((name) => !name.startsWith(publish))).toEqual([]);
  });

  test(`every private button begins with "${sendPrivately}"`, () => {
    const names = [...Object.values(texts.send.private), texts.send.byHand.private];
    expect(names.filter((name) => !name.startsWith(sendPrivately))).toEqual([]);
  });
});
