import { expect, test } from 'vitest';
import { platformKey } from './platform-key.ts';

test.each([
  ['x', 'x'],
  ['Twitter', 'x'],
  ['https://x.com/', 'x'],
  ['vk.com', 'vk'],
  ['ВКонтакте', 'vk'],
  ['banki.ru', 'banki.ru'],
  ['https://www.Banki.ru/services', 'banki.ru'],
  ['otzovik.com', 'otzovik.com'],
  ['ivan.livejournal.com', 'ivan.livejournal.com'],
  ['mastodon.social', 'mastodon.social'],
  ['appstore', 'appstore'],
  ['intranet', 'intranet'],
])('ids of %s are unique within %s', (platform, key) => {
  expect(platformKey(platform)).toBe(key);
});
