import {
  answers,
  confirms,
  fixed,
  notes,
  on,
  promises,
  says,
  story,
  type Story,
} from '../story.ts';

export const abroad: Story[] = [
  story('hotel-desk', on('vk', 'Денис Ракитин', { followers: 188 }), [
    says(
      '-1d 23:47',
      'stuck',
      'Ранет, вы издеваетесь? Стою на ресепшене в Ереване, с двумя детьми, час ночи. Карта не проходит. Смс: «операция отклонена». Кем?? Завтра утром рейс',
      { isPrivate: true },
    ),
    answers(
      '-1d 23:50',
      'anna',
      'stuck',
      'Денис, здравствуйте, я Анна, занимаюсь вами прямо сейчас. Отклонили мы: гостиница попросила сразу большую сумму, и защита приняла её за чужую руку. Блокировку сняла. Попросите приложить карту ещё раз, я жду здесь.',
    ),
    says('-1d 23:55', 'passed', 'прошло', { isPrivate: true }),
    says('-1d 23:57', 'thanks', 'фух. детей положили. извините за тон, я уже прощался с отпуском', {
      isPrivate: true,
    }),
    answers(
      '-1d 23:59',
      'anna',
      'thanks',
      'Да какой там тон, час ночи и дети на чемоданах. До конца недели ваши покупки в Армении защита пропустит без вопросов. Хорошего рейса!',
    ),
    fixed('0d 00:01', 'anna'),
    says('0d 08:10', 'flying', 'уже в самолёте. всё оплатилось, спасибо вам, Анна', {
      isPrivate: true,
    }),
    confirms('0d 09:05', 'anna', 'flying'),
  ]),

  story('lisbon-atm', on('instagram', 'tomashby', { followers: 940 }), [
    says(
      '-1d 19:32',
      'eaten',
      'ok so an ATM in Lisbon just swallowed my card and thanked me for my visit. Very polite robbery. What do I do',
      { isPrivate: true },
    ),
    answers(
      '-1d 19:36',
      'ellen',
      'eaten',
      "Hi, Ellen from Ranet. First: the card is frozen, so nobody can use it, and nothing was taken. Second: cash. Can you pay by phone? If yes, tell me which, and I'll issue a digital card straight into it.",
    ),
    says('-1d 19:42', 'android', 'android. and i have 12 euros and half a pastel de nata', {
      isPrivate: true,
    }),
    answers(
      '-1d 19:44',
      'ellen',
      'android',
      "The digital card is waiting in the app: Cards → Add to phone. Keep the pastel. A plastic one goes by courier to your hotel; I'm choosing the service now and will write by 2 pm London time tomorrow with the day it comes.",
      {
        promise: { text: 'Tell Tom which day the courier brings the card', due: '0d 17:00' },
      },
    ),
    says('-1d 19:51', 'works', 'paid for dinner with my phone. you are a wizard', {
      isPrivate: true,
    }),
    notes(
      '-1d 20:02',
      'ellen',
      'Courier: two services quoted Thursday and Friday. Decide in the morning, the hotel desk takes parcels until 20:00.',
    ),
  ]),

  story('fees-abroad', on('mastodon', 'Agnes Thorne', { handle: '@agnes@fjord.example' }), [
    says(
      '-5d 14:10',
      'fee',
      '@ranet Honest question before I travel: what does the Antonovka card really cost in Norway? Your page says "from 0 %", and "from" is doing a lot of work in that sentence.',
    ),
    answers(
      '-5d 14:25',
      'ellen',
      'fee',
      'Hi Agnes, Ellen here, and fair point about "from". In Norway: paying in shops is free, cash is free up to €200 a month and 1 % after that. One trap: if a machine offers to charge you in euros, say no and choose kroner, or it sets its own rate.',
    ),
    says('-5d 14:31', 'clear', 'That is the clearest answer a bank ever gave me. Thanks!'),
    confirms('-5d 14:40', 'ellen', 'clear'),
  ]),

  story('roaming-prague', on('max', 'Соня', { assurance: 'platform' }), [
    says('-1d 09:12', 'dead', 'приветик, я в праге, интернета нет вообще. тариф семечко'),
    says('-1d 09:12', 'lecture', 'через час онлайн пара а я сижу в макдаке на их вайфае(('),
    answers(
      '-1d 09:17',
      'timur',
      'lecture',
      'Привет, Соня, это Тимур. На «Семечке» роуминг выключен по умолчанию, и в приложении это не бросается в глаза. Включил вам пакет на сегодня за наш счёт. Выключите и включите режим полёта — появилось?',
    ),
    says('-1d 09:21', 'yes', 'ПОЯВИЛОСЬ'),
    says('-1d 09:21', 'hero', 'тимур вы спасли мне зачёт 🙏'),
    answers(
      '-1d 09:24',
      'timur',
      'hero',
      'Отлично, успевайте на пару 🙏 Пакет кончится сегодня в полночь по Праге. Дальше 250 ₽ в день или 900 на неделю — включается в приложении, «Тариф» → «За границей».',
    ),
    fixed('-1d 09:25', 'timur'),
    confirms('-1d 09:26', 'timur', 'hero'),
  ]),

  story('dubai-sms', on('sms', '+7 000 555-01-35', { assurance: 'channel' }), [
    says('0d 07:48', 'code', 'Ya v Dubae, SMS s kodom ne prihodit, ne mogu oplatit vizu. Pomogite'),
    answers(
      '0d 07:56',
      'dina',
      'code',
      'Здравствуйте, это Дина. Код видно и без СМС: приложение, «Входящие». Получилось?',
    ),
    promises('0d 08:05', 'dina', 'Проверить, оплатил ли визу клиент из Дубая', '0d 12:30'),
  ]),

  story('rental-car', on('email', 'Oskar Lindgren', { id: 'oskar.lindgren@post.example' }), [
    says(
      '-3d 09:30',
      'deposit',
      'Hello,\n\nWe fly to Crete on Friday and the car rental wants a card with raised numbers and a limit of €1,500 for the deposit. Mine is flat and I do not know my limit. Is there anything that can be done in five days, or should I look for a donkey?\n\nKind regards,\nOskar Lindgren',
      { title: 'Deposit for a rental car on Friday' },
    ),
    answers(
      '-3d 10:02',
      'dina',
      'deposit',
      'Hello Oskar,\n\nDina here. Raised numbers went out of use on our cards two years ago, and the rental firms on Crete take flat ones; I rang the one at Heraklion airport to be sure. What matters is that the card is a credit one. Yours is, and I have raised its limit to €2,000 until the end of the month, so the deposit will fit.\n\nNo donkey, then. Shall I look at anything else before you fly?\n\nDina',
    ),
    says(
      '-3d 12:15',
      'booked',
      'Dear Dina,\n\nYou rang Heraklion? I am lost for words. Booked, with the card, no questions asked.\n\nOskar',
      { title: 'Re: Deposit for a rental car on Friday' },
    ),
    fixed('-3d 12:30', 'dina'),
    confirms('-3d 12:31', 'dina', 'booked'),
  ]),

  story('locked-tbilisi', on('telegram', 'Гоша', { handle: '@gosha_vezde' }), [
    says(
      '-2d 15:20',
      'money',
      'Мобильный интернет в Грузии 300 ₽ за день?? Это с золотыми байтами? Ребят, я просто карту посмотрел. Карту! Географическую!',
      { under: 'Роуминг: как не разориться' },
    ),
    notes(
      '-2d 15:42',
      'timur',
      'В Telegram мы только читаем. Нашёл его же вопрос у нас в MAX? Нет. Ждём, вдруг напишет.',
    ),
    notes(
      '-2d 15:44',
      'timur',
      'Тему «роуминг дороже, чем ждали» отметил для отчёта за неделю: четвёртый за месяц.',
    ),
  ]),
];
