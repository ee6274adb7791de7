import { demoFile } from '../../files/demo-files.ts';
import {
  answers,
  assigns,
  confirms,
  deletes,
  edits,
  fixed,
  notes,
  on,
  says,
  story,
  type Story,
} from '../story.ts';

export const family: Story[] = [
  story('daughter', on('vk', 'Марина Дроздова', { followers: 233 }), [
    says(
      '-1d 19:05',
      'mother',
      'Добрый вечер. Маме 78, у неё украли телефон с вашей симкой. Пенсия приходит на вашу карту, код приходит на украденный телефон, в салоне маме сказали «придите с телефоном, на который придёт код». Вы сами-то слышите, как это звучит?',
      { isPrivate: true },
    ),
    answers(
      '-1d 19:14',
      'anna',
      'mother',
      'Марина, добрый вечер, я Анна. Слышу: украденный телефон нельзя подтвердить украденным телефоном, и в салоне должны были это понять. Пока мы пишем, украденную симку заблокировала, с неё код уже никто не прочтёт. Новую маме отдадут завтра по паспорту, без кодов, в любом салоне. Ей тяжело ходить? Тогда привезём домой.',
    ),
    says(
      '-1d 19:20',
      'legs',
      'Ноги. Третий этаж без лифта. Если привезёте, я вам в ноги поклонюсь',
      {
        isPrivate: true,
      },
    ),
    answers(
      '-1d 19:31',
      'anna',
      'legs',
      'Кланяться не надо, чаю Ренату достаточно. Он будет завтра с 15 до 17, позвонит вам, раз мама без телефона. Отдаст симку, вставит и дождётся, пока придёт первый код. В 17:30 спрошу у вас, всё ли вышло.',
      {
        promise: { text: 'Спросить Марину, вставили ли маме симку', due: '0d 17:30' },
      },
    ),
    says('-1d 19:33', 'cry', 'Анна, я сейчас заплачу. Спасибо', { isPrivate: true }),
    edits(
      '-1d 19:35',
      'cry',
      'Анна, я сейчас заплачу. Спасибо. Маму зовут Тамара Ильинична, она глуховата, пусть курьер говорит погромче',
    ),
    notes(
      '-1d 19:38',
      'anna',
      'Для Рената: Тамара Ильинична слышит плохо, говорить громче. Третий этаж, лифта нет.',
    ),
  ]),

  story('poa', on('email', 'Joan Fairley', { id: 'joan.fairley@post.example' }), [
    says(
      '-2d 18:10',
      'dad',
      "Hello,\n\nMy father has dementia and I hold a power of attorney, registered, stamped, the lot. I have sent it to you three times since August. Each time a different department asks for it again. In the meantime his care home is asking me why they haven't been paid.\n\nI'm tired. I don't want a voucher. I want one person.\n\nJoan Fairley",
      { title: 'Power of attorney, for the fourth time' },
    ),
    answers(
      '-2d 18:32',
      'ellen',
      'dad',
      "Dear Joan,\n\nI'm Ellen Brooks and I'd like to be that one person.\n\nAll three copies are here. Each went to a team that looks after only its own part, and none of them told the others. That's how we are built, not anything you did wrong. I've put the power of attorney on every one of your father's accounts today, so you can act for him from now on.\n\nThe care home comes first: if you forward their invoice to this address, I'll have it paid tomorrow and write to you by 3 pm London time to say it has gone.\n\nEllen",
      { promise: { text: "Pay the care home's invoice and tell Joan", due: '-1d 18:00' } },
    ),
    says(
      '-2d 21:50',
      'invoice',
      'Ellen, invoice attached. I slept on the word "person". Thank you.\n\nJoan',
      {
        title: 'Re: Power of attorney, for the fourth time',
        attachments: [demoFile('care-home-november.pdf')],
      },
    ),
    answers(
      '-1d 16:40',
      'ellen',
      'invoice',
      "Dear Joan,\n\nThe invoice went out at 2 pm today; the care home's bank usually shows it the same evening. Could you ask them tomorrow whether they see it? I'd rather hear it from you than from our system.\n\nEllen",
      { keeps: true },
    ),
    fixed('-1d 16:43', 'ellen'),
  ]),

  story('teenager', on('max', 'Стёпа', { assurance: 'platform' }), [
    says('-1d 15:50', 'sub', 'здрасьте у меня 349р списали за какуюто подписку я не подключал'),
    says('-1d 15:51', 'mom', 'мама убьёт'),
    answers(
      '-1d 15:55',
      'dina',
      'mom',
      'Привет, Стёпа, я Дина. Маму подключать не будем, давай разберёмся. Подписка включилась из игры: там кнопка «забрать кристаллы», а мелким серым — цена. Я её отключила и вернула 349 ₽. Пришли?',
    ),
    says('-1d 15:56', 'came', 'пришли!!! капец вы быстрые'),
    says('-1d 15:57', 'crystals', 'а кристаллы останутся?'),
    answers(
      '-1d 16:00',
      'dina',
      'crystals',
      'Кристаллы игра заберёт, тут я бессильна. Зато поставила запрет: без пароля от приложения игры больше ничего не подпишут.',
    ),
    fixed('-1d 16:01', 'dina'),
    says('-1d 16:04', 'fair', 'ну честно. спс'),
    confirms('-1d 16:05', 'dina', 'fair'),
  ]),

  story('wedding', on('instagram', 'kate_and_teo', { followers: 1710 }), [
    says(
      '-1d 20:48',
      'surname',
      'Got married!! Changed my name. Your app now greets me with my old surname AND asks me to prove I am who I was. Which one of us should come to the branch?',
      { under: 'New in the app' },
    ),
    says('-1d 20:49', 'oops', 'my new passport starts with 75 and the photo is', { as: 'self' }),
    deletes('-1d 20:51', 'oops'),
    answers(
      '-1d 21:02',
      'dina',
      'surname',
      "Congratulations to both of you! I'm Dina. Neither of you needs to come in: the new name can be changed in the app under Profile → Documents, with a photo of the marriage certificate. That button hides well, I know. Good that you took the second comment down, passports are best kept off the wall. Shall I watch for your request tonight?",
    ),
    says('-1d 21:10', 'sent', 'Found the button. Sent! It says 3 days??', {}),
    answers(
      '-1d 21:24',
      'dina',
      'sent',
      'Not three days: I took it out of the queue and checked it myself. Pull the app down to refresh. Does it say hello to the right Kate?',
    ),
    fixed('-1d 21:25', 'dina'),
    says('-1d 21:30', 'hello', 'IT DOES. Teo says hello too'),
    confirms('-1d 21:33', 'dina', 'hello'),
  ]),

  story('volunteer', on('livejournal', 'staraya_lampa'), [
    says(
      '-2d 22:15',
      'gift',
      [
        'Про подарок на юбилей и один банк.',
        'Решили мы с подругами собрать Люсе на шестьдесят пять. Сбор в «Ранете», удобно: кидаешь ссылку, все скидываются. Собрали. И тут сбор закрылся сам, за два дня до юбилея. «Срок истёк». Какой срок? Никто не ставил! Деньги, говорит, «будут распределены по отправителям». А отправителей семнадцать, и половина уже не помнит, с какой карты слала.',
        'Люсе, между прочим, хотели кресло. Ортопедическое. Юбилей в четверг.',
      ].join('\n\n'),
      { title: 'Семнадцать подруг и одно кресло' },
    ),
    assigns('-1d 09:40', 'dina', 'dina'),
    answers(
      '-1d 10:05',
      'dina',
      'gift',
      'Добрый день, я Дина из «Ранета». Срок в тридцать дней сбор получает молча, и это плохо придумано нами, а не забыто вами. Возврат семнадцати отправителям я остановила: деньги снова лежат в сборе, он открыт до воскресенья. Кресло до четверга успеваете? Если магазин берёт картой, сегодня до шести вечера напишу здесь, можно ли заплатить прямо из сбора.',
      { promise: { text: 'Написать, можно ли заплатить за кресло из сбора', due: '-1d 18:00' } },
    ),
    says(
      '-1d 12:20',
      'alive',
      'Дина, вы живая! Успеваем, держат до среды. Люся ничего не знает, не выдайте.',
    ),
    answers(
      '-1d 18:40',
      'dina',
      'alive',
      'Обещала до шести, пишу в шесть сорок: опоздала, ждала ответа магазина. Можно: в сборе появилась кнопка «Оплатить». Люсе ни слова.',
      { keeps: true },
    ),
  ]),
];
