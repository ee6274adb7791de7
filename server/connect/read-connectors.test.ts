import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConnectors } from './read-connectors.ts';

const server = { host: 'mail.bank.example', port: 993, user: 'care', password: 'hunter2' };
const email = {
  kind: 'email',
  source: 'mail',
  name: 'Bank care',
  address: 'Care@Bank.example',
  imap: server,
  smtp: { ...server, port: 465 },
};

const blog = {
  kind: 'wordpress',
  source: 'blog',
  name: 'Bank blog',
  site: 'https://blog.bank.example/ru',
  user: 'care',
  password: 'hunter2',
};

function read(content: unknown) {
  const path = join(mkdtempSync(join(tmpdir(), 'otklik-connectors-')), 'connectors.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readConnectors(path, ['secret']);
}

test('without a file there are none', () => {
  expect(readConnectors(undefined, ['secret'])).toEqual([]);
});

test('a connector names its source', () => {
  expect(read({ connectors: [email] }).map(({ source }) => source)).toEqual([
    {
      id: 'mail',
      channel: 'email',
      name: 'Bank care',
      handle: 'care@bank.example',
      policy: 'full',
      visibility: 'private',
    },
  ]);
});

test('a blog is a place that is posted to, unlike others of its channel', () => {
  expect(read({ connectors: [blog] }).map(({ source }) => source)).toEqual([
    {
      id: 'blog',
      channel: 'blog',
      name: 'Bank blog',
      handle: 'blog.bank.example',
      policy: 'full',
      visibility: 'public',
      canPost: true,
    },
  ]);
});

test('a site in the house is asked only where the file says that it may lie there', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const outgoing = {
    replyId: 'reply_0abc123def',
    attempt: 1,
    text: 'x',
    files: [],
    to: '',
    answers: { externalId: '7', title: null, earlierIds: [] },
    caseNumber: null,
  };
  for (const [inside, count, reason] of [
    [false, 0, 'it lies where nothing is fetched from'],
    [true, 1, 'it answered 200'],
  ] as const) {
    const [connector] = read({ connectors: [{ ...blog, site, inside }] });
    expect(await connector?.post(outgoing)).toMatchObject({ state: 'retry', reason });
    expect(asked).toHaveLength(count);
  }
  server.close();
});

test('a feed is a place that is posted to by hand', () => {
  const feed = { kind: 'feed', source: 'press', name: 'Press', channel: 'news' };
  const url = 'http://press.example:8080/rss';
  expect(read({ connectors: [{ ...feed, url }] }).map(({ source }) => source)).toEqual([
    {
      id: 'press',
      channel: 'news',
      name: 'Press',
      handle: 'press.example:8080',
      policy: 'assisted',
      visibility: 'public',
    },
  ]);
});

test.each([
  ['no JSON', '{"password": "hunter2"', 'is not valid JSON'],
  ['an unknown kind', { connectors: [{ ...email, kind: 'fax' }] }, 'kind'],
  ['a misspelt name', { connectors: [{ ...email, adress: 'x' }] }, 'adress'],
  [
    'an address with a tag',
    { connectors: [{ ...email, address: 'care+x@bank.example' }] },
    'address',
  ],
  [
    'an address that would end a line',
    { connectors: [{ ...email, address: 'care@bank.example\nBcc: all@bank.example' }] },
    'address',
  ],
  [
    'a password in the clear over the network',
    { connectors: [{ ...email, smtp: { ...server, tls: 'none' } }] },
    'smtp.tls',
  ],
  [
    'a site in the clear over the network',
    { connectors: [{ ...blog, site: 'http://blog.bank.example' }] },
    'site',
  ],
  ['a site that is no address', { connectors: [{ ...blog, site: 'blog.bank.example' }] }, 'site'],
  [
    'credentials in an address',
    { connectors: [{ ...blog, site: 'https://care:hunter2@blog.bank.example' }] },
    'site',
  ],
  ['one source twice', { connectors: [email, email] }, 'two connectors serve mail'],
])('%s is named, without what was given', (_what, content, named) => {
  const wrong = () => read(content);
  expect(wrong).toThrow(named);
  expect(wrong).not.toThrow('hunter2');
});

test('a file that is not there is named', () => {
  expect(() => readConnectors('/nowhere/connectors.json', ['secret'])).toThrow('cannot be read');
});
