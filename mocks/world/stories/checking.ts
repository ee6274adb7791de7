import {
  answers,
  asks,
  closes,
  fixed,
  notes,
  notSolved,
  on,
  promises,
  says,
  story,
  type Story,
} from '../story.ts';

/** Fixed is not solved: cases that wait for the customer's word, and those that came back. */
export const checking: Story[] = [
  story('answer-waiting', on('facebook', 'Hannah Lindholm', { followers: 385 }), [
    says(
      '-1d 10:12',
      'salary',
      'My salary is "pending" for the third day. Rent leaves tomorrow. Everyone at work banks elsewhere and has theirs. Everyone.',
      { under: 'Payday, one day earlier' },
    ),
    answers(
      '-1d 10:19',
      'anna',
      'salary',
      "Hannah, hello, I'm Anna. Three days with rent tomorrow is no small thing, so I looked before writing. Your employer sent it on time; we parked it because the company changed its name last month. Released now. Please have a look in ten minutes. And if the rent still bounces, the fee for that is on us.",
    ),
    fixed('-1d 10:24', 'anna'),
    says(
      '-1d 10:47',
      'maybe',
      'There now. Fingers crossed about the rent, I only trust it when the landlord stops texting.',
    ),
  ]),

  story('silent-fix', on('vk', 'Артём Гусельников', { followers: 57 }), [
    says(
      '-1d 14:30',
      'push',
      'Уведомления об оплате приходят через час. Иногда через два. Карту украдут, а я узнаю из новостей',
      { under: 'Обновили приложение: версия 9.4' },
    ),
    answers(
      '-1d 14:48',
      'anna',
      'push',
      'Артём, здравствуйте, я Анна. Час — это не уведомление, а воспоминание, согласна. После 9.4 телефон усыпляет приложение. Я включила вам доставку в обход спячки, с телефоном делать ничего не нужно. Купите что-нибудь мелкое и напишите, сразу ли пришло?',
    ),
    fixed('-1d 14:49', 'anna'),
  ]),

  story('no-again', on('max', 'Света Иволгина', { assurance: 'platform' }), [
    says(
      '-2d 18:20',
      'calls',
      'Добрый вечер. Меня не слышат при звонке, я их слышу, они меня нет. Телефон новый',
    ),
    answers(
      '-2d 18:27',
      'timur',
      'calls',
      'Добрый вечер, Светлана, я Тимур. Похоже, у нас не включились звонки через 4G на новом телефоне. Включил. Перезагрузите телефон и позвоните кому-нибудь, кто не обидится. Слышно?',
    ),
    fixed('-2d 18:28', 'timur'),
    says('-1d 08:40', 'no', 'Не помогло. Маме кричу, она мне говорит «перезвони нормально».'),
    answers(
      '-1d 08:52',
      'timur',
      'no',
      'Значит, я угадал не то, простите за лишние сутки крика. Вижу другое: звонки уходят через старую вышку у вокзала. Виктор, наш инженер, сегодня переставит её настройки. Завтра в 12:00 напишу, и мы с вами созвонимся: я послушаю сам.',
      { promise: { text: 'Написать Светлане и позвонить, проверить слышимость', due: '0d 12:00' } },
    ),
    asks(
      '-1d 08:58',
      'timur',
      'viktor',
      'Исходящий звук пропадает у клиентки на новом телефоне, звонки идут через старую вышку у вокзала. Когда переставите её настройки и как проверить, что помогло?',
      { due: '0d 11:00', shows: ['calls', 'no'] },
    ),
    says('-1d 09:01', 'ok', 'Хорошо, жду. Мама тоже ждёт'),
  ]),

  story('define-fixed', on('x', 'Owen Prosser', { handle: '@owenprosser', followers: 2960 }), [
    says(
      '-3d 16:44',
      'loop',
      '@ranet_help your app asks me to update, I update, it thanks me and asks me to update. Day 2 of our new life together.',
    ),
    answers(
      '-3d 16:58',
      'dina',
      'loop',
      "Owen, I'm Dina. Day 2 is two too many. The store still hands out yesterday's build and our app refuses it, so round you go. I've switched the check off for now. Close the app fully, open it: does it let you in?",
    ),
    fixed('-3d 17:00', 'dina'),
    says('-3d 18:31', 'define', 'Define "in". I am now in the update screen, but in landscape.'),
    notSolved('-3d 18:40', 'dina', 'define'),
    answers(
      '-3d 18:44',
      'dina',
      'define',
      "Landscape, of course. So the switch reached only half our servers. I am asking the release team for the other half now. By 9 pm London time I'll write here whether you can get in.",
      { promise: { text: 'Tell Owen whether the check is off everywhere', due: '-2d 00:00' } },
    ),
    answers(
      '-3d 20:15',
      'dina',
      'define',
      'Owen, it is off everywhere since 5 pm your time. I tried it on a phone like yours and got to my coffee spending. Could you try?',
      { keeps: true },
    ),
    fixed('-3d 20:17', 'dina'),
    says(
      '-2d 09:05',
      'in',
      'In. Portrait. I have seen my spending and would like to be let out again.',
    ),
    notes(
      '-2d 09:30',
      'dina',
      'Reads as a yes with a wink. Asking is better than guessing, he likes to be asked.',
    ),
  ]),

  story('gone-quiet', on('email', 'Ben Carrowby', { id: 'ben.carrowby@post.example' }), [
    says(
      '-10d 11:00',
      'statement',
      'Hello, my October statement is in Russian. I do not read Russian. Please advise. Ben',
      {
        title: 'Statement language',
      },
    ),
    answers(
      '-10d 11:25',
      'ellen',
      'statement',
      'Hello Ben,\n\nEllen here. The English one is attached to this letter, and from now on statements come in English: a switch had jumped back when you changed your phone number. Does the attachment open for you?\n\nEllen',
    ),
    fixed('-10d 11:26', 'ellen'),
    answers(
      '-7d 12:00',
      'ellen',
      'statement',
      "Hello Ben,\n\nDid the English statement open all right? If I don't hear from you by Saturday I'll put this away; one word from you brings it back, to me.\n\nEllen",
    ),
    closes('-4d 12:30', 'ellen', 'unconfirmed'),
  ]),

  story('double-post', on('ok', 'Людмила К.', {}), [
    says(
      '-2d 13:30',
      'again',
      'Пишу ещё раз с другой страницы, там не отвечают. Перевод сыну 3000 завис.',
      {
        under: 'Переводы без комиссии',
      },
    ),
    notes(
      '-2d 13:41',
      'dina',
      'Тот же перевод, что в её письме: ответила там полчаса назад, деньги у сына. Эта лента лишняя.',
    ),
    closes('-2d 13:44', 'dina', 'duplicate'),
  ]),

  story('school-card', on('chat', 'Ольга Тихомирова', { assurance: 'customer' }), [
    says(
      '-1d 13:05',
      'school',
      'Здравствуйте. Школьная карта дочери не пускает её в столовую, «недостаточно средств». Утром клала 500. Ребёнок голодный сидит.',
    ),
    answers(
      '-1d 13:08',
      'anna',
      'school',
      'Здравствуйте, Ольга, я Анна. Деньги у нас, школа их не видит: у неё завис обмен с девяти утра. Провожу ваши 500 вручную прямо сейчас и звоню в столовую, чтобы накормили, не дожидаясь машины.',
    ),
    says('-1d 13:15', 'fed', 'Дочка пишет, что покормили. Сказали «за тебя банк просил» 😄'),
    fixed('-1d 13:20', 'anna'),
    says(
      '0d 08:50',
      'today',
      'Доброе утро. Сегодня на завтраке прошло. А на обед хватит, там ещё 500 не списались дважды?',
    ),
    promises('0d 09:00', 'anna', 'Ответить Ольге про вторые 500', '0d 12:00'),
  ]),
];
