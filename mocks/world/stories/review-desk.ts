import {
  answers,
  assigns,
  failsToSend,
  leavesToPost,
  notes,
  on,
  returns,
  says,
  sendsForReview,
  story,
  type Story,
} from '../story.ts';

/** Replies that stand between us and the customer: in review, returned, failed, waiting to be posted by hand. */
export const reviewDesk: Story[] = [
  story('rude-courier', on('vk', 'Жанна Лукашина', { followers: 318 }), [
    says(
      '0d 08:05',
      'courier',
      'Ваш курьер назвал меня «женщина, вы тормоз» за то, что я читала договор ПЕРЕД тем как подписать. При соседях. Я учитель, я двадцать лет учу детей читать то, что подписываешь. Жду не отписку.',
      { under: 'Доставим карту куда удобно' },
    ),
    assigns('0d 08:12', 'max', 'max'),
    sendsForReview(
      '0d 08:30',
      'max',
      'courier',
      'Уважаемый клиент! Приносим извинения за доставленные неудобства. Ваше обращение передано в профильный отдел, по данному вопросу будет осуществлена проверка. Мы свяжемся с вами в ближайшее время. Благодарим за обратную связь!',
    ),
  ]),

  story('lost-refund', on('facebook', 'Maya Torrance', { followers: 204 }), [
    says(
      '-1d 21:50',
      'refund',
      'The airline swears they refunded £312 on the 4th. You swear you never saw it. I am the only one not swearing and the only one without £312.',
      { under: 'Travel insurance included' },
    ),
    assigns('0d 08:40', 'max', 'max'),
    sendsForReview(
      '0d 09:02',
      'max',
      'refund',
      "Hi Maya, I'm Max. You deserve to swear a little. A refund from the 4th can hide under the date of your purchase instead of the day it came back, so I'm looking there now, month by month. By 3 pm London time today I'll write here and say either where it is or that the airline still has it. In private, please send me the airline's reference: it shouldn't be out here.",
      { promise: { text: 'Tell Maya where the refund of the 4th is', due: '0d 18:00' } },
    ),
  ]),

  story('night-fee', on('instagram', 'dasha.nochnaya', { followers: 1490 }), [
    says(
      '0d 07:02',
      'night',
      'ребят а чё за 59 рублей в 3 ночи?? я спала, карта спала, все спали',
      { under: 'Антоновка: что нового этой осенью' },
    ),
    assigns('0d 07:40', 'max', 'max'),
    sendsForReview(
      '0d 09:21',
      'max',
      'night',
      'Даша, привет! Я Максим. 59 рублей не спали: это плата за смс-уведомления за месяц, она проходит ночью, когда у нас тихо. Пуши в приложении бесплатные, на них можно перейти за минуту: «Профиль» → «Уведомления». Вернуть вам ноябрьские 59?',
    ),
  ]),

  story('credit-no', on('vk', 'Глеб Сорокин', { followers: 77 }), [
    says(
      '-1d 17:45',
      'refused',
      'Отказали в кредите на 80 тысяч. Зарплата у вас же, просрочек нет. Почему??? В чате пишут «банк не раскрывает причину». Я к вам семь лет хожу',
      { under: 'Кредит за пять минут' },
    ),
    assigns('-1d 18:00', 'max', 'max'),
    sendsForReview(
      '-1d 18:10',
      'max',
      'refused',
      'Здравствуйте, Глеб. Согласно правилам банк вправе отказать без объяснения причин. Попробуйте подать заявку позже.',
      { name: 'first-try' },
    ),
    returns(
      '-1d 18:25',
      'olga',
      'first-try',
      'Макс, представь, что Глеб сидит напротив. Семь лет с нами, а мы ему «вправе». Посмотри, что можно сказать по делу: скоринг часто спотыкается о старый адрес или закрытую карту. И дай ему следующий шаг, с твоим именем и часом. Публично никаких деталей о нём, подробности в личку.',
    ),
  ]),

  story('no-comments', on('mastodon', 'Greta Holmqvist', { handle: '@greta@fjord.example' }), [
    says(
      '-1d 22:30',
      'dark',
      '@ranet Your dark mode turns the "Send money" button dark grey on dark grey. I sent my mother twenty euros by memory and hope.',
    ),
    failsToSend(
      '0d 08:33',
      'ellen',
      'dark',
      "Hi Greta, I'm Ellen. Sending money by memory and hope shouldn't be a feature. It's our slip: the button lost its colour in 9.4. A fixed build is being tested today, and by noon London time tomorrow I'll write here which version has it. Did your mother get the twenty?",
      { promise: { text: 'Tell Greta which version fixes the button', due: '+1d 15:00' } },
    ),
  ]),

  story('habr-thread', on('habr', 'null_pointer_42', { handle: 'null_pointer_42' }), [
    says(
      '-1d 20:20',
      'api',
      'Прочитал пост про вашу «event-driven архитектуру уведомлений» с интересом. Особенно часть про 200 мс p99. Вопрос от клиента, не от инженера: почему у меня push о покупке приходит через 40 минут? Какой-то у вас p100 неприличный.',
      { under: 'Как мы доставляем миллион пушей в минуту' },
    ),
    assigns('0d 08:55', 'dina', 'dina'),
    leavesToPost(
      '0d 09:15',
      'dina',
      'api',
      'Здравствуйте, я Дина, тоже не инженер, поэтому сходила к авторам поста. 200 мс — время до ворот производителя телефона, дальше с версии 9.4 наши сообщения попадают в «неважные» и ждут, пока экран включится. То есть график честный, а клиенту от него не легче, тут вы правы. Исправляет это версия 9.5. 25 ноября до 18:00, когда она выйдет, допишу сюда, что показала проверка на живых телефонах.',
      { promise: { text: 'Дописать на Хабр, помогла ли 9.5', due: '+7d 18:00' } },
    ),
  ]),

  story('loyalty', on('instagram', 'liam.on.rails', { followers: 2210 }), [
    says(
      '-1d 12:30',
      'points',
      'My 4,100 points expired while I was on a train in a tunnel, probably. No warning. What did I do to you, @ranet.live?',
      { under: 'Points for every trip' },
    ),
    assigns('-1d 12:45', 'max', 'max'),
    answers(
      '-1d 12:58',
      'max',
      'points',
      "Hi Liam, I'm Max. You did nothing: we should have warned you a month ahead and the warning went to a mailbox you left last year. I've put the 4,100 points back, they now live until March. Do you see them?",
      {
        editedTo:
          "Hi, I'm Max. You did nothing wrong: we owed you a warning a month ahead, and ours went astray. I've put the 4,100 points back, they now live until March. Do you see them?",
        approvedBy: 'james',
        comment:
          "Good and warm. I took out the old mailbox: what address he had with us isn't for the street. And the profile doesn't show a first name.",
      },
    ),
    says('-1d 13:40', 'see', 'I see them!! ok you may keep tunnelling'),
    notes(
      '-1d 13:45',
      'max',
      'James changed two things, noted: no old addresses in public, and use the name people show.',
    ),
  ]),
];
