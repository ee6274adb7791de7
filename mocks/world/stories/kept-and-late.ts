import { demoFile } from '../../files/demo-files.ts';
import {
  answers,
  assigns,
  closesPromise,
  confirms,
  fixed,
  notes,
  on,
  promises,
  says,
  story,
  type Story,
} from '../story.ts';

/** Promises of every fate: overdue, soon, tomorrow, kept, broken, withdrawn. */
export const keptAndLate: Story[] = [
  story('overdue', on('vk', 'Сергей Лопатников', { followers: 640 }), [
    says(
      '-1d 17:02',
      'advert',
      'Ранет, объясните. Написал вам отказ от рекламных звонков. После этого мне позвонили ЧЕТЫРЕ раза за день. Последняя девушка предложила «подключить защиту от рекламных звонков». Вы так шутите?',
      { under: 'Антиспам от Ранет Мобайл' },
    ),
    answers(
      '-1d 17:25',
      'anna',
      'advert',
      'Сергей, здравствуйте, я Анна. Шутки тут нет, есть наша ошибка: отказ сняли с одного списка, а звонят по другому. Из второго вас вычёркиваю, список обновится ночью. Утром до 9:20 посмотрю своими глазами и напишу, пусто ли там.',
      { promise: { text: 'Проверить, что Сергея нет в списке обзвона', due: '0d 09:20' } },
    ),
    says('-1d 17:31', 'see', 'Хорошо. Утром посмотрим, кто раньше: вы напишете или они позвонят.'),
    says('0d 09:34', 'called', 'Они. В 9:31.'),
  ]),

  story('tomorrow', on('x', 'Nkechi Obiora', { handle: '@nkechi_o', followers: 3470 }), [
    says(
      '-1d 13:15',
      'student',
      '@ranet_help my student account turned into a "graduate" one with a €6 monthly fee. I graduate in JUNE. I would also like to skip exams, can you arrange that?',
    ),
    answers(
      '-1d 13:28',
      'ellen',
      'student',
      "Nkechi, Ellen here. No luck with the exams, but the account I can do: it's a student one again and the €6 isn't coming. What I don't know yet is why June became November. By noon London time on Thursday I'll tell you here.",
      { promise: { text: 'Tell Nkechi why the account changed early', due: '+1d 15:00' } },
    ),
    says('-1d 13:33', 'deal', 'Deal. Respect for admitting you don’t know yet'),
  ]),

  story('soon', on('chat', 'Виктория Малахова', { assurance: 'customer' }), [
    says(
      '0d 08:58',
      'wrong',
      'Здравствуйте! Перевела 12 000 не тому человеку, ошиблась в одной цифре телефона. Руки трясутся. Можно отменить?',
    ),
    answers(
      '0d 09:03',
      'dina',
      'wrong',
      'Виктория, здравствуйте, я Дина. Сам перевод отменить нельзя: деньги уже у другого человека. Зато можно попросить его вернуть, и чаще всего люди возвращают. Запрос ему ушёл минуту назад. Сейчас позвоню в его банк, чтобы не потерялось, и в 10:40 напишу, что сказали.',
      { promise: { text: 'Написать Виктории, что ответил банк получателя', due: '0d 10:40' } },
    ),
    says('0d 09:06', 'waiting', 'Спасибо. Сижу, жду. Это на стоматолога было'),
  ]),

  story('late', on('facebook', 'Gareth Pugsley', { followers: 402 }), [
    says(
      '-3d 10:30',
      'deposit',
      "Cash machine at Market Street took my shop's takings, counted them, then said it was sorry and kept them. It did give me a receipt saying zero. I run a bakery, not a charity.",
      { under: 'Ranet for small business' },
    ),
    answers(
      '-3d 10:52',
      'dina',
      'deposit',
      "Gareth, I'm Dina. A machine that apologises and keeps the money, that's ours to put right. They open its cassette on Monday morning, and your takings should be sitting there as extra. By Monday 4 pm London time I'll write here what the count says. Please keep that zero receipt.",
      { promise: { text: 'Tell Gareth what the cassette count says', due: '-2d 19:00' } },
    ),
    says('-2d 19:40', 'four', 'It is twenty to five, Dina.'),
    answers(
      '-2d 20:25',
      'dina',
      'four',
      "It is, and I'm late: the van reached the machine at five. I should have told you that at four and I didn't. The count matches your slip from the till to the last coin, and the money is on its way to your account. Would you look in the morning?",
      { keeps: true },
    ),
    says(
      '-1d 08:15',
      'there',
      "Money's there. You owe me nothing but an earlier phone call next time.",
    ),
    fixed('-1d 08:40', 'dina'),
    confirms('-1d 08:41', 'dina', 'there'),
  ]),

  story('found-it', on('ok', 'Зинаида Кравец'), [
    says(
      '-3d 12:00',
      'pin',
      'Забыла пин код, три раза набрала неправильно, карта теперь не работает. Что делать? Внуки далеко.',
      {
        under: 'Пенсионерам: карта без сложностей',
      },
    ),
    answers(
      '-3d 12:14',
      'anna',
      'pin',
      'Зинаида, здравствуйте, я Анна. Ничего не сломалось: карта сама заперлась на сутки, чтобы чужой не подобрал код. Через сутки отопрётся сама. Новый код можно придумать в любом нашем банкомате по паспорту, и мне его не говорите, и никому. Завтра в 13:00 загляну к вам и спрошу, открылась ли.',
      { promise: { text: 'Спросить Зинаиду, открылась ли карта', due: '-2d 13:00' } },
    ),
    says(
      '-2d 09:10',
      'found',
      'Нашла бумажку с кодом в паспорте, карта сама заработала! Спасибо Анечка, не надо больше ничего.',
    ),
    closesPromise('-2d 09:20', 'anna', 'withdrawn', 'Заработала раньше срока, сама написала.'),
    fixed('-2d 09:21', 'anna'),
    confirms('-2d 09:22', 'anna', 'found'),
  ]),

  story('inside', on('forum', 'beliy_naliv_user', { handle: 'beliy_naliv_user' }), [
    says(
      '-2d 16:05',
      'grace',
      'Господа из Ранета, вопрос на засыпку. «Белый налив», льготный период 100 дней. Внёс всё на 98-й. Проценты начислены с первого дня. Калькулятор ваш показывает одно, выписка другое, поддержка — третье. Кому верить? Скрины приложил.',
      {
        title: 'Белый налив: льготный период по Шрёдингеру',
        attachments: [demoFile('calc.webp'), demoFile('statement.webp')],
      },
    ),
    assigns('-2d 16:20', 'timur', 'timur'),
    notes(
      '-2d 16:31',
      'timur',
      'Лена, посмотри, пожалуйста: 98-й день выпал на воскресенье. Не считаем ли мы днём оплаты понедельник?',
    ),
    answers(
      '-2d 16:44',
      'timur',
      'grace',
      'Здравствуйте, я Тимур. Судя по скринам, верить надо калькулятору: вы внесли вовремя. Похоже, платёж в выходной мы посчитали следующим рабочим днём. Елена, она отвечает за расчёты, смотрит на это сейчас. В среду до 16:00 напишу сюда ответ и кто его дал.',
      { promise: { text: 'Ответ на форуме про льготный период', due: '0d 16:00' } },
    ),
    notes(
      '-1d 11:50',
      'timur',
      'Лена подтвердила: платежи в воскресенье с ноября учитываются понедельником. Это ошибка, чиним. Пострадало около двухсот договоров.',
    ),
  ]),

  story('ask-tariff', on('sms', '+7 000 555-02-71', { assurance: 'channel' }), [
    says('-1d 10:02', 'balance', 'Как перейти на тариф Семечко'),
    answers(
      '-1d 10:07',
      'timur',
      'balance',
      'Здравствуйте, это Тимур. Отправьте слово СЕМЕЧКО на 7100, с завтра 250 р. в месяц.',
    ),
    promises('-1d 10:08', 'timur', 'Проверить, сменился ли тариф', '0d 11:30'),
    says('-1d 10:20', 'ok', 'ок'),
  ]),
];
