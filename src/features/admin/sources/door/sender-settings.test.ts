import { expect, test } from 'vitest';
import { senderSettings } from './sender-settings.ts';

const at = { origin: 'https://care.bank.example', sourceId: 'src-vk', secret: 'aB_c-9' };

test.each([
  ['signed', ['address https://care.bank.example/ingest/v1/src-vk', 'secret aB_c-9']],
  ['basic', ['address https://src-vk:aB_c-9@care.bank.example/ingest/v1/src-vk']],
  [
    'bearer',
    ['address https://care.bank.example/ingest/v1/src-vk', 'header Authorization: Bearer aB_c-9'],
  ],
  ['path-token', ['address https://care.bank.example/ingest/v1/src-vk/aB_c-9']],
] as const)('%s', (profile, settings) => {
  expect(senderSettings(profile, at).map(({ what, value }) => `${what} ${value}`)).toEqual(
    settings,
  );
});
