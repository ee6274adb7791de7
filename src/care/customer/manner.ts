import type { About } from '#contract/fact.ts';
import type { Message } from '#contract/message.ts';

const edge = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';
const words = {
  ty: new RegExp(`${edge}(?:ты|тебя|тебе|тобой|тво(?:й|я|ё|е|и|его|ему|им|ей|их))${end}`, 'iu'),
  vy: new RegExp(`${edge}(?:вы|вас|вам|вами|ваш(?:а|е|и|его|ему|им|ей|их|у)?)${end}`, 'iu'),
};
/** Manners of years ago say little of today. */
const NEWEST_READ = 40;

/** Which "you" a customer uses to us; null where they use neither, or both alike. Messages are in time order. */
export function readForm(messages: readonly Message[]): About['says'] {
  const own = ownWords(messages).slice(-NEWEST_READ);
  const ty = own.filter(({ text }) => words.ty.test(text));
  const vy = own.filter(({ text }) => words.vy.test(text));
  if (ty.length === vy.length) return null;
  const [form, said] = ty.length > vy.length ? (['ty', ty] as const) : (['vy', vy] as const);
  const newest = said.at(-1);
  return newest ? { form, count: said.length, messageId: newest.id } : null;
}

/** The languages a customer wrote in, by the letters of each message. */
export function readLanguages(messages: readonly Message[]): About['languages'] {
  const counts = new Map<About['languages'][number]['language'], number>();
  for (const { text } of ownWords(messages)) {
    const language = languageOf(text);
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts]
    .map(([language, count]) => ({ language, count }))
    .sort((a, b) => b.count - a.count);
}

/** Null where there is nothing to tell it by: a number, a smile. */
function languageOf(text: string): About['languages'][number]['language'] | null {
  const prose = text.replace(/https?:\S+|[@#]\S+/g, ' ');
  const letters = prose.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 3) return null;
  const cyrillic = prose.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = prose.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic > letters / 2) return 'ru';
  return latin > letters / 2 ? 'en' : 'other';
}

function ownWords(messages: readonly Message[]): Message[] {
  return messages.filter(({ direction, deletedAt }) => direction === 'in' && deletedAt === null);
}
