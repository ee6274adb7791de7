import { on } from '../../world/story.ts';
import { again, newcomer, type Arrival } from './arrival.ts';

/** The first ten minutes of watching. */
export const firstArrivals: Arrival[] = [
  again(
    'outage-x',
    'coffee',
    '@ranet_help still dead here. Not the end of the world then, the coffee machine works.',
  ),
  newcomer(
    'vet-bill',
    on('chat', 'Imogen Farrow', { assurance: 'customer' }),
    "I'm at the vet, my dog is being stitched and my card says no. It's payday, there IS money. Please hurry",
  ),
  again(
    'silent-fix',
    'no',
    'Нет, не помогло. Купил кофе, выпил, помыл стакан, и вот тут пришло уведомление.',
  ),
  newcomer(
    'second-card',
    on('instagram', 'lina.risuet', { followers: 7300 }),
    'оформила карту с котиком, пришла с медведем. медведь тоже норм, но мы с ним не договаривались 🐻',
    { under: 'Карта со своей картинкой' },
  ),
  again(
    'overdue',
    'protection',
    'Ещё один звонок, 10:01. Теперь предлагают защиту от тех, кто предлагает защиту. Анна, вы где?',
  ),
  again(
    'petr-x',
    'same',
    '@ranet_help это Пётр Кузнецов, я же вам вчера ВК под постом про рассрочку писал. Там тоже тишина. Два места, ноль ответов',
  ),
  again(
    'answer-waiting',
    'landlord',
    'Yes, all good: the rent went through and the landlord has stopped texting. Thank you, Anna!',
  ),
  newcomer(
    'sim-grandpa',
    on('ok', 'Анатолий Фомич'),
    'Здравствуйте. Купил внучке сим-карту, а она говорит, тариф «для пожилых». Обиделась. Можно переделать на молодой?',
    { under: 'Доброе утро от Ранета' },
  ),
  newcomer(
    'thanks-night',
    on('facebook', 'Patrick Osei', { followers: 320 }),
    'Somebody called Dina answered me at 1 am last night about my lost card, and I was abroad and scared and a bit drunk. She was kind about all three. Pass it on.',
    { under: 'We are awake when you are' },
  ),
  again('outage-max', 'back', 'ПОЯВИЛАСЬ СВЯЗЬ! Жена поела, врач хороший. Спасибо!!!'),
  newcomer(
    'double-taxi',
    on('x', 'Гена Ступин', { handle: '@stupin_g', followers: 1015 }),
    '@ranet_help такси 412 ₽ списалось трижды. я один, машина одна, водитель один. кто остальные двое?',
  ),
  newcomer(
    'slow-letter',
    on('email', 'Margaret Iveson', { id: 'm.iveson@post.example', assurance: 'channel' }),
    'Good morning,\n\nYou asked me to confirm my address by a code sent to my address. The code went to the house I moved out of, which is why I wrote to you about my address.\n\nI am sure you see the difficulty. The new tenants have been very nice about it and have the code. Should I ask them to bank with you in my place?\n\nMargaret Iveson',
    { title: 'A code for an address' },
  ),
  again(
    'blogger',
    'renat',
    'Ренат пишет: «буду через двенадцать минут, корпус третий, подъезд второй». Девочки, кажется, едет 🤞',
  ),
  again(
    'soon',
    'returned',
    'Дина!!! Он сам перезвонил и вернул всё до рубля. Мир не так плох. И стоматолог подождал',
  ),
  newcomer(
    'app-star',
    on('store', 'Zhenya_K'),
    'Наконец-то нашёл, где выключить СМС за деньги. Искал как клад. Две звезды за клад, третью дам, если кнопку вынесете наверх.',
    { title: 'Квест', rating: { value: 2, max: 5 } },
  ),
  newcomer(
    'pin-post',
    on('mastodon', 'Rosalind Vane', { handle: '@rosalind@meadow.example' }),
    '@ranet feature request: let me name my savings pots. "Pot 3" does not make me want to save. "Boat" would.',
  ),
  newcomer(
    'school-fee',
    on('vk', 'Анжела Ким', { followers: 148 }),
    'А почему за кружок по рисованию банк берёт комиссию, а за борьбу нет? У меня двое детей, младший обижается',
    { under: 'Платите за кружки без очереди' },
  ),
  again('cat-ransom', 'cat', 'Кот просил передать спасибо и пометил вашу карту как территорию 🐈'),
  newcomer(
    'sms-queue',
    on('sms', '+7 000 555-04-62', { assurance: 'channel' }),
    'Отключите музыку вместо гудка',
  ),
  again(
    'wheelchair',
    'rang',
    'The ramp is there. I rang. A young man came running with his lunch still in his hand. 7 out of 10, and he offered me a sandwich.',
  ),
];
