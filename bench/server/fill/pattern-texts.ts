import { mulberry32 } from '../mulberry32.ts';
import { MARK } from './marks.ts';

const common =
  'карта комиссия приложение вход перевод деньги ответ жду кредит вклад банкомат поддержка сайт пароль код договор the card payment refund'.split(
    ' ',
  );
const roots =
  'плат счёт выпис лимит тариф бонус бирж валют ипотек страх налог пенс штраф обмен залог чек архив адрес анкет бланк заказ заяв звон лист отчёт очер подпис полис почт прав приём проц рекл связ серв систем склад стаж терм услуг филиал форм цен штат экран этаж'.split(
    ' ',
  );
const endings =
  'а ы ка ки ник ного ному овать ение ения ность ности ист исты атор аторы ный ная ные ским ально ировка ировки ча чик чики щик ство ства оватый енок ушка ище ина инка арий ариум метр метры граф логия номия скоп фон тека дром'.split(
    ' ',
  );
const firstNames =
  'Анна Мария Ольга Елена Наталья Татьяна Ирина Светлана Пётр Иван Олег Борис Сергей Андрей Дмитрий John Mary Alice'.split(
    ' ',
  );

/** Each rarer than the one before: the first stand in every sixth message, the last in one of four hundred. */
export const vocabulary = [
  ...common,
  ...endings.flatMap((ending) => roots.map((root) => root + ending)),
].slice(0, 2_000);
/** Flattens the beginning: nothing but a conjunction stands in most messages. */
const FLAT = 20;
const steepness = Math.log((vocabulary.length + FLAT) / FLAT);

export function patternTexts(seed: number) {
  const chance = mulberry32(seed);
  const word = () =>
    vocabulary[Math.floor(FLAT * Math.exp(chance() * steepness)) - FLAT] ?? vocabulary[0];
  return {
    chance,
    /** Ends with a number of an order that no other message has. */
    message(number: number): string {
      const words = Array.from({ length: 8 + Math.floor(chance() * 20) }, word);
      return `${words.join(' ')}. Заказ ${MARK}${String(number).padStart(5, '0')}`;
    },
    author: (number: number) => ({
      id: `${number}-${MARK}`,
      name: `${firstNames[number % firstNames.length]} ${roots[number % roots.length]}${endings[number % endings.length]}ов`,
      handle: `user${number}.${MARK}`,
      followers: 10,
    }),
  };
}
