import { expect, test } from 'vitest';
import { channels } from '#contract/channel-names.ts';
import { channelOfPlatform } from './platforms.ts';

test.each([
  ['banki.ru', 'review'],
  ['https://www.banki.ru/services/', 'review'],
  ['Twitter', 'x'],
  ['x.com', 'x'],
  ['App Store', 'store'],
  ['google_play', 'store'],
  ['ВКонтакте', 'vk'],
  ['m.vk.com', 'vk'],
  ['somebody.livejournal.com', 'livejournal'],
  ['E-mail', 'email'],
  ['constructor', 'other'],
  ['', 'other'],
  ['unheard of', 'other'],
])('%s is %s', (platform, channel) => {
  expect(channelOfPlatform(platform)).toBe(channel);
});

test.each(channels)('%s is its own name', (channel) => {
  expect(channelOfPlatform(channel)).toBe(channel);
});
