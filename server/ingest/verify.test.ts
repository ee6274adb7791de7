import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { isAuthentic, type Knock } from './verify.ts';

const secret = `whsec_${Buffer.from('thirty-two bytes of a new secret').toString('base64')}`;
const earlier = `whsec_${Buffer.from('thirty-two bytes of an old one!!').toString('base64')}`;
const now = Date.parse('2026-11-20T09:00:00.000Z');
const body = '{"spec":"mention/1","items":[{"text":"Комиссия списана дважды"}]}';

function knock(change: { id?: string; at?: number; by?: string[]; body?: string } = {}): Knock {
  const { id = 'msg_1', at = now, by = [secret], body: sent = body } = change;
  const signed = by.map((one) => new Webhook(one).sign('msg_1', new Date(at), body));
  return {
    body: new TextEncoder().encode(sent),
    headers: new Headers({
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at / 1000)),
      'webhook-signature': signed.join(' '),
    }),
    sourceId: 'vk',
    pathToken: undefined,
  };
}

test.each([
  ['what the library of the standard signs', knock(), [secret], true],
  ['the earlier secret, while it lasts', knock({ by: [earlier] }), [secret, earlier], true],
  ['two signatures, one by a secret we know', knock({ by: [earlier, secret] }), [secret], true],
  ['a secret that is gone', knock({ by: [earlier] }), [secret], false],
  ['another body', knock({ body: body.replace('дважды', 'трижды') }), [secret], false],
  ['the signature of another delivery', knock({ id: 'msg_2' }), [secret], false],
  ['five minutes ago', knock({ at: now - 300_000 }), [secret], true],
  ['longer ago', knock({ at: now - 301_000 }), [secret], false],
  ['from the future', knock({ at: now + 301_000 }), [secret], false],
  ['no secrets at all', knock(), [], false],
] as const)('signed: %s', (_what, given, secrets, isGood) => {
  expect(isAuthentic('signed', given, secrets, now)).toBe(isGood);
});

test('without its headers nothing is authentic', () => {
  for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
    const given = knock();
    given.headers.delete(name);
    expect(isAuthentic('signed', given, [secret], now)).toBe(false);
  }
});

function basic(pair: string): Knock {
  return { ...knock(), headers: new Headers({ authorization: `Basic ${btoa(pair)}` }) };
}

test.each([
  ['basic', basic('vk:s3cret'), true],
  ['basic', basic('vk:wrong'), false],
  ['basic', basic('x:s3cret'), false],
  ['basic', basic('s3cret'), false],
  ['basic', knock(), false],
  ['bearer', { ...knock(), headers: new Headers({ authorization: 'Bearer s3cret' }) }, true],
  ['bearer', { ...knock(), headers: new Headers({ authorization: 'Bearer s3cre' }) }, false],
  ['path-token', { ...knock(), pathToken: 's3cret' }, true],
  ['path-token', { ...knock(), pathToken: 's3crets' }, false],
  ['path-token', knock(), false],
] as const)('%s case %#', (profile, given, isGood) => {
  expect(isAuthentic(profile, given, ['s3cret'], now)).toBe(isGood);
});
