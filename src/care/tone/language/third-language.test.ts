import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse, engineFor } from '../engine.ts';
import { en } from '../languages/en/index.ts';
import { ru } from '../languages/ru/index.ts';
import type { ToneContext, ToneInput } from '../types.ts';
import { blank } from './blank.ts';
import type { Language } from './language.ts';
import { readersOf } from './readers.ts';
import { together } from './together.ts';
import { table, words } from './words.ts';

const none = blank('de', 'Deutsch', 'Latin', en);

/** A few dozen words of German, as a folder of their own would hold them. */
const german: Language = {
  ...none,
  classes: { 'de-wir': 'ich|wir' },
  lexicon: {
    safety: [],
    reply: [
      {
        'commit.news': [
          {
            why: 'word to the customer',
            any: ['@de-wir (melde|melden) (mich|uns)', 'ich schreibe'],
          },
        ],
        'vague.time': [{ why: 'no time at all', any: ['bald', 'in kürze', 'zeitnah'] }],
        'officialese.strong': [
          {
            why: 'the language of offices',
            any: ['bezüglich ihres anliegens', 'zwecks (prüfung|klärung)'],
          },
        ],
        greeting: [{ why: 'met with a word', any: ['guten (tag|morgen|abend)', 'hallo'] }],
        'address.ty': [{ why: 'a friend is called so', any: ['(du|dir|dich|dein|deine|deinen)'] }],
      },
    ],
    customer: [
      {
        'address.vy': [
          { why: 'a stranger is called so', any: ['können sie', 'haben sie', 'ihnen'] },
        ],
        'c.trouble': [{ why: 'something fails', any: ['funktioniert nicht', 'seit # tagen'] }],
      },
    ],
  },
  text: {
    ...none.text,
    spelling: {
      ...none.text.spelling,
      tellers: words('und ich sie die der das nicht ist ihr wir mein'),
    },
    joins: words('und aber'),
    conditions: words('wenn falls'),
    courtesies: words('bitte'),
    endings: ['en', 'er', 'e'],
    stopWords: words('und ich sie die der das nicht ist ihr wir mein wann'),
  },
  time: {
    ...none.time,
    numbers: table({ 1: 'ein eine einer', 2: 'zwei', 5: 'fünf', 6: 'sechs' }),
    units: table({ 60: 'stunde stunden', 1440: 'tag tagen' }),
    dayWords: table({ 0: 'heute', 1: 'morgen' }),
    weekdays: table({ 0: 'montag', 4: 'freitag' }),
    clock: {
      ...none.time.clock,
      openers: words('bis um gegen'),
      spelledOpeners: words('bis um gegen'),
      hourNames: words('uhr'),
      spoken: [{ says: 'halb', hour: 'counted', plus: -30 }],
    },
    span: { ...none.time.span, openings: ['in', 'innerhalb von'] },
    chain: { ...none.time.chain, connectors: words('bis um') },
  },
  customer: {
    ...none.customer,
    questions: {
      ...none.customer.questions,
      asking: { ...none.customer.questions.asking, when: ['wann', 'wie lange'] },
    },
  },
  rules: {
    ...none.rules,
    familiarVerbs: [{ like: /^(?:hast|kannst|bist|siehst)$/, but: /(?!)/ }],
  },
};

const engine = engineFor(readersOf(together([ru, en, german])));
const context: ToneContext = { now: '2025-07-17T11:30:00+03:00', tz: 'Europe/Moscow' };
const stranger = ['Meine Karte funktioniert nicht, und das ist ärgerlich. Können Sie mir helfen?'];

function read(text: string, more: Partial<ToneContext> = {}, customer = stranger) {
  return engine.analyse({
    text,
    visibility: 'public',
    channel: 'vk',
    customer,
    context: { ...context, ...more },
  });
}

const rulesIn = (...asked: Parameters<typeof read>) =>
  read(...asked).findings.map(({ rule }) => rule);

describe('a third language, and the engine as it is', () => {
  it.each([
    ['Ich melde mich bis 18 Uhr bei Ihnen.', '2025-07-17T15:00:00.000Z'],
    ['Wir melden uns morgen um halb sechs.', '2025-07-18T14:30:00.000Z'],
    ['Wir melden uns innerhalb von zwei Stunden.', '2025-07-17T10:30:00.000Z'],
    ['Ich schreibe Ihnen am Freitag bis 12:00.', '2025-07-18T09:00:00.000Z'],
  ])('finds the promise of “%s”', (text, at) => {
    expect(read(text).promise?.at).toBe(at);
    expect(rulesIn(text)).toContain('promise-with-time');
  });

  it('finds a vague promise, and none beside an hour', () => {
    expect(rulesIn('Wir melden uns bald bei Ihnen.')).toContain('vague-promise');
    expect(rulesIn('Wir melden uns heute bis 18 Uhr.')).not.toContain('vague-promise');
  });

  it('finds the language of offices, courtesies passed over', () => {
    const { findings } = read('Bezüglich, bitte, Ihres Anliegens gibt es noch nichts Neues.');
    expect(findings.map(({ rule, start, end }) => [rule, start, end])).toContainEqual([
      'officialese',
      0,
      'Bezüglich, bitte, Ihres Anliegens'.length,
    ]);
  });

  it('misses a greeting only where there is none', () => {
    const first = { firstReply: true };
    expect(rulesIn('Guten Tag! Die Karte ist seit heute wieder frei.', first)).not.toContain(
      'no-greeting',
    );
    expect(rulesIn('die Karte ist seit heute wieder frei.', first)).toContain('no-greeting');
  });

  it.each(['Das klären wir für dich.', 'Das kannst du in der App sehen.', 'Hast das in der App.'])(
    'hears “%s” said to somebody who says Sie',
    (text) => {
      expect(rulesIn(text)).toContain('address-mismatch');
    },
  );

  it('knows what the customer writes in and asks for', () => {
    const { profile } = read('Gut.', {}, ['Und wann ist das Geld auf der Karte?']);
    expect(profile.lang).toBe('de');
    expect(profile.questions.map(({ kind }) => kind)).toEqual(['when']);
    expect(read('Gut.').profile).toMatchObject({ lang: 'de', address: 'vy', complaint: true });
  });

  it('takes no text from another of its script before it has words', () => {
    const bare = engineFor(readersOf(together([ru, en, none])));
    const asked = (...customer: string[]) =>
      bare.analyse({ text: '', visibility: 'public', channel: 'vk', customer, context }).profile;
    expect(asked('When will you give my money back?').lang).toBe('en');
    expect(asked('Wann kommt mein Geld zurück?').lang).toBeNull();
    expect(asked('Когда вернёте деньги?').lang).toBe('ru');
  });

  it('says that an answer is in another language', () => {
    const { findings } = read('We have looked at it and the card works again.');
    expect(findings.find(({ rule }) => rule === 'language-mismatch')?.params).toEqual({
      lang: 'Deutsch',
    });
    expect(rulesIn('Wir haben das geprüft und die Karte ist wieder frei.')).not.toContain(
      'language-mismatch',
    );
  });

  it('reads Russian and English as before', () => {
    const rows = readFileSync(new URL('../held-aside.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    expect(rows.length).toBeGreaterThan(600);
    for (const row of rows) {
      const { reply, ...line } = JSON.parse(row) as ToneInput & { reply: string };
      const input = { ...line, text: reply };
      const { findings, shown, promise } = analyse(input);
      expect(engine.analyse(input)).toMatchObject({ findings, shown, promise });
    }
  });
});
