import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { providerOf } from './sign-in/oidc/provider-settings.ts';

test('nothing has to be set', () => {
  expect(readSettings({ PATH: '/bin', DATABASE_URL: '' })).toEqual({
    PORT: 8787,
    HOST: '127.0.0.1',
    DATA_DIR: 'data',
    PROXY_HOPS: 0,
    UNDO_SECONDS: 10,
    PREVIOUS_SECRETS: [],
    PASSWORD_SIGN_IN: 'on',
  });
});

test('every wrong setting is named at once', () => {
  expect(() => readSettings({ PORT: '80x', DATABASE_URL: 'mysql://db', SECRET: 'short' })).toThrow(
    /PORT: .*\n\s+DATABASE_URL: must begin with postgresql:\/\/\n\s+SECRET: must have 32/,
  );
});

test('processes that share a database need one secret', () => {
  expect(() => readSettings({ DATABASE_URL: 'postgresql://db/otklik' })).toThrow(
    'SECRET: must be given with DATABASE_URL',
  );
});

const house = {
  OIDC_ISSUER: 'https://login.bank.example/realms/care',
  OIDC_CLIENT_ID: 'otklik',
  OIDC_CLIENT_SECRET: 'shared',
};

test('a provider is named by its host, and values of the claim may hold spaces', () => {
  const settings = readSettings({
    ...house,
    OIDC_DOMAINS: 'Bank.example, care.example',
    OIDC_ROLE_CLAIM: 'groups',
    OIDC_ROLES: 'Care agents=agent; cn=leads=lead',
  });
  expect(providerOf(settings)).toEqual({
    issuer: house.OIDC_ISSUER,
    clientId: 'otklik',
    clientSecret: 'shared',
    name: 'login.bank.example',
    domains: ['bank.example', 'care.example'],
    roles: {
      claim: 'groups',
      byValue: new Map([
        ['Care agents', 'agent'],
        ['cn=leads', 'lead'],
      ]),
    },
    takesAll: false,
  });
});

test.each([
  [{ OIDC_ISSUER: 'https://id.example' }, /OIDC_CLIENT_ID: must.*\n.*OIDC_CLIENT_SECRET: must/],
  [{ ...house, OIDC_ISSUER: 'http://id.example' }, /OIDC_ISSUER: must begin with https/],
  [{ OIDC_DOMAINS: 'bank.example' }, /OIDC_DOMAINS: means nothing without OIDC_ISSUER/],
  [{ PASSWORD_SIGN_IN: 'off' }, /PASSWORD_SIGN_IN: off needs OIDC_ISSUER/],
  [{ ...house, OIDC_NEW_PEOPLE: 'all' }, /OIDC_NEW_PEOPLE: all needs OIDC_ROLE_CLAIM/],
  [{ ...house, OIDC_ROLE_CLAIM: 'groups' }, /OIDC_ROLES: must be given with OIDC_ROLE_CLAIM/],
  [
    { ...house, OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'it=root' },
    /OIDC_ROLES: "it=root" is not VALUE=ROLE/,
  ],
])('a provider half set is named: %o', (settings, words) => {
  expect(() => readSettings(settings)).toThrow(words);
});
