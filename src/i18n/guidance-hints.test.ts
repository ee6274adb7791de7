import { describe, expect, it } from 'vitest';
import en from './en/guidance.json';
import ru from './ru/guidance.json';
import { analyse } from '#care/tone/engine.ts';
import { ruleIds, ruleMeta } from '#care/tone/rules/catalogue.ts';

const languages = [
  ['en', en],
  ['ru', ru],
] as const;

describe.each(languages)('hints in %s', (lang, catalogue) => {
  it('names exactly the rules of the catalogue', () => {
    expect(Object.keys(catalogue.rules).sort()).toEqual([...ruleIds].sort());
  });

  it.each(ruleIds)('%s is short, plain and passes the rules of voice', (id) => {
    const { name, why, principle } = catalogue.rules[id];
    expect(wordCount(name), name).toBeLessThanOrEqual(4);
    expect(wordCount(why), why).toBeLessThanOrEqual(25);
    expect(sentenceCount(why), why).toBeLessThanOrEqual(2);
    expect(sentenceCount(principle), principle).toBeLessThanOrEqual(2);
    for (const text of [why, principle]) expect(voiceFaults(text, lang), text).toEqual([]);
  });

  it.each(ruleIds)('%s cannot be pasted as a reply', (id) => {
    const { why } = catalogue.rules[id];
    const pasted = analyse({
      text: why,
      visibility: 'public',
      channel: 'vk',
      customer: [],
      context: { now: '2026-03-02T10:00:00Z', tz: 'UTC' },
    });
    expect(pasted.promise).toBeNull();
    expect(why).not.toMatch(
      /^(?:Здравствуйте|Добрый|Извините|Простите|Спасибо|Hi|Hello|Sorry|Thank you|Thanks for)/,
    );
    expect(why).not.toMatch(
      /(?<!\p{L})(?:I'll|we'll|we are|our team|напишу|напишем|вернём|мы вернули|проверим)(?!\p{L})/iu,
    );
  });
});

function voiceFaults(text: string, lang: string) {
  const { findings } = analyse({
    text,
    visibility: 'private',
    channel: 'chat',
    customer: [
      lang === 'ru'
        ? 'Подскажите, пожалуйста, что с моей картой'
        : 'Could you tell me about my card please',
    ],
    context: { now: '2026-03-02T10:00:00Z', tz: 'UTC' },
  });
  return findings
    .filter(({ rule }) => ['voice', 'register'].includes(ruleMeta(rule).family))
    .map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
}

function wordCount(text: string) {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function sentenceCount(text: string) {
  return text.split(/[.!?]+(?:\s|$)/).filter((part) => part.trim() !== '').length;
}
