import { inflected } from '../language/words.ts';
import {
  ruImperfective,
  ruNoWord,
  ruOnTheWay,
  ruPerfective,
  ruPerfectiveStems,
  ruYouWill,
} from '../languages/ru/lexicon/third-person.ts';
import type { Doc } from '../text/doc.ts';
import type { Token } from '../text/tokens.ts';

const ending = /^.{2,}(?:[аеиуюя]т|[аеиуюя]тся)$|^(?:даст|сдаст|отдаст|выдаст|передаст|создаст)$/;
/** Nouns and small words with the ending of a verb. */
const nouns =
  /(?:интернет|кабинет|билет|пакет|предмет|бюджет|приоритет|комитет|университет|лимит|кредит|дебит|депозит|транзит|визит|аудит|реквизит|возврат|результат|формат|сертификат|дубликат|аттестат|автомат|банкомат|аппарат|адресат|ответ|отчет|вычет|зачет|счет|учет|запрет|секрет|привет|совет|цвет|свет|буклет|минут|маршрут|институт|атрибут|штат|плат|ребят|работ|суббот|чат|эксперт|мандат|портрет|горизонт|сюжет|пункт|эффект|дефицит|фрагмент)$|^(?:лет|нет|тут|вот|карт|дат|трат|затрат|утрат|комнат|брат|забот|опять|сут|пят|десят|пятьдесят|шестьдесят|вход|смет|газет|монет|анкет|квот|льгот|частот|высот|ут)$/;

const noWord = inflected(ruNoWord.map(({ words }) => words).join(' '));
const imperfective = inflected(ruImperfective);
const onTheWay = inflected(ruOnTheWay);
const perfective = inflected(ruPerfective);
const youWill = inflected(ruYouWill);
const imperfectiveSuffix = /[ая][ею]т(?:ся)?$/;

/** `future` is our word beside any term, `present` beside a day, `under-way` where something moves. */
export type Manner = 'future' | 'under-way' | 'present';

/** How a Russian word in the third person speaks of what comes; `null` where it gives no word. */
export function manner({ kind, text }: Token): Manner | null {
  if (kind !== 'word') return null;
  if (youWill.has(text)) return 'future';
  if (!isThirdPerson(text) || noWord.has(text)) return null;
  if (perfective.has(text) || ruPerfectiveStems.test(text)) return 'future';
  if (onTheWay.has(text)) return 'under-way';
  return imperfective.has(text) || imperfectiveSuffix.test(text) ? 'present' : 'future';
}

/** True for a Russian verb in the third person by its ending. */
export function isThirdPerson(word: string) {
  return ending.test(word) && !nouns.test(word);
}

/** The first verb of somebody or something that gives a word between two tokens: «вернут», «увидит». */
export function thirdPersonIn({ tokens, guarded }: Doc, from: number, to: number) {
  for (let at = from; at < to; at++) {
    if (guarded[at] || tokens[at - 1]?.text === 'не') continue;
    const how = manner(tokens[at]!);
    if (how) return { at, how };
  }
  return null;
}
