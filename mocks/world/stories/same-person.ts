import { answers, links, notes, on, says, story, type Story } from '../story.ts';

export const samePerson: Story[] = [
  story(
    'three-places',
    on('vk', 'Алиса Вершинина', { followers: 860 }),
    [
      says(
        '-1d 11:05',
        'contract',
        'Ранет Мобайл, верните мой номер! Оформила перенос от другого оператора 1 ноября, обещали восемь дней. Сегодня 17-е. Старая симка молчит, новая молчит. Я, получается, призрак?',
        { under: 'Переходите со своим номером' },
      ),
      answers(
        '-1d 11:20',
        'anna',
        'contract',
        'Алиса, здравствуйте, я Анна. Пока что призрак — это ваша заявка: она застряла у нас, прежний оператор ответил ещё девятого, а мы этот ответ не прочли. Подтолкнула, перенос занимает ночь. Завтра до 13:00 напишу, ожил ли номер.',
        { promise: { text: 'Написать Алисе, ожил ли номер', due: '0d 13:00' } },
      ),
      says(
        '-1d 18:30',
        'x',
        '@ranet_help это Алиса Вершинина, утром писала вам ВК про номер-призрак. Сюда дублирую: если завтра не оживёт, меня не пустит сайт поликлиники, там вход по номеру, а мне к врачу',
        { as: 'x' },
      ),
      links('-1d 18:36', 'anna', 'x', 'x', 'Сама назвалась и помнит утренний разговор.'),
      answers(
        '-1d 18:41',
        'anna',
        'x',
        'Алиса, вижу вас и тут, всё в одной ленте у меня же. Запись к врачу не пропадёт: если к 8 утра номер молчит, напишите в чат приложения, дам временный на день.',
      ),
      says('0d 08:04', 'chat', 'Доброе утро! Я по делу {case}. Молчит номер. Можно временный?', {
        as: 'chat',
      }),
      answers(
        '0d 08:15',
        'anna',
        'chat',
        'Доброе утро, Алиса. Временный уже в приложении, «Симка» → «Номер на день». К врачу пускает? Основной жду к 13:00, обещание в силе.',
      ),
      says('0d 08:26', 'doctor', 'Пустило. Записалась на пятницу. Вы моя фея-крёстная', {
        as: 'chat',
      }),
    ],
    {
      x: on('x', 'Алиса', { handle: '@alisa_versh', followers: 144 }),
      chat: on('chat', 'Алиса Вершинина', { assurance: 'customer' }),
    },
  ),

  story('petr-vk', on('vk', 'Пётр Кузнецов', { handle: 'petr_kuznetsov', followers: 301 }), [
    says(
      '-1d 20:10',
      'insurance',
      'Взял у вас телефон в рассрочку. Дома вчитался: в договоре страховка экрана на 2990. Я её не просил. Продавец сказал «это стандартно». Для кого стандартно?',
      { under: 'Рассрочка 0-0-12' },
    ),
  ]),

  story('petr-x', on('x', 'Petr Kuznetsov', { handle: '@petr_kuznetsov', followers: 87 }), [
    says(
      '0d 07:55',
      'again',
      '@ranet_help второй раз пишу. Рассрочка на телефон, в договор вшили страховку на 2990. Снимите, пока 14 дней не прошли. Ответит кто-нибудь?',
    ),
  ]),

  story(
    'one-star-sam',
    on('store', 'samwhit_', {}),
    [
      says(
        '-2d 08:10',
        'star',
        'Update ate my saved payees. All forty of them. I pay the wages of six people every Friday and now I type account numbers like it is 1998.',
        { title: 'Where are my payees?', rating: { value: 1, max: 5 } },
      ),
      answers(
        '-2d 08:34',
        'ellen',
        'star',
        "I'm Ellen from Ranet. Update 9.4 hid saved payees, it did not delete them; that's our mistake. 9.4.1 brings them back and comes out today. By 6 pm London time I'll check and post here. Are wages due sooner than Friday?",
        { promise: { text: 'Post under the review: is 9.4.1 out?', due: '-2d 21:00' } },
      ),
      says(
        '-2d 09:02',
        'mail',
        'Hello Ellen,\n\nI\'m the one-star "samwhit_" in the store. It won\'t let me answer you, so here I am. Wages are Friday, yes. Will all forty come back, or the first twenty like last year?\n\nSam Whitlock, Whitlock Joinery',
        { as: 'mail', title: 'Your answer to my one star' },
      ),
      links('-2d 09:10', 'ellen', 'mail', 'mail', 'Names the nickname and the review himself.'),
      answers(
        '-2d 20:10',
        'ellen',
        'mail',
        "Hello Sam,\n\n9.4.1 is in the store since 5 pm. All forty should be there; last year's limit of twenty is gone. Could you open it before Friday and count them for me? If even one is missing, answer this letter and I'll stay with it.\n\nEllen",
        { keeps: true },
      ),
      notes(
        '-2d 20:15',
        'ellen',
        'The store lets us answer once per review. News goes by mail, the review gets a closing line later.',
      ),
      says(
        '-1d 09:33',
        'count',
        'Ellen, counted: forty. My thumbs thank you. I will fix the stars tonight.\n\nSam',
        {
          as: 'mail',
          title: 'Re: Your answer to my one star',
        },
      ),
    ],
    { mail: on('email', 'Sam Whitlock', { id: 'sam@whitlock-joinery.example' }) },
  ),
];
