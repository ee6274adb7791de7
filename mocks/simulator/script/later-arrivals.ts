import { on } from '../../world/story.ts';
import { again, changes, newcomer, type Arrival } from './arrival.ts';

export const laterArrivals: Arrival[] = [
  changes(
    'one-star-sam',
    'star',
    '-2d 08:10',
    'Update ate my saved payees. UPDATE: they gave them back, all forty, and a person called Ellen stayed with it. Four more stars, one for each ten.',
    { title: 'There are my payees', rating: { value: 5, max: 5 } },
  ),
  again(
    'gone-quiet',
    'sea',
    'Hello Ellen, sorry, I was at sea for two weeks. It did not help, the November one came in Russian again.\n\nBen',
    { title: 'Re: Statement language' },
  ),
  newcomer(
    'wrong-name',
    on('max', 'Даня', { assurance: 'platform' }),
    'на карте напечатали DANIL а я DANIIL, в магазине норм а авиабилеты не бьются. вылет 1 декабря',
  ),
  newcomer(
    'regulator-en',
    on('facebook', 'Vernon Clay', { followers: 95 }),
    'Eleven days, four people, one missing transfer of €1,150. Next stop is the ombudsman, and the letter is already typed. I would rather not post it.',
    { under: 'Transfers in seconds' },
  ),
  again(
    'rude-courier',
    'waiting',
    'Прошло уже два часа. Видимо, тоже читаете договор перед тем, как подписать ответ.',
  ),
  newcomer(
    'fox-ad',
    on('youtube', 'Theo Larkspur', { handle: '@theolarkspur' }),
    'Who voices the hedgehog in this one? My kids will not go to sleep without hearing "interest accrues" in that voice.',
    { under: 'Savings, explained with apples' },
  ),
  again('hotel-desk', 'home', 'Анна, долетели. Дети просили сказать спасибо тёте из банка', {
    isPrivate: true,
  }),
  newcomer(
    'garage-fee',
    on('forum', 'ded_mazay', { handle: 'ded_mazay' }),
    'Мужики, кто платил гаражный кооператив через Ранет? Второй месяц платёж возвращается «получатель не найден». А вот он я, получатель, стою у гаража.',
    { title: 'Платёж в кооператив возвращается' },
  ),
  again(
    'daughter',
    'called',
    'Анна! Мама сама мне позвонила с новой симки! Ренат полчаса учил её находить зелёную трубку',
    { isPrivate: true },
  ),
  newcomer(
    'free-euros',
    on('instagram', 'official_ranet_bonus', { followers: 8 }),
    'Ranet gives 300 EUR to the first 100 followers!!! Send your card photo to direct to receive',
    { under: 'Points for every trip', spam: true },
  ),
  again(
    'fees-abroad',
    'iceland',
    '@ranet Norway went exactly as you said. Now Iceland: same rules, or does the "from" come back?',
  ),
  newcomer(
    'quiet-branch',
    on('review', 'Лидия Павловна', { handle: 'lidia_pavlovna' }),
    'Сняли стулья в зале, чтобы «современно». Постояла сорок минут с палочкой. Современно.',
    { title: 'Где стулья?', rating: { value: 2, max: 5 } },
  ),
  again(
    'outage-ok',
    'back',
    'Заработало, врач дозвонился. Спасибо, что починили, дай Бог здоровья монтёрам.',
  ),
  newcomer(
    'midnight-oil',
    on('x', 'Saoirse Quill', { handle: '@saoirsequill', followers: 12_400 }),
    '@ranet_help your fraud team rang me at 6 am to ask whether it was me buying eleven kilos of clay. It was. I am a potter. I am now an awake potter.',
  ),
  newcomer(
    'poet',
    on('livejournal', 'kotelnaya_nomer_5'),
    'Сдал в «Ранет» монеты из копилки дочери. Аппарат посчитал, сказал «спасибо» и выдал чек на ноль. Дочь спросила: папа, а банк нас обманул или не умеет считать? Я не нашёлся.',
    { title: 'Урок арифметики' },
  ),
  again(
    'inside',
    'monday',
    'Тимур, а по остальным двумстам договорам тоже вернёте или только тем, кто умеет делать скрины?',
  ),
  newcomer(
    'push-engineer',
    on('habr', 'tabs_not_spaces', { handle: 'tabs_not_spaces' }),
    'Комментатор выше прав, у меня пуши приходят пачкой раз в час, как электричка. Логи сниму, если скажете, куда отдать.',
    { under: 'Как мы доставляем миллион пушей в минуту' },
  ),
  newcomer(
    'allowance',
    on('chat', 'Freddie', { assurance: 'customer' }),
    'hi i am 11 my dad said to ask the bank why my pocket money is late its been 2 days. it is 5 euros',
  ),
  again(
    'cashback',
    'matches',
    'сходится, спс. только теперь кэшбек за ноябрь не вижу 😅 шучу, рано ещё',
  ),
  newcomer(
    'storm',
    on('news', 'Просто Мария'),
    'А мне понравилось, как они ответили про пиццу. По-людски. Хоть один банк без «уважаемый клиент».',
    { under: 'Заплатил за пиццу, попал в чёрный список' },
  ),
];
