import { expect, test } from 'vitest';
import { wayToChange } from './way-to-change.ts';

const post = {
  visibility: 'public',
  occurredAt: '2026-11-18T09:00:00.000Z',
  externalId: 'p1',
} as const;
const soon = '2026-11-18T10:00:00.000Z';
const late = '2026-11-20T09:00:00.001Z';

test.each([
  ['edit', 'chat', 'private', soon, { way: 'api' }],
  ['remove', 'chat', 'private', late, { way: 'api' }],
  ['edit', 'x', 'public', soon, { way: 'none', because: 'channel' }],
  ['remove', 'x', 'public', late, { way: 'api' }],
  ['remove', 'x', 'private', soon, { way: 'none', because: 'channel' }],
  ['edit', 'vk', 'public', soon, { way: 'by-hand' }],
  ['edit', 'vk', 'public', late, { way: 'none', because: 'window' }],
  ['remove', 'vk', 'public', late, { way: 'by-hand' }],
  ['edit', 'vk', 'private', soon, { way: 'api' }],
  ['remove', 'telegram', 'public', '2026-11-20T09:00:00.000Z', { way: 'api' }],
  ['remove', 'telegram', 'public', late, { way: 'none', because: 'window' }],
  ['edit', 'review', 'public', late, { way: 'by-hand' }],
  ['edit', 'email', 'private', soon, { way: 'none', because: 'channel' }],
  ['edit', 'chat', 'internal', soon, { way: 'none', because: 'channel' }],
] as const)('%s on %s in %s', (what, channel, visibility, now, way) => {
  const source = { channel, policy: 'full' } as const;
  expect(wayToChange(what, { ...post, visibility }, source, now)).toEqual(way);
});

test.each([
  ['full', 'api'],
  ['assisted', 'by-hand'],
] as const)('a policy of %s is %s', (policy, way) => {
  expect(wayToChange('edit', post, { channel: 'mastodon', policy }, soon)).toEqual({ way });
});

test.each(['off', 'inbound-only'] as const)('a policy of %s leaves what stands', (policy) => {
  const source = { channel: 'mastodon', policy } as const;
  expect(wayToChange('remove', post, source, soon)).toEqual({ way: 'none', because: 'policy' });
});

test('a connector changes what it posts, and what was posted by hand a person changes', () => {
  const source = { channel: 'blog', policy: 'full', canPost: true } as const;
  expect(wayToChange('edit', post, source, soon)).toEqual({ way: 'api' });
  expect(wayToChange('edit', { ...post, externalId: null }, source, soon)).toEqual({
    way: 'by-hand',
  });
});
