import { expect, test } from 'vitest';
import { passes } from './pass.ts';

const now = Date.UTC(2026, 10, 18, 9);
const customer = {
  scope: 'bank.example',
  id: 'c-1',
  name: 'Maria',
  phone: '+79990001122',
  email: 'm@example.org',
};

test('a pass opens in the browser that it was given to, for an hour', async () => {
  const { give, open } = passes('a secret');
  const pass = await give('visitor', customer, now);
  expect(await open(pass, 'visitor', now)).toEqual({
    identity: customer,
    untilMs: now + 3_600_000,
  });
  expect(await open(pass, 'another', now)).toBeNull();
  expect(await open(pass, 'visitor', now + 3_601_000)).toBeNull();
  expect(await passes('another secret').open(pass, 'visitor', now)).toBeNull();
  expect(await open(`${pass.slice(0, -2)}AA`, 'visitor', now)).toBeNull();
});

test('a pass that is seen in an address says nothing of the customer', async () => {
  const pass = await passes('a secret').give('visitor', customer, now);
  const seen = pass.split('.').map((part) => Buffer.from(part, 'base64url').toString());
  for (const word of Object.values(customer)) expect(seen.join(' ')).not.toContain(word);
});
