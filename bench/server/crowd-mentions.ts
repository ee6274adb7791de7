import { mulberry32 } from './mulberry32.ts';

const firstNames =
  'Анна Мария Ольга Елена Наталья Татьяна Ирина Светлана Пётр Иван Олег Борис Сергей Андрей Дмитрий Алексей Максим Никита Роман Тимур John Mary Peter Alice Robert Emma'.split(
    ' ',
  );
const roots =
  'Кузнец Попов Волк Соловьёв Морозов Лебедев Козлов Новиков Орлов Макаров Зайцев Павлов Семён Голубев Виноград Богдан Воробьёв Фёдор Михайлов Беляев Тарас Белов Комаров Киселёв Гусев Титов'.split(
    ' ',
  );
const endings = 'ов ев ин ский ович енко ук ко ян швили'.split(' ');
const words =
  'карта комиссия списали дважды приложение вход перевод завис отделение очередь оператор ответ жду вторую неделю кредит ставка договор вернули деньги спасибо помогли интернет роуминг тариф связь пропала сайт ошибка пароль код смс банкомат наличные лимит вклад проценты заявка отказ страховка подписка отключить звонят спам поддержка чат'.split(
    ' ',
  );

/**
 * Mentions of an invented crowd, written just now: the same for the same seed. Every third comes from somebody
 * who wrote before.
 */
export function crowdMentions(seed: number) {
  const chance = mulberry32(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)] as T;
  let people = 0;
  let made = 0;

  return function next(): object {
    made += 1;
    const isKnown = people > 0 && chance() < 1 / 3;
    const number = isKnown ? Math.floor(chance() * people) : (people += 1) - 1;
    const id = `${seed}-${number}`;
    const named = mulberry32(seed * 7919 + number);
    const name = `${firstNames[Math.floor(named() * firstNames.length)]} ${roots[Math.floor(named() * roots.length)]}${endings[Math.floor(named() * endings.length)]}`;
    const text = Array.from({ length: 6 + Math.floor(chance() * 30) }, () => pick(words)).join(' ');
    return {
      id: `${seed}:${made}`,
      platform: 'vk',
      kind: 'comment',
      occurredAt: new Date().toISOString(),
      text: `${text}.`,
      author: { id, name, handle: `user${Math.floor(named() * 1e9).toString(36)}`, followers: 10 },
    };
  };
}
