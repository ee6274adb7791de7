import { demoFile } from '../../files/demo-files.ts';
import { answers, assigns, on, plans, says, story, type Story } from '../story.ts';

/** A cell mast fails in Zarechye: five people write within ten minutes, in five places. */
export const outage: Story[] = [
  story('outage-vk', on('vk', 'Костя Жилин', { followers: 530 }), [
    says(
      '0d 09:41',
      'dead',
      'Заречье, связи ноль с девяти утра. Ранет Мобайл, это вы так к зиме готовитесь? У меня доставка, я без навигатора как слепой',
      { under: 'Ранет Мобайл: покрытие растёт' },
    ),
    assigns('0d 09:47', 'timur', 'timur'),
    answers(
      '0d 09:49',
      'timur',
      'dead',
      'Костя, я Тимур. Да, это у нас: в Заречье без питания базовая станция, бригада Виктора уже на крыше, везут генератор. В 11:00 напишу сюда, что со связью, даже если ещё не починили. Доставке пока помогут карты, скачанные по вайфаю в любом нашем салоне.',
      { promise: { text: 'Написать про связь в Заречье', due: '0d 11:00' } },
    ),
    plans('0d 09:52', 'olga', {
      title: 'Второй ввод питания на станции в Заречье',
      doneNow: 'Дизель-генератор дежурит в двадцати минутах езды.',
      plannedOn: '2026-11-16',
      topic: 'connection',
    }),
  ]),
  story('outage-x', on('x', 'Kieran Moss', { handle: '@kieranmoss_', followers: 611 }), [
    says(
      '0d 09:43',
      'dead',
      '@ranet_help no signal at all in Zarechye since 9. Three of us in the office on your network, all dead. Is it you or the end of the world?',
      { attachments: [demoFile('office-router.jpg')] },
    ),
  ]),
  story('outage-telegram', on('telegram', 'Alina', { handle: '@alina_zr' }), [
    says('0d 09:45', 'dead', 'связь лежит у всех или я избранная? Заречье, ул. у парка', {
      under: 'Ранет Мобайл',
    }),
  ]),
  story('outage-max', on('max', 'Фёдор Палыч', { assurance: 'platform' }), [
    says(
      '0d 09:46',
      'dead',
      'Алло ранет!!! ТЕЛЕФОН НЕ ЗВОНИТ. Пишу через вайфай внука. Жене в больницу дозвониться не могу!!!',
    ),
    says('0d 09:48', 'when', 'КОГДА БУДЕТ СВЯЗЬ', { attachments: [demoFile('gudki.wav')] }),
  ]),
  story('outage-ok', on('ok', 'Людмила Канарейкина'), [
    says(
      '0d 09:50',
      'dead',
      'Здравствуйте, у нас в Заречье не работает мобильный интернет. Подскажите пожалуйста, это надолго? Жду звонка от врача.',
      { under: 'Доброе утро от Ранета' },
    ),
  ]),
];
