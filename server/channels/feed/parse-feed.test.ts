import { expect, test } from 'vitest';
import { parseFeed } from './parse-feed.ts';

const rss = (items: string) =>
  `<rss version="2.0"><channel><title>Блог</title>${items}</channel></rss>`;
const item = (n: number) =>
  `<item><title>Т${n}</title><link>http://blog.example/${n}</link><guid>g${n}</guid></item>`;
const titles = (text: string) => parseFeed(text).entries.map(({ title }) => title);

test.each<[string, string, object]>([
  [
    'RSS 2.0',
    rss(
      '<item><title>Т</title><guid isPermaLink="true">http://blog.example/1</guid><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Анна</dc:creator><pubDate>Sat, 24 Nov 2018 10:20:15 GMT</pubDate><description>кратко</description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>всё</p>]]></content:encoded></item>',
    ),
    {
      id: 'http://blog.example/1',
      link: 'http://blog.example/1',
      author: 'Анна',
      content: '<p>всё</p>',
      published: 'Sat, 24 Nov 2018 10:20:15 GMT',
    },
  ],
  ['RSS 0.91', `<rss version="0.91"><channel>${item(1)}</channel></rss>`, { title: 'Т1' }],
  [
    'RSS 0.90',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>x</title></channel><item><title>Т</title><link>http://a.example/</link></item></rdf:RDF>`,
    { title: 'Т', link: 'http://a.example/' },
  ],
  [
    'RDF',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>x</title></channel><item rdf:about="http://a.example/1"><title>Т</title><dc:date>2017-06-21T11:33:12-07:00</dc:date></item></rdf:RDF>`,
    {
      id: 'http://a.example/1',
      link: 'http://a.example/1',
      published: '2017-06-21T11:33:12-07:00',
    },
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><entry><id>b</id><title type="html">Т</title><link rel="self" href="/self"/><link href="/1"/><author><name>Анна</name><uri>http://a.example/</uri></author><updated>2026-01-01T00:00:00Z</updated><summary>кратко</summary><thr:in-reply-to ref="a"/></entry></feed>`,
    {
      id: 'b',
      link: '/1',
      author: 'Анна',
      authorUrl: 'http://a.example/',
      content: 'кратко',
      answers: 'a',
    },
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: [
        { id: '1', url: 'http://a.example/1', content_text: '5 < 6', authors: [{ name: 'Анна' }] },
      ],
    }),
    { id: '1', link: 'http://a.example/1', content: '5 &lt; 6', author: 'Анна' },
  ],
])('%s is read', (_format, text, entry) => {
  expect(parseFeed(text)).toMatchObject({ entries: [entry], unread: [] });
});

test.each<[string, string]>([
  ['is cut off', `<rss version="2.0"><channel>${item(1)}${item(2)}<item><title>Т3`],
  ['closes another tag', rss(`${item(1)}<item><title>Т</titel></item>${item(2)}`)],
])('of a feed that %s all other entries are read, and the piece is kept', (_how, text) => {
  const { entries, unread } = parseFeed(text);
  expect(entries.map(({ title }) => title)).toEqual(['Т1', 'Т2']);
  expect(unread).toHaveLength(1);
  expect(unread[0]).toContain('<item><title>Т');
});

test('an entry that is never closed swallows none of the next', () => {
  const { entries } = parseFeed(
    rss(`<item><title>Т0</title><link>http://a.example/0${item(1)}${item(2)}`),
  );
  expect(entries.map(({ title }) => title)).toEqual(expect.arrayContaining(['Т1', 'Т2']));
});

test.each([
  ['words before it', `Warning: mysql_connect()\n${rss(item(1))}`],
  [
    'an ampersand that stands alone',
    rss('<item><title>Т1 & co</title></item>').replace(' & co', ' &amp; co'),
  ],
  [
    'a bare ampersand',
    rss('<item><title>Т1</title><description>R&D &nbsp; x</description></item>'),
  ],
  ['no end', `<rss version="2.0"><channel>${item(1)}`],
])('%s harms nothing', (_what, text) => {
  expect(titles(text)[0]).toMatch(/^Т1/);
});

test('what looks like entries in words is none', () => {
  const text = rss(
    '<item><title>Т1</title><description><![CDATA[<item>не запись</item>]]></description></item>',
  );
  expect(titles(text)).toEqual(['Т1']);
});

test.each([
  ['a page', '<html><body><p>404</p></body></html>'],
  ['nothing', ''],
  ['other JSON', '{"items": 1}'],
])('%s is no feed', (_what, text) => {
  expect(() => parseFeed(text)).toThrow('It is no feed');
});

test('entities of the document itself are never put in: it neither grows nor reads files', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('');
  const doctype = `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
  const { entries } = parseFeed(
    `${doctype}${rss('<item><title>&l9; &f;</title><guid>1</guid></item>')}`,
  );
  expect(JSON.stringify(entries).length).toBeLessThan(1000);
  expect(JSON.stringify(entries)).not.toContain('root:');
});

test('names that mean something to JavaScript are but names', () => {
  const text = rss('<item><title>Т1</title><__proto__><polluted>1</polluted></__proto__></item>');
  try {
    parseFeed(text);
  } finally {
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  }
});
