import { demoFile } from '../../files/demo-files.ts';
import { answers, closes, confirms, fixed, notes, on, says, story, type Story } from '../story.ts';

export const jokes: Story[] = [
  story('cat-ransom', on('vk', 'Тимофей Рыков', { followers: 1204 }), [
    says(
      '-2d 13:03',
      'blocked',
      'Скинул другу 1500 за пиццу, в комментарии написал «выкуп за кота». Перевод заблокирован, карта заблокирована, мне звонит СЛУЖБА БЕЗОПАСНОСТИ и спрашивает про кота. Ранет, вы там вообще люди? Кот дома, спит, могу фото прислать',
      { under: 'Переводы без комиссии' },
    ),
    answers(
      '-2d 13:14',
      'timur',
      'blocked',
      'Тимофей, здравствуйте, я Тимур. Со стороны это смешно, а у вас карта не работает, поэтому сначала дело: карту разблокировал, 1500 ₽ другу отправьте ещё раз, пройдут. Слово «выкуп» у нас останавливает перевод, потому что его же диктуют вымогатели. Про кота машина не знала. Дошло?',
    ),
    says(
      '-2d 13:19',
      'arrived',
      'Дошло. Пицца уже едет 🍕 А кот передаёт, что он бесценен и 1500 это оскорбление',
    ),
    fixed('-2d 13:21', 'timur'),
    answers(
      '-2d 13:26',
      'timur',
      'arrived',
      'Передайте коту, что оценку пересмотрим в сторону увеличения 🐈 В следующий раз пишите «за пиццу»: звучит скучнее, зато доезжает горячей.',
    ),
    says('-2d 13:29', 'lol', 'ахаха ладно, уели. спасибо, быстро разрулили', {
      attachments: [demoFile('kot.jpg')],
    }),
    confirms('-2d 13:40', 'timur', 'lol'),
    notes(
      '-2d 13:42',
      'timur',
      'Тема: стоп-слова в комментариях к переводам. Третий случай за неделю, отдал Лене пример.',
    ),
  ]),

  story('hold-music', on('x', 'Bea Calloway', { handle: '@beacalls', followers: 5210 }), [
    says(
      '-1d 15:12',
      'relationship',
      'Update: I have now been with the @ranet_help hold music for 34 minutes, which makes it my longest relationship this year. It never interrupts me and it has a saxophone.',
    ),
    answers(
      '-1d 15:16',
      'ellen',
      'relationship',
      "Bea, I'm Ellen and I hate to come between you two. 34 minutes is far too long, we are four people short on the phones today. What were you calling about? I'll take it from here.",
    ),
    says(
      '-1d 15:24',
      'limit',
      'Just wanted my card limit for contactless raised, the app says no. The sax says hi',
    ),
    answers(
      '-1d 15:27',
      'ellen',
      'limit',
      'Done: the limit is the one you set in the app now, the "no" was a bug on our Android side. Give it a minute and try again. I hope the sax takes it well.',
    ),
    fixed('-1d 15:28', 'ellen'),
    says(
      '-1d 15:40',
      'works',
      "Works!! The sax is seeing someone else already. You're good at this 😄",
    ),
    answers(
      '-1d 15:45',
      'ellen',
      'works',
      "It moves on fast, it's on loop 🎷 Enjoy the contactless, Bea.",
    ),
    confirms('-1d 15:47', 'ellen', 'works'),
  ]),

  story('faster-than-husband', on('instagram', 'marusya_v_gorode', { followers: 3120 }), [
    says(
      '-1d 18:44',
      'card',
      'Заказала карту в обед, курьер привёз в шесть. Муж с работы едет дольше 😂 @ranet.live выпускайте мужей',
      { under: 'Белый налив: кредитка, которая не кусается' },
    ),
    answers(
      '-1d 18:58',
      'dina',
      'card',
      'Мужей пока только консультируем 😂 Пусть берёт маршрут у нашего Рената: в обед он получил ваш конверт и объехал обе пробки. Ренату вашу похвалу прочитаю утром на планёрке.',
    ),
    says('-1d 19:03', 'hi', 'Ренату привет и премию!'),
    closes('-1d 19:10', 'dina', 'listened'),
  ]),

  story('nastya-thanks', on('ok', 'Валентина Егоровна Суркова'), [
    says(
      '-2d 10:20',
      'thanks',
      'Хочу поблагодарить девушку Настю из отделения на Заречной. Пришла платить за свет, а очки дома. Она мне всё прочитала вслух, не торопила, и ещё до двери проводила, скользко было. Дай ей Бог здоровья и жениха хорошего.',
      { under: 'Мы рядом: отделения у дома' },
    ),
    answers(
      '-2d 10:41',
      'anna',
      'thanks',
      'Валентина Егоровна, здравствуйте! Я Анна. Позвонила в отделение и прочитала Насте ваши слова вслух, она и покраснела, и обрадовалась. Дорожку у входа сегодня посыпали песком. А квитанцию за свет можно приносить и без очков: Настя по будням на месте до шести.',
    ),
    says('-2d 11:15', 'kind', 'Спасибо, доченька. Обязательно приду.'),
    confirms('-2d 11:20', 'anna', 'kind'),
  ]),

  story('ruth-thanks', on('facebook', 'Ruth Adebayo', { followers: 540 }), [
    says(
      '-3d 20:05',
      'thanks',
      'I moan about banks a lot so here is the other side. My dad (81) got a call from "the police" about his savings. Your Timur rang him, stayed on for forty minutes, and talked him out of sending anything. Not one rude word, not one sigh. Thank you.',
      { under: 'How to spot a scam call' },
    ),
    answers(
      '-3d 20:31',
      'ellen',
      'thanks',
      "Ruth, I'm Ellen, I sit two desks from Timur, and I've just read this to him. He says your dad did the hard part: hanging up on a policeman takes nerve. I'm glad they talked. If the calls start again, he can reach Timur through the chat in his app at any hour.",
    ),
    says('-3d 20:40', 'dad', 'Dad says Timur should come for Sunday lunch. He means it.'),
    confirms('-3d 20:45', 'ellen', 'dad'),
  ]),

  story('horoscope', on('vk', 'Лера Пчёлкина', { followers: 96 }), [
    says(
      '0d 08:31',
      'mercury',
      'а почему приложение опять просит пароль каждый раз? у меня что, ретроградный меркурий персонально в вашем банке? 😅',
      { under: 'Обновили приложение: версия 9.4' },
    ),
    answers(
      '0d 08:44',
      'dina',
      'mercury',
      'Лера, здравствуйте, я Дина. Меркурий ни при чём, это мы: с обновлением 9.4 слетает вход по отпечатку. Включается в «Профиле» → «Вход», один раз, дальше помнит. Получилось?',
    ),
  ]),

  story('poem', on('mastodon', 'Walter Penhale', { handle: '@wpenhale@meadow.example' }), [
    says(
      '-4d 17:20',
      'poem',
      '@ranet\nRoses are red,\nviolets are blue,\nI sent forty euros\nand it says "in the queue".\nSince Monday.',
    ),
    answers(
      '-4d 17:39',
      'ellen',
      'poem',
      "Walter, Ellen here. That deserves a rhyme and I'll owe you one; first the forty. It stopped because the other bank's name was spelt two ways, and nobody told you, which we should have. I've sent it on by hand. It should land by noon London time on Monday, and I'll look then and write to you here.",
      { promise: { text: 'Look whether the €40 landed and tell Walter', due: '-2d 15:00' } },
    ),
    says('-4d 17:50', 'wait', 'I shall await both the money and the verse.'),
    answers(
      '-2d 14:10',
      'ellen',
      'wait',
      'Walter, it landed this morning:\nRoses are red,\nthe queue is now clear,\nyour forty euros\nshould finally be here.\nAre they?',
      { keeps: true },
    ),
    fixed('-2d 14:12', 'ellen'),
    says('-2d 16:33', 'yes', 'They are. So is my faith in customer service, which I had mislaid.'),
    confirms('-2d 16:40', 'ellen', 'yes'),
  ]),
];
