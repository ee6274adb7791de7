import {
  answers,
  confirms,
  fixed,
  notes,
  on,
  ownHistory,
  says,
  story,
  type Story,
} from '../story.ts';

export const wrongAdvice: Story[] = [
  story('phone-payment', on('x', 'Егор Лаптев', { handle: '@laptev_egor', followers: 2275 }), [
    says(
      '-4d 12:02',
      'ask',
      '@ranet_help подскажите, антоновкой можно платить телефоном в метро? андроид',
    ),
    ownHistory(
      '-4d 12:20',
      'yes',
      'ask',
      'Егор, здравствуйте! Да, просто приложите телефон к турникету. Максим',
    ),
    says(
      '-3d 09:14',
      'turnstile',
      '@ranet_help Приложил. Турникет заорал, за мной очередь, бабушка обозвала зайцем. НЕ РАБОТАЕТ ваше «просто приложите». Зачем советовать, если не знаете?',
      { to: 'yes' },
    ),
    answers(
      '-3d 09:22',
      'anna',
      'turnstile',
      'Егор, я Анна. Совет был неверный, это наша вина: у турникетов карта должна быть основной в телефоне, а мы об этом не сказали. Настройки → NFC → карта по умолчанию. И простите за «зайца». Вечером попробуете?',
    ),
    notes(
      '-3d 09:30',
      'anna',
      'Разобрала с Максом: про метро надо сначала спросить модель и какая карта основная.',
    ),
    says('-3d 19:40', 'works', 'Попробовал, пустило. Бабушки не было, жаль'),
    answers('-3d 19:48', 'anna', 'works', 'Обидно, такой реванш пропал. Рада, что ездите!'),
    fixed('-3d 19:49', 'anna'),
    confirms('-3d 19:50', 'anna', 'works'),
  ]),

  story(
    'mortgage-letter',
    on('email', 'Harold Whitcombe', {
      id: 'h.whitcombe@post.example',
      assurance: 'channel',
    }),
    [
      says(
        '-2d 09:05',
        'letter',
        [
          'Dear Sir or Madam,',
          'I write regarding your letter of the 9th of November, which informs me that the fixed period of my mortgage ended on the 31st of October and that my monthly payment will rise by some forty per cent with effect from the 1st of December.',
          'I should like to draw your attention to three matters. First, the agreement, a copy of which lies before me, gives the end of the fixed period as the 31st of October of next year. Secondly, when I telephoned on the 11th, a young man told me, with great confidence, that "letters like that go out automatically" and that I should ignore it. Thirdly, when I telephoned on the 13th to be certain, a young lady told me, with equal confidence, that on no account should I ignore it.',
          'I am seventy-four years of age. I have had mortgages from four institutions in two countries and I have never once been told both to ignore a letter and on no account to ignore it. My wife has stopped sleeping. She has begun to price smaller houses, which, after thirty-one years in this one, I find very hard to watch.',
          'I should be obliged if you would tell me, in writing and in plain words: (a) which of the two dates is right; (b) what I am to pay on the 1st of December; and (c) who decided that such a letter might be sent without a person reading it.',
          'Yours faithfully,\nHarold Whitcombe',
        ].join('\n\n'),
        { title: 'Your letter of 9 November about my mortgage' },
      ),
      answers(
        '-2d 10:20',
        'ellen',
        'letter',
        [
          'Dear Mr Whitcombe,',
          'My name is Ellen Brooks, and your three questions stay with me until they are answered.',
          '(a) Your copy is right. The fixed period ends on 31 October of next year. When we moved your agreement to a new system, somebody typed this year instead of next. That mistake is ours.',
          '(b) On 1 December you pay what you paid in November, not a penny more. I have stopped the change myself, and I have asked our mortgage team for a corrected letter on paper.',
          '(c) Nobody read it. Letters of that kind leave without a human eye, and both colleagues you spoke to were guessing instead of looking. I have told their lead, and I have asked how many others got the same letter.',
          'I will write to you by noon on Wednesday with the answer to that, and with the day the paper letter leaves. Please tell Mrs Whitcombe that the house is not in question.',
          'Ellen Brooks',
        ].join('\n\n'),
        {
          promise: {
            text: 'Write to Mr Whitcombe: how many letters went wrong, when his leaves',
            due: '0d 15:00',
          },
        },
      ),
      says(
        '-2d 12:44',
        'relief',
        'Dear Ms Brooks,\n\nI read your letter aloud at luncheon. My wife has put away the brochures. I shall wait for Wednesday in better spirits than I have known this week.\n\nYours sincerely,\nHarold Whitcombe',
        { title: 'Re: Your letter of 9 November about my mortgage' },
      ),
      notes(
        '-1d 17:20',
        'ellen',
        'Lena checked the migration: 38 agreements carry the wrong year. All changes stopped, corrected letters are printed on Wednesday and posted on Thursday.',
      ),
    ],
  ),

  story('branch-closed', on('facebook', 'Нина Алексеевна Гордеева', { followers: 71 }), [
    says(
      '-3d 14:22',
      'closed',
      'В приложении написано, что отделение на Вокзальной открыто до 20. Приехала в 17 с другого конца города. Закрыто. Висит бумажка «до 16 по техническим причинам». Я после операции, мне каждая поездка дорогого стоит.',
      { under: 'Как мы работаем в ноябре' },
    ),
    answers(
      '-3d 14:40',
      'anna',
      'closed',
      'Нина Алексеевна, здравствуйте, я Анна. Бумажку повесили, а в приложении часы не поправили: это наша оплошность, и вы ехали зря из-за нас. Часы я только что исправила. За чем вы приезжали? Может быть, второй поездки не понадобится.',
    ),
    says('-3d 14:55', 'card', 'Карту забрать перевыпущенную.'),
    answers(
      '-3d 15:06',
      'anna',
      'card',
      'Тогда приедем мы. Курьер Ренат привезёт карту в понедельник, когда вам удобно. Напишите время и адрес в личные сообщения: здесь их увидят посторонние. А в понедельник в 18:00 я проверю, что карта у вас, и напишу.',
      { promise: { text: 'Проверить, что карта у Нины Алексеевны', due: '-2d 18:00' } },
    ),
    says('-3d 15:20', 'private', 'Написала. Заранее спасибо.'),
    answers(
      '-2d 17:30',
      'anna',
      'private',
      'Нина Алексеевна, Ренат говорит, что отдал конверт вам лично. Всё ли в порядке с картой?',
      { keeps: true },
    ),
    fixed('-2d 17:32', 'anna'),
    says(
      '-2d 20:02',
      'fine',
      'Да, получила, всё работает. Мальчик вежливый, разулся в прихожей. Благодарю.',
    ),
    confirms('-2d 20:10', 'anna', 'fine'),
  ]),
];
