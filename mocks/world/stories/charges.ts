import { demoFile } from '../../files/demo-files.ts';
import {
  answers,
  answersInside,
  asks,
  confirms,
  fixed,
  notes,
  on,
  plans,
  says,
  story,
  type Story,
} from '../story.ts';

export const charges: Story[] = [
  story('double-charge', on('vk', 'Ирина Лапшина', { followers: 412 }), [
    says(
      '-1d 21:14',
      'twice',
      'Люди, кто в Ранете, проверьте карты! Сегодня в аптеке оплатила 890 ₽, телефон пискнул ОДИН раз, а ушло два раза по 890. В аптеке показывают один чек. Бот в вашем чате полчаса предлагал мне «узнать о кредите». Отличный сервис, чего уж.',
      {
        under: 'Карта «Антоновка»: что нового этой осенью',
        attachments: [demoFile('double-charge.webp')],
      },
    ),
    answers(
      '-1d 21:29',
      'anna',
      'twice',
      'Ирина, здравствуйте, я Анна. Аптека права: чек один, а дважды провели мы. Лишнее уже отменяю. Утренняя сверка закончится около десяти, в 10:25 напишу сюда, вернулись ли ваши 890 ₽, — даже если придётся сказать «ещё нет».',
      { promise: { text: 'Написать Ирине, вернулись ли 890 ₽', due: '0d 10:25' } },
    ),
    says('-1d 21:34', 'alive', 'Ого, живой человек. А то бот ваш меня чуть в ипотеку не оформил'),
    notes(
      '-1d 21:41',
      'anna',
      'Терминал аптеки повторил запрос после обрыва, мы приняли повтор за новую покупку. Отмену отправила, ответ придёт с утренней сверкой.',
    ),
    asks(
      '-1d 21:44',
      'anna',
      'lena',
      'Терминал аптеки провёл одну покупку на 890 ₽ дважды, отмену повтора я отправила. Пришла ли она с утренней сверкой? Если нет — когда деньги точно вернутся?',
      { due: '0d 10:15', shows: ['twice'] },
    ),
    plans('0d 08:40', 'olga', {
      title: 'Повтор запроса после обрыва больше не считаем новой покупкой',
      doneNow: 'Каждое утро находим такие пары и возвращаем лишнее без обращения.',
      plannedOn: '2026-12-15',
      topic: 'card',
    }),
    says('0d 09:02', 'waiting', 'Доброе утро, Анна. Пока висит. Жду 10:25, будильник поставила :)'),
  ]),

  story('two-beds', on('x', 'Mark Dunmore', { handle: '@markdunmore', followers: 1830 }), [
    says(
      '-3d 18:02',
      'twice',
      'Paid my hotel in Porto once. @ranet_help charged me twice. I only have the one back to sleep on, so which bed is the second €214 for?',
    ),
    answers(
      '-3d 18:11',
      'ellen',
      'twice',
      "Hi Mark, Ellen here. The extra €214 is on us: the hotel's terminal lost its line and we took the repeat for a new payment. I've cancelled it. I'll tell you here by 7 pm London time tomorrow where the money is.",
      { promise: { text: 'Tell Mark where the second €214 is', due: '-2d 22:00' } },
    ),
    says('-3d 18:20', 'alarm', 'Fine. Setting an alarm.'),
    answers(
      '-2d 20:30',
      'ellen',
      'alarm',
      'Mark, the €214 is on its way back and should already show. Is it there for you? If the app still has the old picture, pull the home screen down once.',
      { keeps: true },
    ),
    fixed('-2d 20:33', 'ellen'),
    says('-2d 21:05', 'there', "It's there. One bed, one charge. Thank you, Ellen."),
    confirms('-2d 21:12', 'ellen', 'there'),
  ]),

  story('cashback', on('chat', 'Руслан', { assurance: 'customer' }), [
    says('-1d 12:40', 'none', 'здрасте, кэшбек за октябрь не упал. должно быть около 640р'),
    says('-1d 12:41', 'when', 'обычно 15 числа приходит, а сегодня уже 17'),
    answers(
      '-1d 12:46',
      'dina',
      'when',
      'Здравствуйте, Руслан, это Дина. Вижу: начислили, но за подписки не посчитали — магазин сменил код, и мы приняли его за «прочее». Код поправила, пересчёт придёт сегодня к 18:00. Проверьте вечером, сумма похожа на вашу?',
      { promise: { text: 'Пересчёт кэшбэка за октябрь', due: '-1d 18:00' } },
    ),
    says('-1d 12:48', 'ok', 'ок, вечером гляну'),
    asks(
      '-1d 13:02',
      'dina',
      'lena',
      'Магазин подписок сменил код, кэшбэк за октябрь не посчитался. Пересчёт уйдёт сегодня сам или его надо запустить?',
      { due: '-1d 17:00', shows: ['none', 'when'] },
    ),
    answersInside(
      '-1d 17:21',
      'lena',
      'Сам не ушёл бы: пересчёт берёт только новые коды. Запустила руками, деньги на картах в 17:30. По остальным клиентам этого магазина тоже.',
    ),
    answers('-1d 17:38', 'dina', 'ok', 'Руслан, 640 ₽ на карте с 17:30. У вас сходится?', {
      keeps: true,
    }),
  ]),

  story('cancelled-twice', on('facebook', 'Priya Raman', { followers: 260 }), [
    says(
      '-1d 16:20',
      'again',
      "I cancelled your 'Full Basket' plan in September. It is November and you have taken €7.90 again. That's twice I've cancelled and twice you've charged. Do I need to send a singing telegram?",
      { under: 'Winter plans are here' },
    ),
    answers(
      '-1d 16:35',
      'ellen',
      'again',
      "Hi Priya, I'm Ellen. No telegram needed: your cancellation reached the app but not billing, and that gap is ours. I have stopped the plan by hand and am sending the €7.90 back now. To return October as well I need to see which card it was, so would you write to me in Messenger? Card details shouldn't be out here.",
    ),
  ]),

  story('parking-hold', on('chat', 'Daniela Kessler', { assurance: 'customer' }), [
    says(
      '-4d 10:05',
      'hold',
      'Hi, a parking machine took €1 to test my card and now I see €50 "reserved". I parked for two hours, not two months',
    ),
    answers(
      '-4d 10:12',
      'ellen',
      'hold',
      "Hi Daniela, Ellen here. That €50 isn't taken, it's a deposit the car park asked us to keep aside until it sends the real price. They have to release it, but I can press them: I've just asked, and I'll write to you here by noon London time tomorrow either way.",
      { promise: { text: 'Tell Daniela if the €50 is released', due: '-3d 15:00' } },
    ),
    says('-4d 10:21', 'thanks', 'ok that makes sense, thank you'),
    answers(
      '-3d 13:20',
      'ellen',
      'thanks',
      'Daniela, the car park sent the real price this morning: €3.40, and the rest of the €50 is free again. Does your app agree?',
      { keeps: true },
    ),
    fixed('-3d 13:22', 'ellen'),
    says('-3d 19:47', 'agree', 'Yes! all good now 👍'),
    confirms('-3d 20:01', 'ellen', 'agree'),
  ]),

  story('transfer-fee', on('review', 'Галина С.', { handle: 'galina_s64' }), [
    says(
      '-2d 11:15',
      'fee',
      'Переводила сестре на лекарства 5000 рублей, взяли комиссию 75 рублей. Раньше НИКОГДА не брали! Нигде не предупредили. Девушка по телефону сказала «читайте тарифы». Я, между прочим, читаю, у меня 41 год стажа бухгалтером. Ставлю единицу, нуля у вас нет.',
      { title: 'Комиссия исподтишка', rating: { value: 1, max: 5 } },
    ),
    answers(
      '-2d 11:52',
      'anna',
      'fee',
      'Галина, здравствуйте, меня зовут Анна. С ноября перевод по номеру карты платный, а по номеру телефона — нет, и на экране перевода мы об этом не сказали: увидеть разницу там негде. Тут вы правы, это наш недочёт. Ваши 75 рублей уже отправила обратно. А коллегам, которые рисуют этот экран, отнесла ваш отзыв: чтобы подписать комиссию прямо на нём, попросили две недели. Во вторник в 19:00 загляну сюда и напишу, дошли ли деньги.',
      { promise: { text: 'Написать Галине, дошли ли 75 рублей', due: '-1d 19:00' } },
    ),
    says(
      '-1d 17:55',
      'got',
      'Дополняю. 75 рублей вернулись. Удивлена. Но за экраном прослежу, у меня внучка в приложениях понимает.',
      { to: 'fee' },
    ),
    answers(
      '-1d 18:20',
      'anna',
      'got',
      'Галина, проследите, пожалуйста, строже вас не проверит никто. Если к 1 декабря подписи о комиссии не будет, пишите сюда, отвечу за это я.',
      { keeps: true },
    ),
    fixed('-1d 18:27', 'anna'),
    confirms('-1d 18:28', 'anna', 'got'),
  ]),
];
